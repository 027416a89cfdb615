"""From the typed source model to the compiled level: names become indices.

Everything that a name refers to is looked up here, and every name that leads nowhere is
reported, all of them at once.
"""

import re
from collections.abc import Mapping
from typing import Final

from game.authoring import model
from game.authoring.complaints import empty_text
from game.authoring.digest import digest
from game.authoring.library import Library
from game.authoring.names import Indices, each, names, report
from game.authoring.people import Cast
from game.authoring.problem import Path, Problem
from game.authoring.scenes import SceneCompiler
from game.language import _
from game.rules.level import (
    MOODS,
    RESCUE,
    Approach,
    Fact,
    Level,
    Reply,
    Shop,
    Stakes,
    Temperament,
)

_GIVEN: Final = ("quiet", "commander", "easygoing", "family")
"""The temperaments that a player can take anybody for, in every level."""


def compile_level(
    source: model.Level, level_id: str, library: Library
) -> tuple[Level | None, list[Problem]]:
    """The level, or None and what is wrong. A level may come with warnings."""
    compiler = _Compiler(source, library)
    level = compiler.level(level_id)
    if any(problem.severity == "error" for problem in compiler.problems):
        return None, compiler.problems
    return level, compiler.problems


def slug(name: str) -> str:
    """A stable id out of a name."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "shop"


class _Compiler:
    def __init__(self, source: model.Level, library: Library) -> None:
        self.source = source
        self.library = library
        self.problems: list[Problem] = []
        self.own: Mapping[str, model.Temperament] = source.temperaments or {}
        self.approaches = {**library.approaches, **(source.approaches or {})}
        self.approach = Indices("approach", self.approaches, self.problems)

    def level(self, level_id: str) -> Level:
        source = self.source
        encounters, facts = self._encounters()
        cast = Cast(source, self.library, self.problems)
        temperaments = self._temperaments(cast)
        scenes = SceneCompiler(
            encounters,
            self.approach,
            Indices("fact", facts, self.problems),
            Indices("temperament", temperaments, self.problems),
            self.problems,
        )
        level = Level(
            id=level_id,
            title=source.title,
            summary=source.summary,
            shop=Shop(
                source.shop.id or slug(source.shop.name), source.shop.name, source.shop.sells
            ),
            customers=cast.customers(list(temperaments), temperaments, scenes.starts),
            scenes=scenes.scenes(),
            temperaments=tuple(self._temperament(*item) for item in temperaments.items()),
            approaches=tuple(
                Approach(id=name, name=a.name, summary=a.summary, heard=a.heard)
                for name, a in self.approaches.items()
            ),
            facts=tuple(facts.values()),
            pool=cast.pool(),
            stakes=self._stakes(),
            reputation=source.reputation,
            order=source.order,
            aim=source.aim or "",
        )
        object.__setattr__(level, "digest", digest(level))
        return level

    def _encounters(self) -> tuple[dict[str, Mapping[str, model.Scene]], dict[str, Fact]]:
        """The level's own encounters and those beside it that its people bring; and their
        facts."""
        encounters: dict[str, Mapping[str, model.Scene]] = {
            name: encounter.scenes for name, encounter in (self.source.encounters or {}).items()
        }
        facts = _facts(self.source.facts)
        for customer in self.source.customers.values():
            name = customer.encounter
            if name not in encounters and name in self.library.encounters:
                shared = self.library.encounters[name]
                encounters[name] = shared.scenes
                facts = {**_facts(shared.facts), **facts}
        return encounters, facts

    def _temperaments(self, cast: Cast) -> dict[str, model.Temperament]:
        """The four of the game first, then the level's own and those its people have."""
        shared = self.library.temperaments
        found = {name: self.own.get(name) or shared[name] for name in _GIVEN if name in shared}
        found.update(self.own)
        for name, path in cast.temperaments():
            if name in found:
                continue
            if name in shared:
                found[name] = shared[name]
            else:
                known = dict.fromkeys((*found, *shared))
                report(self.problems, "temperament", name, known, path)
        return found

    def _temperament(self, name: str, source: model.Temperament) -> Temperament:
        path: Path = ("temperaments", name)
        because = source.because or {}
        for key, table in (("takes", source.takes), ("because", because)):
            for approach in table:
                if approach not in self.approaches:
                    where = (*path, key, approach)
                    report(self.problems, "approach", approach, self.approaches, where, at_key=True)
        tell = source.tell
        levels = (tell.upset, tell.uneasy, tell.calm, tell.pleased)
        if list(levels) != sorted(levels):
            self.problems.append(
                Problem(
                    "tell-out-of-order",
                    (*path, "tell"),
                    _("The moods of a tell must rise: upset, uneasy, calm, pleased."),
                    _("Give each mood a number no lower than the one before it."),
                )
            )
        moods = source.moods or {}
        for mood, looks in moods.items():
            for look, where in each(looks, (*path, "moods", mood)):
                if not look.strip():
                    self.problems.append(empty_text(where))
        return Temperament(
            id=name,
            name=source.name,
            takes=tuple(source.takes.get(approach, 0) for approach in self.approaches),
            tell=levels,
            patience=source.patience,
            opening_trust=source.opening_trust,
            rescue=self._rescue(source.rescue, (*path, "rescue")),
            summary=source.summary,
            principle=source.principle,
            moods=tuple(names(moods.get(mood)) for mood in MOODS),
            because=tuple(because.get(approach, "") for approach in self.approaches),
        )

    def _rescue(self, rescue: model.Rescue | None, path: Path) -> Reply | None:
        if rescue is None:
            return None
        return Reply(
            id=RESCUE,
            say=rescue.say,
            approach=self.approach.find(rescue.approach, (*path, "approach")),
            trust=rescue.trust,
        )

    def _stakes(self) -> Stakes:
        stakes = self.source.stakes or model.Stakes()
        return Stakes(stakes.served, stakes.never, stakes.left, stakes.returning)


def _facts(source: Mapping[str, str | model.Fact] | None) -> dict[str, Fact]:
    return {
        name: Fact(name, fact) if isinstance(fact, str) else Fact(name, fact.summary, fact.shared)
        for name, fact in (source or {}).items()
    }
