"""A level in another language: the same rules with other words."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game import places
from game.authoring.texts import (
    APPROACHES,
    ENCOUNTERS,
    PEOPLE,
    TEMPERAMENTS,
    line_context,
    look_context,
    reply_context,
)
from game.language import SOURCE, Catalogue, level_catalogue
from game.rules.level import MOODS, Approach, Customer, Level, Line, Reply, Scene, Temperament


def translated(level: Level, folder: Path, language: str) -> Level:
    """The level with every text that has a translation in ``translations/<language>/`` of
    its folder. What levels share may be translated there or in the game's own levels."""
    if language == SOURCE:
        return level

    def named(name: str, *folders: Path) -> list[Catalogue]:
        found = [level_catalogue(place, name, language) for place in dict.fromkeys(folders)]
        return [catalogue for catalogue in found if catalogue is not None]

    own = named(level.id, folder)

    def with_shared(name: str) -> list[Catalogue]:
        return own + named(name, folder, places.LEVELS)

    return _Translator(
        level,
        own,
        encounters=with_shared(ENCOUNTERS),
        people=with_shared(PEOPLE),
        approaches=with_shared(APPROACHES),
        temperaments=with_shared(TEMPERAMENTS),
    ).level()


def _text(catalogues: Sequence[Catalogue], source: str, *contexts: str) -> str:
    """The first translation that one of the catalogues has under one of the contexts."""
    for catalogue in catalogues:
        for context in contexts:
            found = catalogue.text(context, source)
            if found != source:
                return found
    return source


class _Translator:
    def __init__(
        self,
        level: Level,
        own: Sequence[Catalogue],
        *,
        encounters: Sequence[Catalogue],
        people: Sequence[Catalogue],
        approaches: Sequence[Catalogue],
        temperaments: Sequence[Catalogue],
    ) -> None:
        self.source = level
        self.own = own
        self.encounters = encounters
        self.people = people
        self.approaches = approaches
        self.temperaments = temperaments

    def level(self) -> Level:
        source, own = self.source, self.own
        return replace(
            source,
            title=_text(own, source.title, "level/title"),
            summary=_text(own, source.summary, "level/summary"),
            aim=_text(own, source.aim, "level/aim"),
            shop=replace(
                source.shop,
                name=_text(own, source.shop.name, "shop/name"),
                sells=_text(own, source.shop.sells, "shop/sells"),
            ),
            facts=tuple(
                replace(fact, summary=_text(self.encounters, fact.summary, f"fact/{fact.id}"))
                for fact in source.facts
            ),
            customers=tuple(map(self._customer, source.customers)),
            scenes=tuple(map(self._scene, source.scenes)),
            temperaments=tuple(map(self._temperament, source.temperaments)),
            approaches=tuple(map(self._approach, source.approaches)),
        )

    def _customer(self, customer: Customer) -> Customer:
        ids = [f"customer/{name}" for name in (customer.id, *customer.was)]
        ids.append(f"person/{customer.person}")
        return replace(
            customer,
            name=_text(self.people, customer.name, *(f"{name}/name" for name in ids)),
            about=_text(self.people, customer.about, *(f"{name}/about" for name in ids)),
        )

    def _scene(self, scene: Scene) -> Scene:
        return replace(
            scene,
            lines=tuple(self._line(scene, line) for line in scene.lines),
            replies=tuple(self._reply(scene, reply) for reply in scene.replies),
        )

    def _line(self, scene: Scene, line: Line) -> Line:
        context = line_context(scene.encounter, scene.id, line.text)
        return replace(line, text=_text(self.encounters, line.text, context))

    def _reply(self, scene: Scene, reply: Reply) -> Reply:
        contexts = [
            reply_context(scene.encounter, scene.id, name) for name in (reply.id, *reply.was)
        ]
        return replace(
            reply,
            say=_text(self.encounters, reply.say, *contexts),
            why=_text(self.encounters, reply.why, *(f"{context}/why" for context in contexts)),
        )

    def _temperament(self, temperament: Temperament) -> Temperament:
        context = f"temperament/{temperament.id}"

        def text(source: str, key: str) -> str:
            return _text(self.temperaments, source, f"{context}/{key}")

        rescue = temperament.rescue
        return replace(
            temperament,
            name=text(temperament.name, "name"),
            summary=text(temperament.summary, "summary"),
            principle=text(temperament.principle, "principle"),
            moods=tuple(
                tuple(self._look(temperament.id, mood, look) for look in looks)
                for mood, looks in zip(MOODS, temperament.moods, strict=True)
            ),
            because=tuple(
                text(words, f"because/{approach.id}")
                for approach, words in zip(
                    self.source.approaches, temperament.because, strict=False
                )
            ),
            rescue=rescue and replace(rescue, say=text(rescue.say, "rescue")),
        )

    def _look(self, temperament: str, mood: str, look: str) -> str:
        alone = f"temperament/{temperament}/mood/{mood}"
        return _text(self.temperaments, look, look_context(temperament, mood, look), alone)

    def _approach(self, approach: Approach) -> Approach:
        context = f"approach/{approach.id}"
        return replace(
            approach,
            name=_text(self.approaches, approach.name, f"{context}/name"),
            summary=_text(self.approaches, approach.summary, f"{context}/summary"),
        )
