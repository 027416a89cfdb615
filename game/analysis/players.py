"""The players that a level is compared with, defined once.

All have the same manners in a queue: finish a talk, never walk off, turn to the lowest
patience first, acknowledge everybody who waits at once. Ties are averaged.
"""

from collections.abc import Callable

from game.analysis.positions import Position, Positions
from game.analysis.sweep import STATES_MAX, Way, sweep
from game.rules.deal import Shift
from game.rules.events import Event, Heard
from game.rules.level import RESCUE, Reply
from game.rules.moves import Acknowledge, Attend, Move, Say
from game.rules.offers import moves_without_reads
from game.rules.play import play, start
from game.rules.state import GONE, NOBODY, State

Possible = tuple[frozenset[int], ...]
"""For each customer, the temperaments that the cues shown so far leave open. Empty for a
player who doesn't look."""

Choice = Callable[[State, Possible, list[Reply]], list[Reply]]
"""Which of the offered replies a player takes, evenly where there are several."""


def reader(shift: Shift, states_max: int = STATES_MAX) -> float:
    """The mean gain of one who reads people: the reply that is best on average over the
    temperaments still possible, and never one that says it ends in ``never``."""

    def choose(state: State, possible: Possible, offered: list[Reply]) -> list[Reply]:
        temperaments = state.shift.level.temperaments
        open_to = possible[state.at]
        candidates = [reply for reply in offered if reply.ends != "never"] or offered
        # Sums, not means: everybody is compared over the same temperaments, and sums stay whole.
        worth = [
            sum(temperaments[t].takes[reply.approach] + reply.trust for t in open_to)
            for reply in candidates
        ]
        return [reply for reply, w in zip(candidates, worth, strict=True) if w == max(worth)]

    everything = frozenset(range(len(shift.level.temperaments)))
    return _gain(shift, choose, (everything,) * len(shift.customers), states_max)


def one_approach(shift: Shift, approach: int, states_max: int = STATES_MAX) -> float:
    """The mean gain of one who takes this approach where it is offered, with everybody, and
    otherwise chooses evenly."""

    def choose(state: State, possible: Possible, offered: list[Reply]) -> list[Reply]:
        del state, possible
        return [reply for reply in offered if reply.approach == approach] or offered

    return _gain(shift, choose, (), states_max)


def offered_replies(state: State, moves: list[Move]) -> list[Reply]:
    """The replies among the legal moves, a rescue included."""
    scene = state.shift.level.scenes[state.visits[state.at].scene]
    replies = []
    for move in moves:
        if isinstance(move, Say):
            rescue = state.shift.temperaments[state.at].rescue
            reply = rescue if move.reply == RESCUE else scene.by_id[move.reply]
            if reply is not None:
                replies.append(reply)
    return replies


def see(shift: Shift, possible: Possible, events: tuple[Event, ...]) -> Possible:
    """What is still possible once these events were seen: a shown cue rules the others out."""
    if not possible:
        return possible
    after = list(possible)
    for event in events:
        if isinstance(event, Heard):
            scene = shift.level.scenes[event.scene]
            for line in event.lines:
                cue = scene.lines[line].cue
                if cue is not None:
                    after[event.customer] &= cue
    return tuple(after)


def _gain(shift: Shift, choose: Choice, possible: Possible, states_max: int) -> float:
    positions = Positions(shift)
    nothing = frozenset[int]()

    def place(state: State, possible: Possible) -> Position:
        if not possible:
            return positions(state)
        # What was seen of somebody who has gone no longer matters.
        seen = zip(state.visits, possible, strict=True)
        return (*positions(state), *[nothing if v.phase == GONE else p for v, p in seen])

    def ways(node: tuple[State, Possible]) -> list[Way[tuple[State, Possible]]]:
        state, possible = node
        found: list[Way[tuple[State, Possible]]] = []
        for move in _moves(state, possible, choose):
            after, events = play(state, move)
            seen = see(shift, possible, events)
            change = after.reputation - state.reputation
            found.append((change, place(after, seen), (after, seen)))
        return found

    def worth(links: list[tuple[int, float]]) -> float:
        return sum(change + gain for change, gain in links) / len(links) if links else 0.0

    first, events = start(shift)
    possible = see(shift, possible, events)
    root = place(first, possible)
    values = sweep(root, (first, possible), ways, worth, states_max)
    return first.reputation - shift.reputation + values[root]


def _moves(state: State, possible: Possible, choose: Choice) -> list[Move]:
    moves = moves_without_reads(state)
    if not moves:
        return []
    for move in moves:
        if isinstance(move, Acknowledge):
            return [move]
    if state.at == NOBODY:
        patience = {
            Attend(state.shift.customers[i].id): state.visits[i].patience for i in state.waiting
        }
        least = min(patience.values())
        return [move for move, turns in patience.items() if turns == least]
    return [Say(reply.id) for reply in choose(state, possible, offered_replies(state, moves))]
