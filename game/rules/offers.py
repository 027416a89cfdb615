"""What can be said and done at a moment, and what is shown of a scene."""

from typing import Final

from game.rules import constants
from game.rules.level import RESCUE, Condition, Reply, Scene
from game.rules.moves import Acknowledge, Attend, Move, Read, Say
from game.rules.state import HERE, NOBODY, UNREAD, State, Visit, new

_SAY_RESCUE: Final = Say(RESCUE)


def legal_moves(state: State) -> tuple[Move, ...]:
    """All moves that `play` accepts here: replies in declared order, then a rescue, turning
    to somebody, acknowledging, reading. Empty exactly when the shift is over."""
    moves = moves_without_reads(state)
    at = state.at
    if at != NOBODY and moves and may_read(state.visits[at]):
        who = state.shift.customers[at].id
        moves += [new(Read, (who, guess.id)) for guess in state.shift.level.temperaments]
    return tuple(moves)


def moves_without_reads(state: State) -> list[Move]:
    """The legal moves but for reads: those that change what can follow."""
    if state.reputation <= 0:
        return []
    shift, _, at, visits, _, shared = state
    customers = shift.customers
    moves: list[Move] = []
    waiting = [i for i, visit in enumerate(visits) if visit[0] == HERE and i != at]
    if at == NOBODY:
        return [Attend(customers[i].id) for i in waiting]
    visit = visits[at]
    temperament = customers[at].temperament
    facts = visit.facts | shared
    for reply in shift.level.scenes[visit.scene].replies:
        if reply.once & visit.once:
            continue
        if reply.when is None or holds(reply.when, temperament, facts, len(waiting)):
            moves.append(new(Say, (reply.id,)))
    if offered_rescue(state, at) is not None:
        moves.append(_SAY_RESCUE)
    if waiting:
        if not visit.walked_off:
            moves += [Attend(customers[i].id) for i in waiting]
        moves += [Acknowledge(customers[i].id) for i in waiting if not visits[i].acknowledged]
    return moves


def shown_lines(state: State, customer: int, scene: int) -> tuple[int, ...]:
    """Which lines of a scene are shown to the player now, by index."""
    place = state.shift.level.scenes[scene]
    facts = state.visits[customer].facts | state.facts
    return lines_of(place, state.shift.customers[customer].temperament, facts, len(state.waiting))


def lines_of(scene: Scene, temperament: int, facts: int, waiting: int) -> tuple[int, ...]:
    """Which lines of a scene are shown to this temperament, with these facts and so many
    waiting."""
    if scene.all_lines is not None:
        return scene.all_lines
    return tuple(
        [
            i
            for i, line in enumerate(scene.lines)
            if line.when is None or holds(line.when, temperament, facts, waiting)
        ]
    )


def holds(when: Condition, temperament: int, facts: int, waiting: int) -> bool:
    """Whether all parts of a condition hold for this temperament, these facts, so many waiting."""
    return (
        (when.temperaments is None or temperament in when.temperaments)
        and facts & when.remembered == when.remembered
        and not facts & when.not_remembered
        and waiting >= when.waiting_at_least
        and (when.waiting_at_most is None or waiting <= when.waiting_at_most)
    )


def offered_rescue(state: State, customer: int) -> Reply | None:
    """The rescue of this customer's temperament, if it is offered at this trust."""
    visit = state.visits[customer]
    if visit.rescued or visit.trust > constants.RESCUE_TRUST:
        return None
    return state.shift.temperaments[customer].rescue


def may_read(visit: Visit) -> bool:
    """Whether a guess at this person's temperament can still be staked."""
    return visit.read == UNREAD and visit.replies < constants.READ_BEFORE_REPLY
