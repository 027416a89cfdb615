"""The figures once more, written down as plainly as can be: recursion, fractions, whole states.

Nothing is merged, nothing is left out of a state, and the players are written from rules.md.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from game.rules import Acknowledge, Attend, Level, Move, Read, Say, Shift, State, legal_moves, play
from game.rules.events import Event, Heard
from game.rules.level import RESCUE, Reply
from game.rules.play import start

STATES_MAX = 20_000


class TooBigError(Exception):
    """More states than a test has time for."""


class Worth(NamedTuple):
    best: int
    worst: int
    mean: Fraction


def worth(shift: Shift) -> Worth:
    """Best, worst and mean gain over all that can be played."""
    known: dict[tuple[object, ...], Worth] = {}

    def from_here(state: State) -> Worth:
        key = state[1:]
        if key not in known:
            if len(known) > STATES_MAX:
                raise TooBigError
            known[key] = work_out(state)
        return known[key]

    def work_out(state: State) -> Worth:
        gains = []
        for move in legal_moves(state):
            if not isinstance(move, Read):
                after, _ = play(state, move)
                change = after.reputation - state.reputation
                best, worst, mean = from_here(after)
                gains.append(Worth(change + best, change + worst, change + mean))
        if not gains:
            return Worth(0, 0, Fraction(0))
        return Worth(
            max(gain.best for gain in gains),
            min(gain.worst for gain in gains),
            sum((gain.mean for gain in gains), Fraction(0)) / len(gains),
        )

    first, _ = start(shift)
    already = first.reputation - shift.reputation
    best, worst, mean = from_here(first)
    return Worth(already + best, already + worst, already + mean)


Seen = frozenset[tuple[int, int]]
"""Customers with temperaments that a shown cue has ruled out."""

Taste = Callable[[State, Seen, list[Reply]], list[Reply]]


def reader(shift: Shift) -> Fraction:
    """Takes what is best on average over the temperaments not ruled out, and never what says
    that it ends in ``never``."""

    def taste(state: State, seen: Seen, offered: list[Reply]) -> list[Reply]:
        level = shift.level
        open_to = [t for t in range(len(level.temperaments)) if (state.at, t) not in seen]
        means = [
            sum(Fraction(level.temperaments[t].takes[r.approach] + r.trust) for t in open_to)
            / len(open_to)
            for r in offered
        ]
        allowed = [m for m, r in zip(means, offered, strict=True) if r.ends != "never"] or means
        return [
            r
            for m, r in zip(means, offered, strict=True)
            if m == max(allowed) and (r.ends != "never" or all(o.ends == "never" for o in offered))
        ]

    return _mannered(shift, taste)


def one_approach(shift: Shift, approach: int) -> Fraction:
    """Takes its approach where it is offered, and otherwise anything."""

    def taste(state: State, seen: Seen, offered: list[Reply]) -> list[Reply]:
        return [reply for reply in offered if reply.approach == approach] or offered

    return _mannered(shift, taste)


def _mannered(shift: Shift, taste: Taste) -> Fraction:
    known: dict[tuple[object, ...], Fraction] = {}

    def from_here(state: State, seen: Seen) -> Fraction:
        key = (*state[1:], seen)
        if key not in known:
            if len(known) > STATES_MAX:
                raise TooBigError
            gains = []
            for move in _mannerly(state, seen, taste):
                after, events = play(state, move)
                gain = after.reputation - state.reputation
                gains.append(gain + from_here(after, seen | _ruled_out(shift.level, shift, events)))
            known[key] = sum(gains, Fraction(0)) / len(gains) if gains else Fraction(0)
        return known[key]

    first, events = start(shift)
    seen = _ruled_out(shift.level, shift, events)
    return first.reputation - shift.reputation + from_here(first, seen)


def _mannerly(state: State, seen: Seen, taste: Taste) -> list[Move]:
    legal = legal_moves(state)
    if not legal:
        return []
    for move in legal:
        if isinstance(move, Acknowledge):
            return [move]
    if state.at < 0:
        waiting = {state.shift.customers[i].id: state.visits[i].patience for i in state.waiting}
        return [Attend(who) for who, turns in waiting.items() if turns == min(waiting.values())]
    words = {move.reply for move in legal if isinstance(move, Say)}
    scene = state.shift.level.scenes[state.visits[state.at].scene]
    offered = [reply for reply in scene.replies if reply.id in words]
    rescue = state.shift.temperaments[state.at].rescue
    if RESCUE in words and rescue is not None:
        offered.append(rescue)
    return [Say(reply.id) for reply in taste(state, seen, offered)]


def _ruled_out(level: Level, shift: Shift, events: tuple[Event, ...]) -> Seen:
    ruled_out = set()
    for event in events:
        if isinstance(event, Heard):
            for line in event.lines:
                cue = level.scenes[event.scene].lines[line].cue
                if cue is not None:
                    everyone = range(len(level.temperaments))
                    ruled_out |= {(event.customer, t) for t in everyone if t not in cue}
    return frozenset(ruled_out)
