"""What a player reads of a level, and the context under which each text is translated.

Contexts are made of stable names, so that a translation outlives an edit: a reply's is
``encounter/scene/reply``. A line has no name, nor has one look of several; such a
context ends with a short hash of the text.
"""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from game.authoring import model
from game.authoring.names import each
from game.authoring.problem import Path

TEMPERAMENTS: Final = "temperaments"
PEOPLE: Final = "people"
APPROACHES: Final = "approaches"
ENCOUNTERS: Final = "encounters"
SHARED: Final = (TEMPERAMENTS, PEOPLE, APPROACHES, ENCOUNTERS)
"""The catalogues of what levels share; a level's own is named as its file."""


class Entry(NamedTuple):
    """A text to translate: its context, itself, a word to the translator, and its place."""

    context: str
    text: str
    comment: str
    path: Path


def line_context(encounter: str, scene: str, text: str) -> str:
    """The context of a line of this scene."""
    return f"{encounter}/{scene}/{_hash(text)}"


def look_context(temperament: str, mood: str, text: str) -> str:
    """The context of one look of several that go with this mood."""
    return f"temperament/{temperament}/mood/{mood}/{_hash(text)}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def reply_context(encounter: str, scene: str, reply: str) -> str:
    """The context of a reply; that of its ``why`` has ``/why`` behind it."""
    return f"{encounter}/{scene}/{reply}"


def level_entries(source: model.Level, people: Mapping[str, model.Person]) -> Iterator[Entry]:
    """All texts of a level file, in the order of the format. ``people`` are the shared ones."""
    yield Entry("level/title", source.title, "The level's title.", ("title",))
    yield Entry("level/summary", source.summary, "The level in a sentence.", ("summary",))
    if source.aim:
        yield Entry("level/aim", source.aim, "Told before the shift starts.", ("aim",))
    yield Entry("shop/name", source.shop.name, "The shop's name.", ("shop", "name"))
    yield Entry("shop/sells", source.shop.sells, "What the shop sells.", ("shop", "sells"))
    for name, fact in (source.facts or {}).items():
        text, path = (
            (fact, ("facts", name))
            if isinstance(fact, str)
            else (fact.summary, ("facts", name, "summary"))
        )
        yield Entry(f"fact/{name}", text, "A fact that is remembered.", path)
    for name, customer in source.customers.items():
        yield from _person(f"customer/{name}", customer, ("customers", name))
    for name, approach in (source.approaches or {}).items():
        yield from approach_entries(name, approach)
    for name, temperament in (source.temperaments or {}).items():
        yield from temperament_entries(name, temperament, ("temperaments", name))
    for name, encounter in (source.encounters or {}).items():
        speakers = [
            _name(who, customer, people)
            for who, customer in source.customers.items()
            if customer.encounter == name
        ]
        path = ("encounters", name, "scenes")
        yield from encounter_entries(name, encounter.scenes, " / ".join(speakers), path)


def _name(who: str, customer: model.Customer, people: Mapping[str, model.Person]) -> str:
    if customer.name is None and customer.person is not None and customer.person in people:
        return people[customer.person].name
    return customer.name or who


def person_entries(name: str, person: model.Person) -> Iterator[Entry]:
    """The texts of a file under people/."""
    yield from _person(f"person/{name}", person, ())


def _person(context: str, person: model.Customer | model.Person, path: Path) -> Iterator[Entry]:
    if person.name:
        yield Entry(f"{context}/name", person.name, "A customer's name.", (*path, "name"))
    if person.about:
        comment = f"About {person.name}." if person.name else "About a customer."
        yield Entry(f"{context}/about", person.about, comment, (*path, "about"))


def approach_entries(name: str, approach: model.Approach) -> Iterator[Entry]:
    """The texts of an approach."""
    path = ("approaches", name)
    yield Entry(f"approach/{name}/name", approach.name, "How a reply is said.", (*path, "name"))
    if approach.summary:
        comment = f'What "{approach.name}" means.'
        yield Entry(f"approach/{name}/summary", approach.summary, comment, (*path, "summary"))


def temperament_entries(
    name: str, temperament: model.Temperament, path: Path = ()
) -> Iterator[Entry]:
    """The texts of a temperament."""
    context = f"temperament/{name}"
    kind = temperament.name
    yield Entry(f"{context}/name", kind, "A temperament.", (*path, "name"))
    if temperament.summary:
        comment = f"How you know {kind} people."
        yield Entry(f"{context}/summary", temperament.summary, comment, (*path, "summary"))
    if temperament.principle:
        comment = f"What works with {kind} people."
        yield Entry(f"{context}/principle", temperament.principle, comment, (*path, "principle"))
    for mood, told in (temperament.moods or {}).items():
        comment = f"Seen of a {kind} person who is {mood}."
        for text, where in each(told, (*path, "moods", mood)):
            alone = f"{context}/mood/{mood}" if isinstance(told, str) else None
            yield Entry(alone or look_context(name, mood, text), text, comment, where)
    if temperament.rescue:
        comment = f"You, to win back a {kind} person ({temperament.rescue.approach})."
        yield Entry(f"{context}/rescue", temperament.rescue.say, comment, (*path, "rescue", "say"))
    for approach, text in (temperament.because or {}).items():
        comment = f"Why {approach} lands so with {kind} people."
        yield Entry(f"{context}/because/{approach}", text, comment, (*path, "because", approach))


def encounter_entries(
    name: str, scenes: Mapping[str, model.Scene], speakers: str, path: Path
) -> Iterator[Entry]:
    """The texts of a dialogue, each with who says it to whom."""
    whom = speakers or "the customer"
    for scene_id, scene in scenes.items():
        place = (*path, scene_id)
        for index, line in enumerate(scene.text):
            text = line.says or line.line or ""
            key, comment = ("says", f"{whom} says.") if line.says else ("line", "You see.")
            context = line_context(name, scene_id, text)
            yield Entry(context, text, comment, (*place, "text", index, key))
        for reply_id, reply in (scene.replies or {}).items():
            context = reply_context(name, scene_id, reply_id)
            at = (*place, "replies", reply_id)
            yield Entry(context, reply.say, f"You say ({reply.approach}).", (*at, "say"))
            if reply.why:
                comment = "For the debrief, after the reply above."
                yield Entry(f"{context}/why", reply.why, comment, (*at, "why"))
