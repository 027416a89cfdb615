"""The two functions that everything drives: which moves are legal here, and what one does.

The order within a move is fixed: own trust, witnesses, outcome, clock, departures in
declared order, arrivals.
"""

from typing import Final

from game.rules import constants
from game.rules.deal import Shift
from game.rules.events import (
    Acknowledged,
    Arrived,
    Attended,
    Event,
    Heard,
    PassedWindow,
    PatienceChanged,
    PatienceReason,
    ReadMade,
    ReputationChanged,
    ReputationReason,
    Said,
    ShiftEnded,
    ShopClosed,
    TrustChanged,
    TrustReason,
    VisitEnded,
    WalkedOff,
)
from game.rules.level import RESCUE, Condition, Outcome, Reply
from game.rules.moves import (
    Acknowledge,
    Attend,
    Move,
    NobodyAtCounterError,
    NotOfferedError,
    NotWaitingError,
    OnlyOnceError,
    Read,
    Say,
    ShiftOverError,
    TooLateToReadError,
)
from game.rules.state import COMING, GONE, HERE, NOBODY, RIGHT, UNREAD, WRONG, State, Visit

_GONE: Final[dict[Outcome, Visit]] = {
    outcome: Visit(GONE, outcome, 0, 0, 0)
    for outcome in ("served", "left", "returning", "never")
}
_new = tuple.__new__
"""Builds a NamedTuple three times faster than its own constructor does (measured)."""


def start(shift: Shift) -> tuple[State, tuple[Event, ...]]:
    """The shift before its first move, and what happened as the door opened."""
    level = shift.level
    visits = tuple(
        _GONE["never"]
        if i in shift.absent
        else Visit(COMING, None, c.scene, c.opening_trust, c.patience)
        for i, c in enumerate(shift.customers)
    )
    opening = shift.opening.reputation
    reputation = level.reputation if opening is None else opening
    step = _Step(State(shift, 0, NOBODY, visits, reputation))
    step.arrivals(since=-1)
    step.fill_counter()
    return step.state(), tuple(step.events)


def legal_moves(state: State) -> tuple[Move, ...]:
    """All moves that `play` accepts here: replies in declared order, then a rescue, turning
    to somebody, acknowledging, reading. Empty exactly when the shift is over."""
    if state.reputation <= 0:
        return ()
    shift, _, at, visits, _, shared = state
    customers = shift.customers
    moves: list[Move] = []
    waiting = [i for i, visit in enumerate(visits) if visit[0] == HERE and i != at]
    if at == NOBODY:
        return tuple([Attend(customers[i].id) for i in waiting])
    visit = visits[at]
    temperament = customers[at].temperament
    facts = visit.facts | shared
    for reply in shift.level.scenes[visit.scene].replies:
        if reply.once & visit.once:
            continue
        if reply.when is None or _holds(reply.when, temperament, facts, len(waiting)):
            moves.append(_new(Say, (reply.id,)))
    if visit.trust <= constants.RESCUE_TRUST and _rescue(shift, at, visit):
        moves.append(Say(RESCUE))
    if not visit.walked_off:
        moves += [Attend(customers[i].id) for i in waiting]
    moves += [Acknowledge(customers[i].id) for i in waiting if not visits[i].acknowledged]
    if visit.read == UNREAD and visit.replies < constants.READ_BEFORE_REPLY:
        who = customers[at].id
        moves += [_new(Read, (who, guess.id)) for guess in shift.level.temperaments]
    return tuple(moves)


def play(state: State, move: Move) -> tuple[State, tuple[Event, ...]]:
    """The state after this move, and what happened on the way.

    Raises a subclass of `IllegalMoveError` where the move isn't one of `legal_moves(state)`;
    nothing has changed then. This is the only gate there is.
    """
    if state.reputation <= 0 or (state.at == NOBODY and not state.waiting):
        raise ShiftOverError("the shift is over")
    step = _Step(state)
    kind = type(move)
    if kind is Say:
        step.say(move[0])
    elif isinstance(move, Attend):
        step.attend(move.customer)
    elif isinstance(move, Acknowledge):
        step.acknowledge(move.customer)
    elif isinstance(move, Read):
        step.read(move.customer, move.temperament)
    else:
        raise TypeError(f"not a move: {move!r}")
    return step.state(), tuple(step.events)


def shown_lines(state: State, customer: int, scene: int) -> tuple[int, ...]:
    """Which lines of a scene are shown to the player now, by index."""
    lines = state.shift.level.scenes[scene]
    if lines.all_lines is not None:
        return lines.all_lines
    facts = state.visits[customer].facts | state.facts
    temperament = state.shift.customers[customer].temperament
    waiting = len(state.waiting)
    return tuple(
        i
        for i, line in enumerate(lines.lines)
        if line.when is None or _holds(line.when, temperament, facts, waiting)
    )


def _holds(when: Condition, temperament: int, facts: int, waiting: int) -> bool:
    return (
        (when.temperaments is None or temperament in when.temperaments)
        and facts & when.remembered == when.remembered
        and not facts & when.not_remembered
        and waiting >= when.waiting_at_least
        and (when.waiting_at_most is None or waiting <= when.waiting_at_most)
    )


def _rescue(shift: Shift, customer: int, visit: Visit) -> Reply | None:
    """The rescue this customer could still be offered at a low enough trust."""
    return None if visit.rescued else shift.temperaments[customer].rescue


class _Step:
    """One move being played: a working copy of a state, and the events so far."""

    __slots__ = ("at", "events", "facts", "reputation", "shift", "turn", "visits")

    def __init__(self, state: State) -> None:
        self.shift, self.turn, self.at, visits, self.reputation, self.facts = state
        self.visits = list(visits)
        self.events: list[Event] = []

    def state(self) -> State:
        visits = tuple(self.visits)
        return _new(
            State, (self.shift, self.turn, self.at, visits, self.reputation, self.facts)
        )

    # The moves

    def say(self, reply_id: str) -> None:
        at = self.at
        if at == NOBODY:
            raise NobodyAtCounterError("nobody is at the counter")
        (phase, outcome, place, trust, patience, facts, once, replies, read, acknowledged,
         walked_off, rescued) = visit = self.visits[at]  # fmt: skip
        shift = self.shift
        scene = shift.level.scenes[place]
        reply = scene.by_id.get(reply_id)
        if reply_id == RESCUE:
            reply = _rescue(shift, at, visit) if trust <= constants.RESCUE_TRUST else None
            rescued = True
        if reply is None or reply.once & once:
            raise NotOfferedError(f"the reply {reply_id!r} is not offered here")
        if reply.when is not None:
            temperament = shift.customers[at].temperament
            if not _holds(reply.when, temperament, facts | self.facts, len(self._waiting())):
                raise NotOfferedError(f"the reply {reply_id!r} is not offered now")

        self.events.append(_new(Said, (at, place, reply)))
        change = shift.temperaments[at].takes[reply.approach] + reply.trust
        felt = min(max(trust + change, 0), constants.TRUST_MAX)
        if felt != trust:
            self.events.append(_new(TrustChanged, (at, felt - trust, felt, "reply")))
        if reply.remember or reply.forget:
            shared = shift.level.shared_facts
            facts = (facts | reply.remember & ~shared) & ~reply.forget
            self.facts = (self.facts | reply.remember & shared) & ~reply.forget
        self.visits[at] = _new(
            Visit,
            (phase, outcome, place, felt, patience, facts, once | reply.once,
             min(replies + 1, constants.READ_BEFORE_REPLY), read, acknowledged, walked_off,
             rescued),
        )  # fmt: skip
        if shift.level.approaches[reply.approach].heard:
            self._overheard()
        if reply.patience:
            for i in self._waiting():
                self._patience(i, reply.patience, "reply")
        if reply.reputation:
            self._reputation(reply.reputation, "reply", at)
        if felt == 0:
            self._end(at, "never")
        elif reply.ends is not None:
            self._end(at, reply.ends)
        elif reply.to >= 0:
            self._enter(at, reply.to)
        self._clock()

    def attend(self, customer_id: str) -> None:
        i = self._find(customer_id)
        left = self.at
        if left == NOBODY:
            self._attend(i)
            self.fill_counter()
            return
        if self.visits[left].walked_off:
            raise OnlyOnceError(f"{self.shift.customers[left].id!r} was left once already")
        self.events.append(WalkedOff(left))
        self.at = i
        self._trust(left, constants.WALK_OFF_TRUST, "walked-off", floor=0)
        if self.visits[left].trust == 0:
            self._end(left, "never")
        else:
            visit = self.visits[left]
            self.visits[left] = visit._replace(
                walked_off=True, patience=constants.WALK_OFF_PATIENCE
            )
            self.events.append(
                PatienceChanged(
                    left,
                    constants.WALK_OFF_PATIENCE - visit.patience,
                    constants.WALK_OFF_PATIENCE,
                    "walked-off",
                )
            )
        if not self._closed:
            self._attend(i)
        self._clock(spared=left)

    def acknowledge(self, customer_id: str) -> None:
        i = self._find(customer_id)
        if self.at == NOBODY:
            raise NobodyAtCounterError("nobody is at the counter: turn to somebody")
        if self.visits[i].acknowledged:
            raise OnlyOnceError(f"{customer_id!r} was acknowledged already")
        self.events.append(Acknowledged(i))
        self.visits[i] = self.visits[i]._replace(acknowledged=True)
        self._patience(i, constants.ACKNOWLEDGE_PATIENCE, "acknowledged")
        self._trust(self.at, constants.NOTICED, "noticed", floor=constants.HEARSAY_FLOOR)

    def read(self, customer_id: str, guess: str) -> None:
        at = self.at
        if at == NOBODY or self.shift.customers[at].id != customer_id:
            raise NobodyAtCounterError(f"{customer_id!r} is not at the counter")
        if all(guess != temperament.id for temperament in self.shift.level.temperaments):
            raise NotOfferedError(f"there is no temperament {guess!r} here")
        visit = self.visits[at]
        if visit.read != UNREAD:
            raise OnlyOnceError(f"{customer_id!r} was read already")
        if visit.replies >= constants.READ_BEFORE_REPLY:
            raise TooLateToReadError("a read is staked before the second reply")
        right = self.shift.temperaments[at].id == guess
        self.events.append(ReadMade(at, guess, right))
        self.visits[at] = visit._replace(read=RIGHT if right else WRONG)
        change = constants.READ_RIGHT if right else constants.READ_WRONG
        self._trust(at, change, "read", floor=constants.HEARSAY_FLOOR)

    # What moves bring about

    @property
    def _closed(self) -> bool:
        return self.reputation <= 0

    def _waiting(self) -> list[int]:
        at = self.at
        return [i for i, visit in enumerate(self.visits) if visit[0] == HERE and i != at]

    def _find(self, customer_id: str) -> int:
        for i in self._waiting():
            customer = self.shift.customers[i]
            if customer.id == customer_id or customer_id in customer.was:
                return i
        raise NotWaitingError(f"{customer_id!r} is not waiting")

    def _trust(self, i: int, change: int, reason: TrustReason, floor: int) -> None:
        before = self.visits[i].trust
        after = min(max(before + change, min(floor, before)), constants.TRUST_MAX)
        if after != before:
            self.visits[i] = self.visits[i]._replace(trust=after)
            self.events.append(TrustChanged(i, after - before, after, reason))

    def _patience(self, i: int, change: int, reason: PatienceReason) -> None:
        before = self.visits[i].patience
        after = min(max(before + change, 0), max(before, constants.PATIENCE_MAX))
        if after != before:
            self.visits[i] = self.visits[i]._replace(patience=after)
            self.events.append(PatienceChanged(i, after - before, after, reason))

    def _reputation(self, change: int, reason: ReputationReason, customer: int) -> None:
        if change and not self._closed:
            self.reputation += change
            self.events.append(ReputationChanged(change, self.reputation, reason, customer))

    def _overheard(self) -> None:
        for i in self._waiting():
            self._trust(i, constants.OVERHEARD, "overheard", floor=constants.HEARSAY_FLOOR)

    def _enter(self, i: int, place: int) -> None:
        """Begin a scene: its lines are shown, and scenes without replies lead on at once."""
        scenes = self.shift.level.scenes
        while True:
            scene = scenes[place]
            lines = scene.all_lines
            if lines is None:
                lines = shown_lines(self.state(), i, place)
            self.events.append(_new(Heard, (i, place, lines)))
            if scene.replies or scene.to < 0:
                break
            place = scene.to
        visit = self.visits[i]
        if visit.scene != place:
            self.visits[i] = _new(Visit, (*visit[:2], place, *visit[3:]))
        if scene.ends is not None:
            self._end(i, scene.ends)

    def _end(self, i: int, outcome: Outcome) -> None:
        if outcome == "never":
            self._trust(i, -constants.TRUST_MAX, "never", floor=0)
        trust = self.visits[i].trust
        self.visits[i] = _GONE[outcome]
        if self.at == i:
            self.at = NOBODY
        self.events.append(VisitEnded(i, outcome, trust))
        stakes = self.shift.level.stakes
        if outcome == "served":
            self._reputation(trust + stakes.served, outcome, i)
        elif outcome == "left":
            self._reputation(stakes.left, outcome, i)
        elif outcome == "never":
            self._reputation(stakes.never, outcome, i)
            circle = self.shift.customers[i].circle
            for j, customer in enumerate(self.shift.customers):
                if customer.id in circle and self.visits[j].phase == COMING:
                    self._trust(j, constants.CIRCLE, "circle", floor=constants.HEARSAY_FLOOR)
        elif trust > constants.RETURNING_TRUST:
            self._reputation(stakes.returning, outcome, i)

    def _attend(self, i: int) -> None:
        self.at = i
        self.events.append(_new(Attended, (i,)))
        self._enter(i, self.visits[i].scene)

    def _clock(self, spared: int = NOBODY) -> None:
        """A turn passes: those who wait grow impatient, some leave, others come."""
        if self._closed:
            self.events.append(ShopClosed())
            return
        self.turn += 1
        waiting = self._waiting()
        for i in waiting:
            if i != spared:
                self._patience(i, -1, "waiting")
        for i in waiting:
            if self.visits[i].patience <= 0:
                self._end(i, "left")
                if self._closed:
                    self.events.append(ShopClosed())
                    return
        if self.turn <= self.shift.last_arrival or self.shift.absent:
            self.arrivals(since=self.turn - 1)
        if self.at == NOBODY:
            self.fill_counter()

    def arrivals(self, since: int) -> None:
        """Everybody comes in whose turn it is; who never comes back passes the window."""
        for i, customer in enumerate(self.shift.customers):
            if since < customer.arrives <= self.turn:
                if i in self.shift.absent:
                    self.events.append(PassedWindow(i))
                else:
                    self.visits[i] = self.visits[i]._replace(phase=HERE)
                    self.events.append(Arrived(i))

    def fill_counter(self) -> None:
        """A person alone in the shop is attended without a move; in an empty shop time jumps
        to the next arrival."""
        while self.at == NOBODY and not self._closed:
            here = self._waiting()
            if len(here) > 1:
                return
            if here:
                self._attend(here[0])
                continue
            coming = [
                self.shift.customers[i].arrives
                for i, visit in enumerate(self.visits)
                if visit.phase == COMING
            ]
            if not coming:
                self._late_passers()
                self.events.append(ShiftEnded())
                return
            since, self.turn = self.turn, min(coming)
            self.arrivals(since)
        if self._closed:
            self.events.append(ShopClosed())

    def _late_passers(self) -> None:
        for i in sorted(self.shift.absent):
            if self.shift.customers[i].arrives > self.turn:
                self.events.append(PassedWindow(i))
