"""What moves bring about: trust, patience, reputation, scenes, outcomes, the clock, the door."""

from typing import Final

from game.rules import constants
from game.rules.events import (
    Arrived,
    Attended,
    Event,
    Heard,
    PassedWindow,
    PatienceChanged,
    PatienceReason,
    ReputationChanged,
    ReputationReason,
    ShiftEnded,
    ShopClosed,
    TrustChanged,
    TrustReason,
    VisitEnded,
)
from game.rules.level import Outcome
from game.rules.offers import lines_of
from game.rules.state import (
    COMING,
    GONE,
    HERE,
    NOBODY,
    State,
    Visit,
    new,
    with_patience,
    with_trust,
)

WENT: Final[dict[Outcome, Visit]] = {
    outcome: Visit(GONE, outcome, 0, 0, 0) for outcome in ("served", "left", "returning", "never")
}
"""What is kept of a visit that is over."""


class Step:
    """One move being played: a working copy of a state, and the events so far."""

    __slots__ = ("at", "events", "facts", "reputation", "shift", "turn", "visits")

    def __init__(self, state: State) -> None:
        self.shift, self.turn, self.at, visits, self.reputation, self.facts = state
        self.visits = list(visits)
        self.events: list[Event] = []

    def state(self) -> State:
        visits = tuple(self.visits)
        return new(State, (self.shift, self.turn, self.at, visits, self.reputation, self.facts))

    def waiting(self) -> list[int]:
        at = self.at
        return [i for i, visit in enumerate(self.visits) if visit[0] == HERE and i != at]

    @property
    def closed(self) -> bool:
        return self.reputation <= 0

    # Meters: each says what really changed

    def change_trust(self, i: int, change: int, reason: TrustReason, floor: int) -> None:
        before = self.visits[i].trust
        after = min(max(before + change, min(floor, before)), constants.TRUST_MAX)
        if after != before:
            self.visits[i] = with_trust(self.visits[i], after)
            self.events.append(new(TrustChanged, (i, after - before, after, reason)))

    def change_patience(self, i: int, change: int, reason: PatienceReason) -> None:
        before = self.visits[i].patience
        after = min(max(before + change, 0), max(before, constants.PATIENCE_MAX))
        if after != before:
            self.visits[i] = with_patience(self.visits[i], after)
            self.events.append(new(PatienceChanged, (i, after - before, after, reason)))

    def change_reputation(self, change: int, reason: ReputationReason, customer: int) -> None:
        if change and not self.closed:
            self.reputation += change
            self.events.append(ReputationChanged(change, self.reputation, reason, customer))

    def overheard(self) -> None:
        """Everybody who waits takes it amiss as well."""
        for i in self.waiting():
            self.change_trust(i, constants.OVERHEARD, "overheard", floor=constants.HEARSAY_FLOOR)

    # Visits

    def attend(self, i: int) -> None:
        """This customer is at the counter now; the scene is begun or taken up again."""
        self.at = i
        self.events.append(new(Attended, (i,)))
        self.enter(i, self.visits[i].scene)

    def enter(self, i: int, place: int) -> None:
        """Begin a scene: its lines are shown, and scenes without replies lead on at once."""
        scenes = self.shift.level.scenes
        while True:
            scene = scenes[place]
            lines = scene.all_lines
            if lines is None:
                facts = self.visits[i].facts | self.facts
                kind = self.shift.customers[i].temperament
                lines = lines_of(scene, kind, facts, len(self.waiting()))
            self.events.append(new(Heard, (i, place, lines)))
            if scene.replies or scene.to < 0:
                break
            place = scene.to
        visit = self.visits[i]
        if visit.scene != place:
            self.visits[i] = new(Visit, (*visit[:2], place, *visit[3:]))
        if scene.ends is not None:
            self.end(i, scene.ends)

    def end(self, i: int, outcome: Outcome) -> None:
        """A visit is over: the customer goes, and the shop's reputation moves."""
        if outcome == "never":
            self.change_trust(i, -constants.TRUST_MAX, "never", floor=0)
        trust = self.visits[i].trust
        self.visits[i] = WENT[outcome]
        if self.at == i:
            self.at = NOBODY
        self.events.append(VisitEnded(i, outcome, trust))
        stakes = self.shift.level.stakes
        if outcome == "served":
            self.change_reputation(trust + stakes.served, outcome, i)
        elif outcome == "left":
            self.change_reputation(stakes.left, outcome, i)
        elif outcome == "never":
            self.change_reputation(stakes.never, outcome, i)
            self._tell_circle(i)
        elif trust > constants.RETURNING_TRUST:
            self.change_reputation(stakes.returning, outcome, i)

    def _tell_circle(self, i: int) -> None:
        """Whoever has yet to come in this shift has heard of it before."""
        circle = self.shift.customers[i].circle
        for j, customer in enumerate(self.shift.customers):
            if customer.id in circle and self.visits[j].phase == COMING:
                self.change_trust(j, constants.CIRCLE, "circle", floor=constants.HEARSAY_FLOOR)

    # Time

    def clock(self, spared: int = NOBODY) -> None:
        """A turn passes: those who wait grow impatient, some leave, others come."""
        if self.reputation > 0:
            self.turn += 1
            waiting = self.waiting()
            for i in waiting:
                if i != spared:
                    self.change_patience(i, -1, "waiting")
            for i in waiting:
                if self.visits[i].patience <= 0 and self.reputation > 0:
                    self.end(i, "left")
            if self.reputation > 0 and (self.turn <= self.shift.last_arrival or self.shift.absent):
                self.arrivals(since=self.turn - 1)
        if self.at == NOBODY or self.reputation <= 0:
            self.settle()

    def arrivals(self, since: int) -> None:
        """Everybody comes in whose turn it is; who never comes back passes the window."""
        for i, customer in enumerate(self.shift.customers):
            if since < customer.arrives <= self.turn:
                if i in self.shift.absent:
                    self.events.append(PassedWindow(i))
                else:
                    self.visits[i] = self.visits[i]._replace(phase=HERE)
                    self.events.append(Arrived(i))

    def settle(self) -> None:
        """A person alone in the shop is attended without a move; in an empty shop time jumps
        to the next arrival; and where nobody is to come, or the shop has closed, it is over."""
        while self.at == NOBODY and not self.closed:
            here = self.waiting()
            if len(here) > 1:
                return
            if here:
                self.attend(here[0])
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
        if self.closed:
            self.events.append(ShopClosed())

    def _late_passers(self) -> None:
        for i in sorted(self.shift.absent):
            if self.shift.customers[i].arrives > self.turn:
                self.events.append(PassedWindow(i))
