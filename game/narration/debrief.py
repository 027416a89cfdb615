"""What a shift came to: people, moments, and one thing to try the next time."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.language import _
from game.narration.choices import offered
from game.narration.farewell import Farewell, because, farewell, landed
from game.rules import Replay, Shift, Turn
from game.rules import events as happened
from game.rules.level import Outcome
from game.rules.state import COMING


@dataclass(frozen=True, slots=True)
class Moment:
    """One reply of yours. ``number`` counts all moves from 1; ``scene`` is the scene's id.

    ``landed`` is how it went down: the change of trust that it was worth with this customer;
    ``trust`` is what of it there was room for, ``missed`` how much better ``better``, the best
    reply that was offered then, would have gone down. ``reputation`` is what it changed at once;
    ``overheard`` is the trust that those who waited lost (0 or less).
    """

    number: int
    customer: int
    name: str
    scene: str
    said: str
    approach: str
    landed: int
    missed: int
    better: str
    trust: int
    reputation: int
    overheard: int
    because: str
    fatal: bool

    @property
    def weight(self) -> int:
        """What it did, all in all. A sale or a farewell counts where it was earned, not here:
        the last straw weighs no more than it is."""
        return self.landed + self.overheard


@dataclass(frozen=True, slots=True)
class PersonDebrief:
    """One customer at the end. ``outcome`` is None for who still stood there, or never came,
    when the shop closed, and ``came`` tells these two apart. ``absent``: never came back from
    an earlier shift. ``trust`` is that at the last; ``guess`` the temperament you took them
    for, and ``right`` whether it was."""

    customer: int
    name: str
    temperament: str
    outcome: Outcome | None
    came: bool
    absent: bool
    trust: int
    guess: str | None
    right: bool | None
    farewell: Farewell | None
    best: Moment | None
    worst: Moment | None


@dataclass(frozen=True, slots=True)
class Debrief:
    """A whole shift. ``opening`` and ``final`` are the meter, ``gain`` is the plain sum of
    its changes, which the ends of the meter don't cut."""

    level: str
    shop: str
    opening: int
    final: int
    gain: int
    over: bool
    closed: bool
    people: tuple[PersonDebrief, ...]
    moments: tuple[Moment, ...]
    best: Moment | None
    worst: Moment | None
    goal: str


def debrief(replay: Replay) -> Debrief:
    """The debrief of a run, finished or as far as it goes."""
    shift, state = replay.shift, replay.state
    moments = _moments(shift, replay.turns)
    people = tuple(
        _person(replay, customer, [m for m in moments if m.customer == customer])
        for customer in range(len(shift.customers))
    )
    opening = shift.opening.reputation
    start = shift.level.reputation if opening is None else opening
    return Debrief(
        level=shift.level.title,
        shop=shift.level.shop.name,
        opening=start,
        final=state.meter,
        gain=state.reputation - start,
        over=state.over,
        closed=state.closed,
        people=people,
        moments=moments,
        best=_best(moments),
        worst=_worst(moments),
        goal=_goal(shift, people, moments),
    )


def _moments(shift: Shift, turns: Sequence[Turn]) -> tuple[Moment, ...]:
    return tuple(
        _moment(shift, number, event, turn)
        for number, turn in enumerate(turns, start=1)
        for event in turn.events[:1]
        if isinstance(event, happened.Said)
    )


def _moment(shift: Shift, number: int, said: happened.Said, turn: Turn) -> Moment:
    who, level = said.customer, shift.level
    trust = reputation = overheard = 0
    fatal = False
    for event in turn.events:
        match event:
            case happened.TrustChanged(customer, change, _trust, "reply" | "never"):
                trust += change if customer == who else 0
            case happened.TrustChanged(_customer, change, _trust, "overheard"):
                overheard += change
            case happened.ReputationChanged(change, _sum, _reason, customer):
                reputation += change if customer == who else 0
            case happened.VisitEnded(customer, "never") if customer == who:
                fatal = True
    down = landed(shift, who, said.reply)
    best, better = max(
        ((landed(shift, who, reply), reply.say) for reply in offered(turn.before)),
        key=lambda other: other[0],
    )
    return Moment(
        number=number,
        customer=who,
        name=shift.customers[who].name,
        scene=level.scenes[said.scene].id,
        said=said.reply.say,
        approach=level.approaches[said.reply.approach].name,
        landed=down,
        missed=best - down,
        better=better,
        trust=trust,
        reputation=reputation,
        overheard=overheard,
        because=because(shift, who, said.reply),
        fatal=fatal,
    )


def _best(moments: Sequence[Moment]) -> Moment | None:
    best = max(moments, key=lambda moment: moment.weight, default=None)
    return best if best and best.weight > 0 else None


def _worst(moments: Sequence[Moment]) -> Moment | None:
    """Where most was given away: bad news that had to be told isn't a mistake."""
    worst = max(moments, key=lambda moment: (moment.missed, -moment.weight), default=None)
    return worst if worst and worst.missed > 0 else None


def _person(replay: Replay, customer: int, moments: Sequence[Moment]) -> PersonDebrief:
    shift, visit = replay.shift, replay.state.visits[customer]
    absent = customer in shift.absent
    trust = 0 if absent else visit.trust
    guess: str | None = None
    right: bool | None = None
    for event in replay.events:
        match event:
            case happened.VisitEnded(who, _outcome, last) if who == customer:
                trust = last
            case happened.ReadMade(who, key, fits) if who == customer:
                names = {t.id: t.name for t in shift.level.temperaments}
                guess, right = names.get(key, key), fits
    outcome = None if absent else visit.outcome
    lost = outcome in ("never", "left")
    return PersonDebrief(
        customer=customer,
        name=shift.customers[customer].name,
        temperament=shift.temperaments[customer].name,
        outcome=outcome,
        came=not absent and visit.phase != COMING,
        absent=absent,
        trust=trust,
        guess=guess,
        right=right,
        farewell=farewell(shift, replay.events, customer) if lost else None,
        best=_best(moments),
        worst=_worst(moments),
    )


def _goal(shift: Shift, people: Sequence[PersonDebrief], moments: Sequence[Moment]) -> str:
    """What would have helped most: keep who was lost, see who waits, read who comes."""
    harm = {
        person.customer: sum(m.weight for m in moments if m.customer == person.customer)
        - (100 if person.outcome == "never" else 0)
        for person in people
        if person.came
    }
    hurt = min(harm, key=lambda customer: harm[customer], default=None)
    if hurt is not None and people[hurt].outcome == "never":
        return _serve(shift, hurt)
    for person in people:
        if person.outcome == "left" and person.farewell and not person.farewell.spoken:
            return _(
                "{name} left while you were busy. Look up from the counter now and then: "
                '"I\'ll be right with you" costs little and holds people.'
            ).format(name=person.name)
    if hurt is not None and (harm[hurt] < 0 or people[hurt].outcome == "left"):
        return _serve(shift, hurt)
    wrong = next((person for person in people if person.right is False), None)
    if wrong is not None:
        return _("You took {name} for someone else ({guess}). {summary}").format(
            name=wrong.name,
            guess=wrong.guess,
            summary=shift.temperaments[wrong.customer].summary,
        )
    unread = next((person for person in people if person.came and person.guess is None), None)
    if unread is not None:
        return _(
            "Stake a read next time: you served {name} without a guess at who stood there."
        ).format(name=unread.name)
    if any(person.absent for person in people):
        return _("Nobody was lost today. Some only pass the window by now; keep the rest.")
    return _("Nobody was lost and everybody was read. Open the next shop.")


def _serve(shift: Shift, customer: int) -> str:
    temperament = shift.temperaments[customer]
    if temperament.principle:
        return temperament.principle
    return _("Find out what works with {name}: {temperament}.").format(
        name=shift.customers[customer].name, temperament=temperament.name
    )
