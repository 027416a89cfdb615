"""Small levels for tests, built straight from the rules' dataclasses.

`level_of` takes people and dialogues in which scenes, approaches, temperaments and facts have
names, as in a level file, and makes the level that the game would compile from such a file.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from game.rules import Level, Move, Opening, Say, State, deal, legal_moves, play, start
from game.rules.events import Event
from game.rules.level import (
    RESCUE,
    Approach,
    Condition,
    Customer,
    Fact,
    Line,
    Outcome,
    Pool,
    Reply,
    Scene,
    Shop,
    Stakes,
    Temperament,
)

APPROACHES: Final = (
    *(Approach(name, name) for name in ("careful", "deferential", "relaxed", "coaxing")),
    *(Approach(name, name) for name in ("formal", "proactive")),
    *(Approach(name, name, heard=True) for name in ("defensive", "dismissive")),
)
_APPROACH: Final = {approach.id: index for index, approach in enumerate(APPROACHES)}


def _rescue(approach: str) -> Reply:
    return Reply(RESCUE, "I was wrong.", _APPROACH[approach], trust=1)


TEMPERAMENTS: Final = (
    Temperament("quiet", "quiet", (2, 0, -1, -2, 0, 1, -2, -4), (1, 2, 7, 9), 6, rescue=None),
    Temperament("commander", "commander", (0, 2, -2, -1, 1, 1, -3, -4), (3, 4, 5, 7), 4),
    Temperament("easygoing", "easygoing", (-1, -1, 2, 0, -2, 1, -1, -3), (1, 3, 5, 7), 8),
    Temperament("family", "family", (-1, 0, 0, 2, -1, 1, -2, -3), (2, 3, 5, 7), 6),
    Temperament(
        "forgiving",
        "forgiving",
        (1, 1, 1, 1, 1, 1, -1, -2),
        (1, 3, 5, 7),
        6,
        rescue=_rescue("careful"),
    ),
)
"""The game's four, none of whom can be rescued here, and one who can."""
_TEMPERAMENT: Final = {temperament.id: index for index, temperament in enumerate(TEMPERAMENTS)}


@dataclass(frozen=True)
class Answer:
    """A reply, and the names in it that are still to be looked up."""

    reply: Reply
    to: str | None
    remember: str
    forget: str
    when: Mapping[str, Any] | None
    once: bool


def answer(
    id_: str,
    approach: str = "formal",
    *,
    to: str | None = None,
    remember: str = "",
    forget: str = "",
    when: Mapping[str, Any] | None = None,
    once: bool = False,
    **effects: Any,
) -> Answer:
    """A reply, by the names that a level file would use; ``effects`` are `Reply`'s own fields.

    Where it neither leads to a scene nor says how the visit ends, it ends ``served``.
    """
    if to is None:
        effects.setdefault("ends", "served")
    return Answer(Reply(id_, id_, _APPROACH[approach], **effects), to, remember, forget, when, once)


@dataclass(frozen=True)
class Moment:
    """A scene: replies, or where it leads by itself. Cues are lines for one temperament each."""

    answers: tuple[Answer, ...] = ()
    to: str | None = None
    ends: Outcome | None = None
    cues: tuple[str, ...] = ()


def moment(
    *answers: Answer, to: str | None = None, ends: Outcome | None = None, cues: Sequence[str] = ()
) -> Moment:
    """A scene of a dialogue."""
    return Moment(answers, to, ends, tuple(cues))


def someone(
    id_: str, temperament: str = "quiet", encounter: str = "talk", **traits: Any
) -> tuple[str, Customer]:
    """A customer and the dialogue they bring."""
    traits = {"patience": TEMPERAMENTS[_TEMPERAMENT[temperament]].patience, **traits}
    return encounter, Customer(id_, id_, _TEMPERAMENT[temperament], scene=-1, **traits)


Talk = Mapping[str, Moment]


def level_of(
    *people: tuple[str, Customer],
    talks: Mapping[str, Talk],
    facts: str = "",
    shared: str = "",
    deal_among: str = "",
    deal_people: int = 0,
    deal_arrives: tuple[int, ...] = (),
    stakes: Stakes | None = None,
    reputation: int = 50,
) -> Level:
    """A level of these people and dialogues; facts are named, separated by spaces."""
    names = [*facts.split(), *shared.split()]
    places = {(talk, scene): i for i, (talk, scene) in enumerate(_scenes(talks))}
    customers = tuple(
        replace(customer, scene=next(i for (t, _), i in places.items() if t == talk))
        for talk, customer in people
    )
    once: dict[str, int] = {}
    ids = [customer.id for customer in customers]
    among = tuple(ids.index(name) for name in deal_among.split())
    return Level(
        id="small",
        title="Small",
        summary="",
        shop=Shop("shop", "Shop", "things"),
        customers=customers,
        scenes=tuple(
            _scene(talk, scene, made, places, names, once)
            for talk, scenes in talks.items()
            for scene, made in scenes.items()
        ),
        temperaments=TEMPERAMENTS,
        approaches=APPROACHES,
        facts=tuple(Fact(name, name, shared=name in shared.split()) for name in names),
        pool=Pool(among, deal_people, deal_people, deal_arrives) if among else None,
        stakes=stakes or Stakes(),
        reputation=reputation,
    )


def _scenes(talks: Mapping[str, Talk]) -> list[tuple[str, str]]:
    return [(talk, scene) for talk, scenes in talks.items() for scene in scenes]


def _scene(
    talk: str,
    name: str,
    made: Moment,
    places: dict[tuple[str, str], int],
    facts: list[str],
    once: dict[str, int],
) -> Scene:
    replies = []
    for given in made.answers:
        bit = 1 << once.get(talk, 0) if given.once else 0
        once[talk] = once.get(talk, 0) + given.once
        replies.append(
            replace(
                given.reply,
                to=places[talk, given.to] if given.to else -1,
                remember=_bits(given.remember, facts),
                forget=_bits(given.forget, facts),
                when=_condition(given.when, facts),
                once=bit,
            )
        )
    lines = [Line("Hello.", spoken=True)]
    lines += [
        Line(cue, spoken=False, when=Condition(frozenset({_TEMPERAMENT[cue]}))) for cue in made.cues
    ]
    leads = places[talk, made.to] if made.to else -1
    return Scene(name, talk, tuple(lines), tuple(replies), leads, made.ends)


def _bits(names: str, facts: list[str]) -> int:
    return sum(1 << facts.index(name) for name in names.split())


def _condition(when: Mapping[str, Any] | None, facts: list[str]) -> Condition | None:
    if when is None:
        return None
    parts = dict(when)
    for key in ("remembered", "not_remembered"):
        parts[key] = _bits(parts.get(key, ""), facts)
    if "temperament" in parts:
        names = parts.pop("temperament").split()
        parts["temperaments"] = frozenset(_TEMPERAMENT[name] for name in names)
    return Condition(**parts)


class Table:
    """A shift being played in a test: the state now, and what the last move brought."""

    def __init__(self, level: Level, opening: Opening | None = None, seed: int = 1) -> None:
        self.shift = deal(level, seed, opening)
        self.state: State
        self.state, self.events = start(self.shift)
        self.log: list[Event] = list(self.events)

    def play(self, *moves: Move | str) -> tuple[Event, ...]:
        """Play moves (a bare text is a reply); what the last of them brought."""
        for move in moves:
            made = Say(move) if isinstance(move, str) else move
            self.state, self.events = play(self.state, made)
            self.log += self.events
        return self.events

    def legal(self) -> tuple[Move, ...]:
        return legal_moves(self.state)

    def index(self, customer: str) -> int:
        return [c.id for c in self.shift.customers].index(customer)

    def trust(self, customer: str) -> int:
        return self.state.visits[self.index(customer)].trust

    def patience(self, customer: str) -> int:
        return self.state.visits[self.index(customer)].patience

    def outcome(self, customer: str) -> Outcome | None:
        return self.state.visits[self.index(customer)].outcome

    @property
    def at(self) -> str | None:
        """Who is at the counter."""
        return self.shift.customers[self.state.at].id if self.state.at >= 0 else None

    @property
    def waiting(self) -> list[str]:
        return [self.shift.customers[i].id for i in self.state.waiting]
