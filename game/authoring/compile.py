"""From the typed source model to the compiled level: names become indices.

Everything that a name refers to is looked up here, and every name that leads nowhere is
reported, all of them at once.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Final

from game.authoring import model
from game.authoring.library import Library
from game.authoring.problem import Path, Problem
from game.language import _
from game.rules.level import (
    MOODS,
    RESCUE,
    Approach,
    Condition,
    Customer,
    Fact,
    Level,
    Line,
    Pool,
    Reply,
    Scene,
    Shop,
    Stakes,
    Temperament,
)

_PROSE: Final = frozenset(
    (
        "about", "aim", "because", "id", "moods", "name", "order", "portrait", "principle",
        "say", "sells", "summary", "text", "title", "was", "why",
    )
)  # fmt: skip
"""Fields that no rule looks at (ids are looked at where they are mapping keys of moves)."""


def compile_level(
    source: model.Level, level_id: str, library: Library
) -> tuple[Level | None, list[Problem]]:
    """The level, or None and what is wrong. A level may come with warnings."""
    compiler = _Compiler(source, level_id, library)
    level = compiler.level()
    if any(problem.severity == "error" for problem in compiler.problems):
        return None, compiler.problems
    return level, compiler.problems


def digest(level: Level) -> str:
    """A name for the level's rules, whatever its text says: 16 hexadecimal digits."""
    return hashlib.sha256(repr(_rules_of(level)).encode()).hexdigest()[:16]


def _rules_of(value: Any) -> Any:
    if isinstance(value, Reply | Customer | Approach | Temperament | Fact):
        return (value.id, *_parts(value))
    if is_dataclass(value):
        return _parts(value)
    if isinstance(value, tuple):
        return tuple(_rules_of(item) for item in value)
    if isinstance(value, frozenset):
        return tuple(sorted(value))
    return value


def _parts(value: Any) -> tuple[Any, ...]:
    return tuple(
        _rules_of(getattr(value, f.name))
        for f in fields(value)
        if f.name not in _PROSE and f.name not in ("digest", "by_id", "all_lines")
    )


def slug(name: str) -> str:
    """A stable id out of a name."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "shop"


def names(value: str | list[str] | None) -> tuple[str, ...]:
    """One name, several or none, as a tuple."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


class _Compiler:
    def __init__(self, source: model.Level, level_id: str, library: Library) -> None:
        self.source = source
        self.level_id = level_id
        self.library = library
        self.problems: list[Problem] = []
        self.approaches: dict[str, model.Approach] = {
            **library.approaches,
            **(source.approaches or {}),
        }
        self.approach_index = {name: i for i, name in enumerate(self.approaches)}
        self.facts: dict[str, model.Fact] = {}
        self.temperament_index: dict[str, int] = {}
        self.scene_index: dict[tuple[str, str], int] = {}
        self.once_bits: dict[str, int] = {}

    def level(self) -> Level | None:
        source = self.source
        self._take_facts((), source.facts)
        people = {name: self._person(name, customer) for name, customer in source.customers.items()}
        encounters = self._encounters()
        self.temperament_index = self._temperament_names(people)
        for name, encounter in encounters.items():
            for scene in encounter:
                self.scene_index[name, scene] = len(self.scene_index)
        scenes = [
            self._scene(name, scene_id, scene)
            for name, encounter in encounters.items()
            for scene_id, scene in encounter.items()
        ]
        temperaments = [self._temperament(name) for name in self.temperament_index]
        customers = [self._customer(name, *people[name]) for name in source.customers]
        pool = self._pool()
        if any(problem.severity == "error" for problem in self.problems):
            return None
        level = Level(
            id=self.level_id,
            title=source.title,
            summary=source.summary,
            shop=Shop(
                source.shop.id or slug(source.shop.name), source.shop.name, source.shop.sells
            ),
            customers=tuple(customers),
            scenes=tuple(scenes),
            temperaments=tuple(temperaments),
            approaches=tuple(
                Approach(id=name, name=a.name, summary=a.summary, heard=a.heard)
                for name, a in self.approaches.items()
            ),
            facts=tuple(Fact(name, fact.summary, fact.shared) for name, fact in self.facts.items()),
            pool=pool,
            stakes=self._stakes(),
            reputation=source.reputation,
            order=source.order,
            aim=source.aim or "",
        )
        object.__setattr__(level, "digest", digest(level))
        return level

    # Names

    def _unknown(self, what: str, name: str, known: Iterable[str], path: Path) -> None:
        import difflib

        close = difflib.get_close_matches(name, list(known), n=1)
        messages = {
            "scene": _('There is no scene "{name}" in this encounter.'),
            "approach": _('There is no approach "{name}".'),
            "temperament": _('There is no temperament "{name}".'),
            "fact": _('The fact "{name}" is not declared.'),
            "customer": _('There is no customer "{name}" in this level.'),
            "encounter": _('There is no encounter "{name}".'),
            "person": _('There is no person "{name}" under people/.'),
        }
        if close:
            hint = _('Did you mean "{name}"?').format(name=close[0])
        elif what == "fact":
            hint = _('Declare it under "facts" at the top of the file, or mend the name.')
        else:
            hint = _("Known here: {names}.").format(names=", ".join(sorted(known)) or "-")
        self.problems.append(
            Problem(f"unknown-{what}", path, messages[what].format(name=name), hint)
        )

    def _take_facts(self, path: Path, facts: Mapping[str, str | model.Fact] | None) -> None:
        for name, fact in (facts or {}).items():
            self.facts.setdefault(
                name, fact if isinstance(fact, model.Fact) else model.Fact(summary=fact)
            )

    def _bits(self, value: str | list[str] | None, path: Path) -> int:
        bits = 0
        order = list(self.facts)
        for name in names(value):
            if name in self.facts:
                bits |= 1 << order.index(name)
            else:
                self._unknown("fact", name, self.facts, path)
        return bits

    # People

    def _person(
        self, name: str, customer: model.Customer
    ) -> tuple[model.Customer, model.Person | None, str | None]:
        person = None
        if customer.person is not None:
            person = self.library.people.get(customer.person)
            if person is None:
                self._unknown(
                    "person", customer.person, self.library.people, ("customers", name, "person")
                )
                return customer, None, customer.temperament
        temperament = customer.temperament or (person.temperament if person else None)
        if temperament is None:
            self.problems.append(
                Problem(
                    "missing-key",
                    ("customers", name),
                    _('"{name}" has no temperament.').format(name=name),
                    _('Add a line "temperament: quiet", say, or a "person".'),
                    at_key=True,
                )
            )
        if customer.name is None and person is None:
            self.problems.append(
                Problem(
                    "missing-key",
                    ("customers", name),
                    _('"{name}" has no name.').format(name=name),
                    _('Add a line "name: Pak Bondan", say, as you would address them.'),
                    at_key=True,
                )
            )
        return customer, person, temperament

    def _temperament_names(
        self, people: Mapping[str, tuple[Any, Any, str | None]]
    ) -> dict[str, int]:
        """The four of the game first, then the level's own and those its people have."""
        own = self.source.temperaments or {}
        wanted = ["quiet", "commander", "easygoing", "family"]
        wanted += [name for name in own if name not in wanted]
        for customer_id, (customer, _person, name) in people.items():
            if name is None or name in wanted:
                continue
            if name in self.library.temperaments:
                wanted.append(name)
            else:
                key = "temperament" if customer.temperament else "person"
                self._unknown(
                    "temperament",
                    name,
                    {**own, **self.library.temperaments},
                    ("customers", customer_id, key),
                )
        return {name: i for i, name in enumerate(wanted)}

    def _temperament(self, name: str) -> Temperament:
        own = (self.source.temperaments or {}).get(name)
        path: Path = ("temperaments", name)
        source: model.Temperament = own or self.library.temperaments[name]
        for key, table in (("takes", source.takes), ("because", source.because or {})):
            for approach in table:
                if approach not in self.approach_index:
                    self._unknown("approach", approach, self.approaches, (*path, key, approach))
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
        rescue = None
        if source.rescue is not None:
            rescue = Reply(
                id=RESCUE,
                say=source.rescue.say,
                approach=self._approach(source.rescue.approach, (*path, "rescue", "approach")),
                trust=source.rescue.trust,
            )
        because = source.because or {}
        moods = source.moods or {}
        return Temperament(
            id=name,
            name=source.name,
            takes=tuple(source.takes.get(approach, 0) for approach in self.approaches),
            tell=levels,
            patience=source.patience,
            opening_trust=source.opening_trust,
            rescue=rescue,
            summary=source.summary,
            principle=source.principle,
            moods=tuple(moods.get(mood, "") for mood in MOODS),
            because=tuple(because.get(approach, "") for approach in self.approaches),
        )

    def _customer(
        self,
        name: str,
        customer: model.Customer,
        person: model.Person | None,
        temperament: str | None,
    ) -> Customer:
        path: Path = ("customers", name)
        for place, friend in enumerate(customer.circle or ()):
            if friend not in self.source.customers:
                self._unknown("customer", friend, self.source.customers, (*path, "circle", place))
        kind = (self.source.temperaments or {}).get(temperament or "")
        if kind is None:
            kind = self.library.temperaments.get(temperament or "")
        scene = next(
            (i for (enc, _scene), i in self.scene_index.items() if enc == customer.encounter), -1
        )
        if scene < 0 and customer.encounter not in self.library.encounters:
            self._unknown(
                "encounter",
                customer.encounter,
                {**(self.source.encounters or {}), **self.library.encounters},
                (*path, "encounter"),
            )

        def chosen(field: str, default: Any) -> Any:
            for value in (customer, person, kind):
                if value is not None and getattr(value, field, None) is not None:
                    return getattr(value, field)
            return default

        return Customer(
            id=name,
            name=customer.name or (person.name if person else name),
            temperament=self.temperament_index.get(temperament or "", 0),
            scene=scene,
            arrives=customer.arrives,
            opening_trust=chosen("opening_trust", 5),
            patience=chosen("patience", 6),
            circle=tuple(customer.circle or ()),
            person=customer.person or name,
            portrait=chosen("portrait", ""),
            about=chosen("about", ""),
            was=names(customer.was),
        )

    def _pool(self) -> Pool | None:
        deal = self.source.deal
        if deal is None:
            return None
        among: list[int] = []
        order = list(self.source.customers)
        for place, name in enumerate(deal.among):
            if name in self.source.customers:
                among.append(order.index(name))
            else:
                self._unknown("customer", name, order, ("deal", "among", place))
        busy = deal.busy or deal.people
        most = max(busy, deal.people)
        if len(set(deal.among)) < len(deal.among):
            self.problems.append(
                Problem(
                    "duplicate-name",
                    ("deal", "among"),
                    _("A customer stands twice in the deal."),
                    _("Name everybody once."),
                )
            )
        if most > len(deal.among):
            self.problems.append(
                Problem(
                    "deal-too-large",
                    ("deal", "people"),
                    _("The deal asks for {people} people and has {among}.").format(
                        people=most, among=len(deal.among)
                    ),
                    _("Ask for fewer, or name more customers under among."),
                )
            )
        if deal.arrives is not None and len(deal.arrives) < most:
            self.problems.append(
                Problem(
                    "deal-too-large",
                    ("deal", "arrives"),
                    _("There are {turns} turns for {people} people.").format(
                        turns=len(deal.arrives), people=most
                    ),
                    _("Give a turn for each of them."),
                )
            )
        return Pool(tuple(among), deal.people, busy, tuple(deal.arrives or ()))

    def _stakes(self) -> Stakes:
        stakes = self.source.stakes or model.Stakes()
        return Stakes(stakes.served, stakes.never, stakes.left, stakes.returning)

    # Scenes

    def _encounters(self) -> dict[str, dict[str, model.Scene]]:
        """Of the level's own and of those beside it that its people bring."""
        encounters = {name: e.scenes for name, e in (self.source.encounters or {}).items()}
        for customer in self.source.customers.values():
            name = customer.encounter
            shared = None if name in encounters else self.library.encounters.get(name)
            if shared is not None:
                encounters[name] = shared.scenes
                self._take_facts((), shared.facts)
        return encounters

    def _approach(self, name: str, path: Path) -> int:
        if name not in self.approach_index:
            self._unknown("approach", name, self.approaches, path)
        return self.approach_index.get(name, 0)

    def _target(self, encounter: str, scene: str | None, path: Path) -> int:
        if scene is None:
            return -1
        index = self.scene_index.get((encounter, scene))
        if index is None:
            known = [name for enc, name in self.scene_index if enc == encounter]
            self._unknown("scene", scene, known, path)
            return -1
        return index

    def _scene(self, encounter: str, scene_id: str, scene: model.Scene) -> Scene:
        path: Path = ("encounters", encounter, "scenes", scene_id)
        replies = []
        for reply_id, reply in (scene.replies or {}).items():
            replies.append(self._reply(encounter, reply_id, reply, (*path, "replies", reply_id)))
        return Scene(
            id=scene_id,
            encounter=encounter,
            lines=tuple(
                Line(
                    text=line.says or line.line or "",
                    spoken=line.says is not None,
                    when=self._when(line.when, (*path, "text", place, "when")),
                )
                for place, line in enumerate(scene.text)
            ),
            replies=tuple(replies),
            to=self._target(encounter, scene.to, (*path, "to")),
            ends=scene.ends,
        )

    def _reply(self, encounter: str, reply_id: str, reply: model.Reply, path: Path) -> Reply:
        once = 0
        if reply.once:
            bit = self.once_bits.get(encounter, 0)
            self.once_bits[encounter] = bit + 1
            once = 1 << bit
        if reply_id == RESCUE:
            self.problems.append(
                Problem(
                    "reserved-name",
                    path,
                    _('"rescue" is the name of a temperament\'s rescue.'),
                    _("Call this reply something else."),
                    at_key=True,
                )
            )
        return Reply(
            id=reply_id,
            say=reply.say,
            approach=self._approach(reply.approach, (*path, "approach")),
            trust=reply.trust,
            patience=reply.patience,
            reputation=reply.reputation,
            remember=self._bits(reply.remember, (*path, "remember")),
            forget=self._bits(reply.forget, (*path, "forget")),
            to=self._target(encounter, reply.to, (*path, "to")),
            ends=reply.ends,
            once=once,
            when=self._when(reply.when, (*path, "when")),
            why=reply.why or "",
            was=names(reply.was),
        )

    def _when(self, when: model.When | None, path: Path) -> Condition | None:
        if when is None:
            return None
        temperaments = None
        if when.temperament is not None:
            known = []
            for name in names(when.temperament):
                if name in self.temperament_index:
                    known.append(self.temperament_index[name])
                else:
                    self._unknown(
                        "temperament", name, self.temperament_index, (*path, "temperament")
                    )
            temperaments = frozenset(known)
        waiting = when.waiting or model.Waiting()
        return Condition(
            temperaments=temperaments,
            remembered=self._bits(when.remembered, (*path, "remembered")),
            not_remembered=self._bits(when.not_remembered, (*path, "not_remembered")),
            waiting_at_least=waiting.at_least,
            waiting_at_most=waiting.at_most,
        )
