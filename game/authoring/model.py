"""The source model: what a level file may contain, typed, with a word on every field.

The JSON Schema and the reference for writers are generated from here. Reading a file never
goes beyond this model; what its parts mean together is checked when a level is compiled.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from game.authoring.kinds import Count, Effect, Id, Name, Names, Text, Trust, Turn, Variants
from game.rules.level import Mood, Outcome


class Source(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True
):
    """Base of everything that is read from a file."""


class Waiting(Source, frozen=True):
    """How many people wait, apart from the one at the counter."""

    at_least: Annotated[Count, Meta(description="So many or more.")] = 0
    at_most: Annotated[Count | None, Meta(description="So many or fewer.")] = None


class When(Source, frozen=True):
    """When a line is spoken or a reply is offered. All parts must hold."""

    temperament: Annotated[
        Names | None, Meta(description="The person has this temperament, or one of these.")
    ] = None
    remembered: Annotated[
        Names | None, Meta(description="This fact, or all of these, is remembered.")
    ] = None
    not_remembered: Annotated[
        Names | None, Meta(description="None of these facts is remembered.")
    ] = None
    waiting: Annotated[Waiting | None, Meta(description="How many others wait.")] = None


class Line(Source, frozen=True):
    """One line of a scene: either ``line`` (told) or ``says`` (the customer speaks)."""

    line: Annotated[Text | None, Meta(description="What you see or notice.")] = None
    says: Annotated[Text | None, Meta(description="What the customer says.")] = None
    when: Annotated[
        When | None,
        Meta(description="Only then. A line that depends on temperament is a cue."),
    ] = None


class Reply(Source, frozen=True):
    """One thing you can say here, and what it does."""

    say: Annotated[Text, Meta(description="What you say, word for word.")]
    approach: Annotated[Id, Meta(description="How it is said: careful, deferential, …")]
    to: Annotated[Id | None, Meta(description="The scene it leads to.")] = None
    ends: Annotated[
        Outcome | None, Meta(description="How the visit ends with it, in place of `to`.")
    ] = None
    trust: Annotated[Effect, Meta(description="Trust on top of what the approach does.")] = 0
    patience: Annotated[Effect, Meta(description="Patience for everybody who waits.")] = 0
    reputation: Annotated[Effect, Meta(description="The shop's reputation, at once.")] = 0
    remember: Annotated[Names | None, Meta(description="Facts to remember from now on.")] = None
    forget: Annotated[Names | None, Meta(description="Facts to forget.")] = None
    once: Annotated[bool, Meta(description="Can be said once a visit; a way back must be so.")] = (
        False
    )
    when: Annotated[When | None, Meta(description="Offered only then.")] = None
    why: Annotated[Text | None, Meta(description="For the debrief: why it lands as it does.")] = (
        None
    )
    was: Annotated[Names | None, Meta(description="Ids that this reply had before.")] = None


class Scene(Source, frozen=True):
    """One moment: what is seen and said, then the replies; or `to`, or `ends`, without any."""

    text: Annotated[
        list[Line], Meta(min_length=1, max_length=20, description="The lines, in order.")
    ]
    replies: Annotated[
        Annotated[dict[Id, Reply], Meta(min_length=1, max_length=9)] | None,
        Meta(description="What you can say."),
    ] = None
    to: Annotated[Id | None, Meta(description="Leads on by itself to this scene.")] = None
    ends: Annotated[Outcome | None, Meta(description="The visit ends here, like this.")] = None


class Encounter(Source, frozen=True):
    """A dialogue. The first scene is where it starts."""

    scenes: Annotated[dict[Id, Scene], Meta(min_length=1, description="The scenes by id.")]


class Customer(Source, frozen=True):
    """Somebody who comes to this shop."""

    encounter: Annotated[Id, Meta(description="The dialogue they bring.")]
    person: Annotated[
        Id | None, Meta(description="A person from a file of their own, under people/.")
    ] = None
    name: Annotated[Name | None, Meta(description="As you would address them.")] = None
    temperament: Annotated[Id | None, Meta(description="How they are.")] = None
    arrives: Annotated[Turn, Meta(description="The turn in which they come in.")] = 0
    circle: Annotated[list[Id] | None, Meta(description="Customers who hear about it.")] = None
    patience: Annotated[
        Annotated[int, Meta(ge=1, le=12)] | None, Meta(description="Turns they wait.")
    ] = None
    opening_trust: Annotated[
        Annotated[int, Meta(ge=1, le=10)] | None, Meta(description="Trust they bring along.")
    ] = None
    portrait: Annotated[Id | None, Meta(description="Their face, from assets/portraits.")] = None
    about: Annotated[Text | None, Meta(description="One line about them, for the ledger.")] = None
    was: Annotated[Names | None, Meta(description="Ids this customer had before.")] = None


class Person(Source, frozen=True):
    """Somebody who comes to more than one level: a file under people/."""

    format: Annotated[Literal[1], Meta(description="The version of this format: 1.")]
    name: Annotated[Name, Meta(description="As you would address them.")]
    temperament: Annotated[Id, Meta(description="How they are.")]
    patience: Annotated[
        Annotated[int, Meta(ge=1, le=12)] | None, Meta(description="Turns they wait.")
    ] = None
    opening_trust: Annotated[
        Annotated[int, Meta(ge=1, le=10)] | None, Meta(description="Trust they bring along.")
    ] = None
    portrait: Annotated[Id | None, Meta(description="Their face, from assets/portraits.")] = None
    about: Annotated[Text | None, Meta(description="One line about them, for the ledger.")] = None


class EncounterFile(Source, frozen=True):
    """A dialogue that more than one level uses: a file under encounters/."""

    format: Annotated[Literal[1], Meta(description="The version of this format: 1.")]
    scenes: Annotated[dict[Id, Scene], Meta(min_length=1, description="The scenes by id.")]
    facts: Annotated[
        dict[Id, "Text | Fact"] | None, Meta(description="Facts its replies remember.")
    ] = None


class Rescue(Source, frozen=True):
    """The one reply that can still win somebody back; offered at trust 2 or less."""

    say: Annotated[Text, Meta(description="What you say, word for word.")]
    approach: Annotated[Id, Meta(description="How it is said.")]
    trust: Annotated[Effect, Meta(description="Trust on top of the approach.")] = 0


class Tell(Source, frozen=True):
    """How much shows: for each mood the highest trust at which it still shows."""

    upset: Annotated[Trust, Meta(description="Up to this trust they look upset.")]
    uneasy: Annotated[Trust, Meta(description="Up to this trust they look uneasy.")]
    calm: Annotated[Trust, Meta(description="Up to this trust they look calm.")]
    pleased: Annotated[
        Trust, Meta(description="Up to this trust they look pleased; above it, delighted.")
    ]


class Temperament(Source, frozen=True):
    """How a kind of person takes each approach."""

    name: Annotated[Name, Meta(description="As the player reads it.")]
    takes: Annotated[
        dict[Id, Annotated[int, Meta(ge=-5, le=5)]],
        Meta(description="The change of trust for each approach; 0 where none is given."),
    ]
    tell: Annotated[Tell, Meta(description="When moods show.")]
    summary: Annotated[Text, Meta(description="How you know them.")] = ""
    principle: Annotated[Text, Meta(description="What works with them, in a sentence.")] = ""
    patience: Annotated[int, Meta(ge=1, le=12, description="Turns they wait.")] = 6
    opening_trust: Annotated[int, Meta(ge=1, le=10, description="Trust they bring.")] = 5
    rescue: Annotated[Rescue | None, Meta(description="What can still win them back.")] = None
    moods: Annotated[
        dict[Mood, Variants] | None,
        Meta(description="What you see of each mood; of several texts, each person shows one."),
    ] = None
    because: Annotated[
        dict[Id, Text] | None, Meta(description="For the debrief: why an approach lands so.")
    ] = None


class TemperamentFile(Temperament, frozen=True, kw_only=True):
    """A temperament of its own: a file under temperaments/."""

    format: Annotated[Literal[1], Meta(description="The version of this format: 1.")]


class Approach(Source, frozen=True):
    """How a reply is said."""

    name: Annotated[Name, Meta(description="As the player reads it.")]
    summary: Annotated[Text, Meta(description="What it means, in a sentence.")] = ""
    heard: Annotated[bool, Meta(description="Everybody who waits takes it amiss as well.")] = False


class ApproachesFile(Source, frozen=True):
    """Approaches that all levels of a folder share: approaches.yaml."""

    format: Annotated[Literal[1], Meta(description="The version of this format: 1.")]
    approaches: Annotated[dict[Id, Approach], Meta(description="The approaches, by id.")]


class Fact(Source, frozen=True):
    """Something that a visit, or if shared the whole shift, can remember."""

    summary: Annotated[Text, Meta(description="What it is, in a sentence.")]
    shared: Annotated[bool, Meta(description="The whole shift remembers it.")] = False


class Shop(Source, frozen=True):
    """The shop you stand in."""

    name: Annotated[Name, Meta(description="What is written over the door.")]
    sells: Annotated[Text, Meta(description="What it sells, in a few words.")]
    id: Annotated[
        Id | None, Meta(description="Levels of the same shop share its ledger by this id.")
    ] = None


class Deal(Source, frozen=True):
    """Whom the seed deals."""

    among: Annotated[list[Id], Meta(min_length=2, description="Customers to deal from.")]
    people: Annotated[int, Meta(ge=1, le=8, description="How many of them come.")]
    busy: Annotated[
        Annotated[int, Meta(ge=1, le=8)] | None,
        Meta(description="How many come once the shop is well known."),
    ] = None
    arrives: Annotated[
        list[Turn] | None, Meta(description="Their turns, in the order they are dealt.")
    ] = None


class Stakes(Source, frozen=True):
    """What outcomes are worth, where a level is gentler or harder than the rest."""

    served: Annotated[int, Meta(ge=-5, le=5, description="Added to the trust of one served.")] = -3
    never: Annotated[int, Meta(ge=-30, le=0, description="One who never comes back.")] = -12
    left: Annotated[int, Meta(ge=-20, le=0, description="One who left.")] = -4
    returning: Annotated[int, Meta(ge=0, le=5, description="One who will be back.")] = 1


class Level(Source, frozen=True):
    """A playable level: a shop, the people who come, what can be said."""

    format: Annotated[Literal[1], Meta(description="The version of this format: 1.")]
    title: Annotated[Name, Meta(description="The level's name.")]
    summary: Annotated[Text, Meta(description="What it is about, in a sentence.")]
    shop: Annotated[Shop, Meta(description="The shop you stand in.")]
    customers: Annotated[dict[Id, Customer], Meta(min_length=1, description="Who comes.")]
    encounters: Annotated[dict[Id, Encounter] | None, Meta(description="The dialogues, by id.")] = (
        None
    )
    facts: Annotated[dict[Id, Text | Fact] | None, Meta(description="What can be remembered.")] = (
        None
    )
    temperaments: Annotated[
        dict[Id, Temperament] | None, Meta(description="Temperaments of this level's own.")
    ] = None
    approaches: Annotated[
        dict[Id, Approach] | None, Meta(description="Approaches of this level's own.")
    ] = None
    deal: Annotated[Deal | None, Meta(description="Let the seed decide who comes.")] = None
    stakes: Annotated[Stakes | None, Meta(description="What outcomes are worth here.")] = None
    reputation: Annotated[
        int, Meta(ge=1, le=100, description="Where the shop's reputation starts.")
    ] = 50
    order: Annotated[int, Meta(ge=0, le=999, description="Its place in the list.")] = 500
    aim: Annotated[
        Text | None, Meta(description="What to try, told before it starts; no solution.")
    ] = None
