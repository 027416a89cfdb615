"""What a shift is worth, exactly: every reachable state, no samples."""

from dataclasses import dataclass
from typing import Any

from game.analysis.positions import Positions, may_close
from game.analysis.sweep import STATES_MAX, TooManyStatesError, Way, sweep
from game.rules.deal import Shift
from game.rules.moves import Move
from game.rules.offers import moves_without_reads
from game.rules.play import play, start
from game.rules.state import State

Worth = tuple[int, int, float]
"""Best, worst and mean gain from a position on."""


@dataclass(frozen=True, slots=True)
class Values:
    """Gains over the opening reputation from the first move on, and how many states there are.

    ``random`` is the mean gain of a player who chooses evenly among replies, attending and
    acknowledging.
    """

    states: int
    best: int
    worst: int
    random: float


def search(shift: Shift, states_max: int = STATES_MAX) -> Values:
    """Best, worst and mean gain of a shift. Raises TooManyStatesError beyond the limit."""
    first = start(shift)[0]
    positions = Positions(shift)
    known = _explore(first, positions, states_max)
    best, worst, random = known[positions(first)]
    # An encounter may end before any choice; what that brought counts as well.
    already = first.reputation - shift.reputation
    return Values(len(known), best + already, worst + already, random + already)


def best_line(shift: Shift, states_max: int = STATES_MAX) -> list[Move]:
    """One line of moves that reaches the best gain. Raises TooManyStatesError."""
    state = start(shift)[0]
    positions = Positions(shift)
    known = _explore(state, positions, states_max)
    line: list[Move] = []
    while moves := moves_without_reads(state):
        options = [(play(state, move)[0], move) for move in moves]
        state, move = max(options, key=lambda o: o[0].reputation + known[positions(o[0])][0])
        line.append(move)
    return line


def _explore(first: State, positions: Positions, states_max: int) -> dict[Any, Worth]:
    def ways(state: State) -> list[Way[State]]:
        here = state.reputation
        found = []
        for move in moves_without_reads(state):
            after = play(state, move)[0]
            found.append((after.reputation - here, positions(after), after))
        return found

    return sweep(positions(first), first, ways, _worth, states_max)


def _worth(links: list[tuple[int, Worth]]) -> Worth:
    if not links:
        return (0, 0, 0.0)
    best, worst, total = -(10**9), 10**9, 0.0
    for change, (high, low, mean) in links:
        best = max(best, change + high)
        worst = min(worst, change + low)
        total += change + mean
    return (best, worst, total / len(links))


__all__ = [
    "STATES_MAX",
    "TooManyStatesError",
    "Values",
    "best_line",
    "may_close",
    "moves_without_reads",
    "search",
]
