"""Who comes to a level: its customers, the persons behind them, and whom the seed deals."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from game.authoring import model
from game.authoring.library import Library
from game.authoring.names import names, report
from game.authoring.problem import Path, Problem
from game.language import _
from game.rules.constants import OPENING_TRUST
from game.rules.level import Customer, Pool


class _Role(NamedTuple):
    """A customer, the shared person it is if it is one, and the temperament of the two."""

    customer: model.Customer
    person: model.Person | None
    temperament: str | None


class Cast:
    """The customers of a level, with what they take from their files under people/."""

    def __init__(self, source: model.Level, library: Library, problems: list[Problem]) -> None:
        self.source = source
        self.library = library
        self.problems = problems
        self.roles = {name: self._role(name, c) for name, c in source.customers.items()}

    def temperaments(self) -> Iterator[tuple[str, Path]]:
        """The temperament of each customer, and where it is said."""
        for name, (customer, person, temperament) in self.roles.items():
            if temperament is None:
                continue
            if customer.temperament is None and person is not None and customer.person:
                yield temperament, ("people", customer.person, "temperament")
            else:
                yield temperament, ("customers", name, "temperament")

    def customers(
        self,
        order: list[str],
        temperaments: Mapping[str, model.Temperament],
        starts: Mapping[str, int],
    ) -> tuple[Customer, ...]:
        """All of them, compiled. ``order`` gives the temperaments' indices, ``starts`` the
        scene where each encounter begins."""
        index = {name: i for i, name in enumerate(order)}
        return tuple(
            self._customer(name, role, index, temperaments, starts)
            for name, role in self.roles.items()
        )

    def pool(self) -> Pool | None:
        """Whom the seed deals, if it does."""
        deal = self.source.deal
        if deal is None:
            return None
        index = {name: i for i, name in enumerate(self.source.customers)}
        for place, name in enumerate(deal.among):
            if name not in index:
                report(self.problems, "customer", name, index, ("deal", "among", place))
        busy = deal.busy or deal.people
        self._check_deal(deal, max(busy, deal.people))
        among = tuple(index[name] for name in deal.among if name in index)
        return Pool(among, deal.people, busy, tuple(deal.arrives or ()))

    def _role(self, name: str, customer: model.Customer) -> _Role:
        person = None
        if customer.person is not None:
            person = self.library.people.get(customer.person)
            if person is None:
                path = ("customers", name, "person")
                report(self.problems, "person", customer.person, self.library.people, path)
                return _Role(customer, None, customer.temperament)
        temperament = customer.temperament or (person.temperament if person else None)
        if temperament is None:
            self._missing(
                name,
                _('"{name}" has no temperament.').format(name=name),
                _('Add a line "temperament: quiet", say, or a "person".'),
            )
        if customer.name is None and person is None:
            self._missing(
                name,
                _('"{name}" has no name.').format(name=name),
                _('Add a line "name: Pak Bondan", say, as you would address them.'),
            )
        return _Role(customer, person, temperament)

    def _missing(self, name: str, message: str, hint: str) -> None:
        self.problems.append(
            Problem("missing-key", ("customers", name), message, hint, at_key=True)
        )

    def _customer(
        self,
        name: str,
        role: _Role,
        index: Mapping[str, int],
        temperaments: Mapping[str, model.Temperament],
        starts: Mapping[str, int],
    ) -> Customer:
        path: Path = ("customers", name)
        customer, person, temperament = role
        for place, friend in enumerate(customer.circle or ()):
            if friend not in self.source.customers:
                report(
                    self.problems,
                    "customer",
                    friend,
                    self.source.customers,
                    (*path, "circle", place),
                )
        if customer.encounter not in starts:
            known = dict.fromkeys((*starts, *self.library.encounters))
            report(self.problems, "encounter", customer.encounter, known, (*path, "encounter"))
        kind = temperaments.get(temperament or "")
        trust = _first(customer, person, kind, "opening_trust")
        patience = _first(customer, person, kind, "patience")
        return Customer(
            id=name,
            name=customer.name or (person.name if person else name),
            temperament=index.get(temperament or "", 0),
            scene=starts.get(customer.encounter, 0),
            arrives=customer.arrives,
            opening_trust=OPENING_TRUST if trust is None else trust,
            patience=6 if patience is None else patience,
            circle=tuple(customer.circle or ()),
            person=customer.person or name,
            portrait=customer.portrait or (person and person.portrait) or "",
            about=customer.about or (person and person.about) or "",
            was=names(customer.was),
        )

    def _check_deal(self, deal: model.Deal, most: int) -> None:
        if len(set(deal.among)) < len(deal.among):
            self._wrong_deal(
                "duplicate-name",
                "among",
                _("A customer stands twice in the deal."),
                _("Name everybody once."),
            )
        if most > len(deal.among):
            self._wrong_deal(
                "deal-too-large",
                "people" if deal.people > len(deal.among) else "busy",
                _("The deal asks for {people} people and has {among}.").format(
                    people=most, among=len(deal.among)
                ),
                _("Ask for fewer, or name more customers under among."),
            )
        if deal.arrives is not None and len(deal.arrives) < most:
            self._wrong_deal(
                "deal-too-large",
                "arrives",
                _("There are {turns} turns for {people} people.").format(
                    turns=len(deal.arrives), people=most
                ),
                _("Give a turn for each of them."),
            )

    def _wrong_deal(self, code: str, key: str, message: str, hint: str) -> None:
        self.problems.append(Problem(code, ("deal", key), message, hint))


def _first(
    customer: model.Customer,
    person: model.Person | None,
    kind: model.Temperament | None,
    field: str,
) -> int | None:
    """What the customer says, or else the person, or else the temperament."""
    for source in (customer, person, kind):
        value: int | None = getattr(source, field, None)
        if value is not None:
            return value
    return None
