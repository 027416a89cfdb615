"""What a compiled level is: plain immutable values, indexed, with the text beside the numbers.

People, scenes, approaches and facts are known by index inside a level and by their ids
(stable names) outside of it. Facts are bits of one whole number. The text is carried along
for whoever shows it; no rule looks at it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

from game.rules import constants

Outcome = Literal["served", "left", "returning", "never"]
Mood = Literal["upset", "uneasy", "calm", "pleased", "delighted"]
MOODS: Final[tuple[Mood, ...]] = ("upset", "uneasy", "calm", "pleased", "delighted")
"""From worst to best."""

RESCUE: Final = "rescue"
"""The id of every temperament's rescue reply. No scene's reply may be called so."""


@dataclass(frozen=True, slots=True)
class Approach:
    """How a reply is said. ``heard``: everybody who waits takes it amiss as well."""

    id: str
    name: str
    summary: str = ""
    heard: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """When a line is spoken or a reply is offered. All of its parts must hold.

    ``remembered`` and ``not_remembered`` are fact bits that must be set and must be clear;
    ``temperaments`` holds indices, or None for any; the waiting counts are inclusive.
    """

    temperaments: frozenset[int] | None = None
    remembered: int = 0
    not_remembered: int = 0
    waiting_at_least: int = 0
    waiting_at_most: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a scene. ``spoken``: the customer says it; otherwise it is told.

    A line whose condition names temperaments is a *cue*.
    """

    text: str
    spoken: bool
    when: Condition | None = None

    @property
    def cue(self) -> frozenset[int] | None:
        """The temperaments that this line leaves possible, or None when it gives nothing away."""
        return self.when.temperaments if self.when else None


@dataclass(frozen=True, slots=True)
class Reply:
    """One thing you can say in a scene, and all that it does.

    ``to`` is a scene's index in the level, or -1 when the reply ends the visit by ``ends``
    (a rescue does neither: the scene goes on). ``once`` is the bit that marks it as taken,
    or 0. ``remember`` and ``forget`` are fact bits. ``patience`` is given to everybody who
    waits.
    """

    id: str
    say: str
    approach: int
    trust: int = 0
    patience: int = 0
    reputation: int = 0
    remember: int = 0
    forget: int = 0
    to: int = -1
    ends: Outcome | None = None
    once: int = 0
    when: Condition | None = None
    why: str = ""
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """One moment of an encounter: lines, then replies; or lines, then ``to`` or ``ends``.

    ``by_id`` finds a reply by its id, or by an id it had before (``was``).
    """

    id: str
    encounter: str
    lines: tuple[Line, ...]
    replies: tuple[Reply, ...] = ()
    to: int = -1
    ends: Outcome | None = None
    by_id: Mapping[str, Reply] = field(init=False, compare=False, repr=False)
    all_lines: tuple[int, ...] | None = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        index = {old: reply for reply in self.replies for old in reply.was}
        index.update((reply.id, reply) for reply in self.replies)
        object.__setattr__(self, "by_id", MappingProxyType(index))
        fixed = all(line.when is None for line in self.lines)
        object.__setattr__(self, "all_lines", tuple(range(len(self.lines))) if fixed else None)


@dataclass(frozen=True, slots=True)
class Temperament:
    """How a kind of person takes each approach, and how much of it shows.

    ``takes[a]`` is the change of trust for approach ``a``. ``tell`` holds, for each mood but
    the best, the highest trust that still shows as that mood, from worst to best: a commander
    shows trouble at once, a quiet person hardly before it is too late. ``moods`` are the
    sentences that go with each mood, of which one person always shows the same; ``because[a]``
    says why an approach lands as it does.
    """

    id: str
    name: str
    takes: tuple[int, ...]
    tell: tuple[int, int, int, int]
    patience: int
    opening_trust: int = constants.OPENING_TRUST
    rescue: Reply | None = None
    summary: str = ""
    principle: str = ""
    moods: tuple[tuple[str, ...], ...] = ((),) * len(MOODS)
    because: tuple[str, ...] = ()

    def mood(self, trust: int) -> Mood:
        """The mood that shows at this trust (0 to 10)."""
        for mood, highest in zip(MOODS, self.tell, strict=False):
            if trust <= highest:
                return mood
        return MOODS[-1]

    def look(self, mood: Mood, person: str) -> str:
        """What is seen of the person with this id in this mood; "" if nothing was written.

        >>> moods = (("Frowns.", "Huffs."), (), (), (), ())
        >>> stern = Temperament("stern", "stern", (), (1, 3, 6, 8), 5, moods=moods)
        >>> stern.look("upset", "usro"), stern.look("upset", "tari")
        ('Huffs.', 'Frowns.')
        """
        looks = self.moods[MOODS.index(mood)]
        return looks[sum(map(ord, person)) % len(looks)] if looks else ""


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody who may come. ``temperament`` and ``scene`` are indices, ``arrives`` a turn.

    ``person`` is who this is in the shop's ledger: the same person in every level of a shop.
    ``circle`` holds the ids of the customers who hear about it.
    """

    id: str
    name: str
    temperament: int
    scene: int
    arrives: int = 0
    opening_trust: int = constants.OPENING_TRUST
    patience: int = 6
    circle: tuple[str, ...] = ()
    person: str = ""
    portrait: str = ""
    about: str = ""
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a visit can remember; if ``shared``, the whole shift remembers it."""

    id: str
    summary: str
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Pool:
    """Whom the seed deals: ``people`` of the customers ``among`` (indices), in any order.

    ``busy`` is how many come when the shop is well known; ``arrives`` are their turns in
    order, or empty to keep each customer's own.
    """

    among: tuple[int, ...]
    people: int
    busy: int
    arrives: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Stakes:
    """What outcomes are worth in a level; a first act may be gentler than the rest."""

    served: int = constants.SERVED
    never: int = constants.NEVER
    left: int = constants.LEFT
    returning: int = constants.RETURNING


@dataclass(frozen=True, slots=True)
class Shop:
    """Where a level plays. All levels of one shop (by ``id``) share a ledger."""

    id: str
    name: str
    sells: str


@dataclass(frozen=True, slots=True)
class Level:
    """A whole level, ready to deal. ``digest`` names its rules, whatever its text says."""

    id: str
    title: str
    summary: str
    shop: Shop
    customers: tuple[Customer, ...]
    scenes: tuple[Scene, ...]
    temperaments: tuple[Temperament, ...]
    approaches: tuple[Approach, ...]
    facts: tuple[Fact, ...] = ()
    pool: Pool | None = None
    stakes: Stakes = Stakes()
    reputation: int = constants.OPENING_REPUTATION
    digest: str = ""
    order: int = 0
    aim: str = ""

    @property
    def shared_facts(self) -> int:
        """The bits of the facts that the whole shift remembers."""
        return sum(1 << bit for bit, fact in enumerate(self.facts) if fact.shared)
