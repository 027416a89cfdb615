"""The two functions that everything drives: which moves are legal here, and what one does.

The order within a move is fixed: own trust, witnesses, outcome, clock, departures in
declared order, arrivals.
"""

from game.rules import constants
from game.rules.deal import Shift
from game.rules.events import (
    Acknowledged,
    Event,
    PatienceChanged,
    ReadMade,
    Said,
    TrustChanged,
    WalkedOff,
)
from game.rules.level import RESCUE
from game.rules.moves import (
    Acknowledge,
    Attend,
    Move,
    NobodyAtCounterError,
    NotAMoveError,
    NotOfferedError,
    NotWaitingError,
    OnlyOnceError,
    Read,
    Say,
    ShiftOverError,
    TooLateToReadError,
)
from game.rules.offers import holds, legal_moves, may_read, offered_rescue, shown_lines
from game.rules.state import COMING, NOBODY, RIGHT, UNREAD, WRONG, State, Visit, new
from game.rules.step import WENT, Step

__all__ = ["legal_moves", "play", "shown_lines", "start"]


def start(shift: Shift) -> tuple[State, tuple[Event, ...]]:
    """The shift before its first move, and what happened as the door opened."""
    visits = tuple(
        WENT["never"]
        if i in shift.absent
        else Visit(COMING, None, c.scene, c.opening_trust, c.patience)
        for i, c in enumerate(shift.customers)
    )
    step = Step(State(shift, 0, NOBODY, visits, shift.reputation))
    step.arrivals(since=-1)
    step.settle()
    return step.state(), tuple(step.events)


def play(state: State, move: Move) -> tuple[State, tuple[Event, ...]]:
    """The state after this move, and what happened on the way.

    Raises a subclass of `IllegalMoveError` where the move isn't one of `legal_moves(state)`,
    whatever it is; nothing has changed then. This is the only gate there is. Ids that
    something had before (``was``) are no exception: `replay` translates them.
    """
    kind = type(move)
    if kind is Say:
        if not isinstance(move[0], str):
            raise NotAMoveError(f"not a move: {move!r}")
    elif kind not in (Attend, Acknowledge, Read) or not all(isinstance(id_, str) for id_ in move):
        raise NotAMoveError(f"not a move: {move!r}")
    if state.reputation <= 0 or (state.at == NOBODY and not state.waiting):
        raise ShiftOverError("the shift is over")
    step = Step(state)
    if kind is Say:
        _say(state, step, move[0])
    elif isinstance(move, Attend):
        _attend(step, move.customer)
    elif isinstance(move, Acknowledge):
        _acknowledge(step, move.customer)
    elif isinstance(move, Read):
        _read(step, move.customer, move.temperament)
    return step.state(), tuple(step.events)


def _say(state: State, step: Step, reply_id: str) -> None:
    shift, at = step.shift, step.at
    if at == NOBODY:
        raise NobodyAtCounterError("nobody is at the counter")
    (phase, outcome, place, trust, patience, facts, once, replies, read, acknowledged,
     walked_off, rescued) = step.visits[at]  # fmt: skip
    reply = shift.level.scenes[place].by_id.get(reply_id)
    if reply_id == RESCUE:
        reply = offered_rescue(state, at)
        rescued = True
    if reply is None or reply.id != reply_id or reply.once & once:
        raise NotOfferedError(f"the reply {reply_id!r} is not offered here")
    if reply.when is not None:
        temperament = shift.customers[at].temperament
        if not holds(reply.when, temperament, facts | step.facts, len(step.waiting())):
            raise NotOfferedError(f"the reply {reply_id!r} is not offered now")

    step.events.append(new(Said, (at, place, reply)))
    change = shift.temperaments[at].takes[reply.approach] + reply.trust
    felt = min(max(trust + change, 0), constants.TRUST_MAX)
    if felt != trust:
        step.events.append(new(TrustChanged, (at, felt - trust, felt, "reply")))
    if reply.remember or reply.forget:
        shared = shift.level.shared_facts
        facts = (facts | reply.remember & ~shared) & ~reply.forget
        step.facts = (step.facts | reply.remember & shared) & ~reply.forget
    step.visits[at] = new(
        Visit,
        (phase, outcome, place, felt, patience, facts, once | reply.once,
         min(replies + 1, constants.READ_BEFORE_REPLY), read, acknowledged, walked_off,
         rescued),
    )  # fmt: skip
    if shift.level.approaches[reply.approach].heard:
        step.overheard()
    if reply.patience:
        for i in step.waiting():
            step.change_patience(i, reply.patience, "reply")
    if reply.reputation:
        step.change_reputation(reply.reputation, "reply", at)
    if felt == 0:
        step.end(at, "never")
    elif reply.ends is not None:
        step.end(at, reply.ends)
    elif reply.to >= 0 and not step.closed:
        step.enter(at, reply.to)
    step.clock()


def _attend(step: Step, customer_id: str) -> None:
    i = _find(step, customer_id)
    left = step.at
    if left == NOBODY:
        step.attend(i)
        step.settle()
        return
    visit = step.visits[left]
    if visit.walked_off:
        raise OnlyOnceError(f"{step.shift.customers[left].id!r} was left once already")
    step.events.append(WalkedOff(left))
    step.at = NOBODY
    step.change_trust(left, constants.WALK_OFF_TRUST, "walked-off", floor=0)
    if step.visits[left].trust == 0:
        step.end(left, "never")
    else:
        patience = constants.WALK_OFF_PATIENCE
        step.visits[left] = step.visits[left]._replace(walked_off=True, patience=patience)
        if patience != visit.patience:
            change = patience - visit.patience
            step.events.append(PatienceChanged(left, change, patience, "walked-off"))
    if not step.closed:
        step.attend(i)
    step.clock(spared=left)


def _acknowledge(step: Step, customer_id: str) -> None:
    i = _find(step, customer_id)
    if step.at == NOBODY:
        raise NobodyAtCounterError("nobody is at the counter: turn to somebody")
    if step.visits[i].acknowledged:
        raise OnlyOnceError(f"{customer_id!r} was acknowledged already")
    step.events.append(Acknowledged(i))
    step.visits[i] = step.visits[i]._replace(acknowledged=True)
    step.change_patience(i, constants.ACKNOWLEDGE_PATIENCE, "acknowledged")
    step.change_trust(step.at, constants.NOTICED, "noticed", floor=constants.HEARSAY_FLOOR)


def _read(step: Step, customer_id: str, guess: str) -> None:
    at = step.at
    if at == NOBODY or step.shift.customers[at].id != customer_id:
        raise NobodyAtCounterError(f"{customer_id!r} is not at the counter")
    if all(guess != temperament.id for temperament in step.shift.level.temperaments):
        raise NotOfferedError(f"there is no temperament {guess!r} here")
    visit = step.visits[at]
    if visit.read != UNREAD:
        raise OnlyOnceError(f"{customer_id!r} was read already")
    if not may_read(visit):
        raise TooLateToReadError("a read is staked before the second reply")
    right = step.shift.temperaments[at].id == guess
    step.events.append(ReadMade(at, guess, right))
    step.visits[at] = visit._replace(read=RIGHT if right else WRONG)
    change = constants.READ_RIGHT if right else constants.READ_WRONG
    step.change_trust(at, change, "read", floor=constants.HEARSAY_FLOOR)


def _find(step: Step, customer_id: str) -> int:
    for i in step.waiting():
        if step.shift.customers[i].id == customer_id:
            return i
    raise NotWaitingError(f"{customer_id!r} is not waiting")
