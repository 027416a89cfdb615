"""What a ledger's book holds, and what it means for the next shift.

A book is of one shop, kept by one profile. "Never coming back" is not a column that could be
cleared: it is that a visit with this outcome stands in the book, and visits are only added.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from game.rules import Level, Opening, Shift, constants
from game.rules.events import Event, VisitEnded
from game.rules.level import Customer, Outcome


class Book(NamedTuple):
    """A book of a shop. ``reputation`` is 0 to 100, or None before the first shift was booked;
    ``put_away`` is when a new book took its place, or None for the one in use."""

    id: int
    shop: str
    name: str
    sells: str
    reputation: int | None
    opened: datetime
    put_away: datetime | None

    @property
    def closed(self) -> bool:
        """Whether the shop had to close, for lack of reputation. It opens no more."""
        return self.reputation == 0


class Booking(NamedTuple):
    """A shift as it was booked: its score, and where the book's reputation stood then."""

    run: int
    level: str
    title: str
    gain: int
    reputation: int
    at: datetime


class PastVisit(NamedTuple):
    """One visit of one person. ``customer`` and ``name`` are who they were in that level,
    ``trust`` is how they felt about you as they went."""

    run: int
    level: str
    title: str
    customer: str
    name: str
    outcome: Outcome
    trust: int
    at: datetime


class Person(NamedTuple):
    """Somebody in the book, with all of their visits, oldest first (at least one)."""

    person: str
    visits: tuple[PastVisit, ...]

    @property
    def name(self) -> str:
        """As of the last visit."""
        return self.visits[-1].name

    @property
    def never_comes_back(self) -> bool:
        """Whether any visit ended ``never``, however long ago."""
        return any(visit.outcome == "never" for visit in self.visits)

    @property
    def last(self) -> PastVisit:
        """The visit that was booked last."""
        return self.visits[-1]


class Memory(NamedTuple):
    """What a book remembers of a person as one customer of one level: whether any visit ended
    ``never``, how the last one ended, and its place in the book."""

    person: str
    level: str
    customer: str
    never: bool
    outcome: Outcome
    place: int


class Departure(NamedTuple):
    """A visit of a shift that came to its end."""

    customer: Customer
    outcome: Outcome
    trust: int


def departures(shift: Shift, events: Iterable[Event]) -> tuple[Departure, ...]:
    """Whose visits ended, in order. Who was still there when the shift broke off isn't in it."""
    return tuple(
        Departure(shift.customers[event.customer], event.outcome, event.trust)
        for event in events
        if isinstance(event, VisitEnded)
    )


def person_of(customer: Customer) -> str:
    """Who this is in the ledger."""
    return customer.person or customer.id


def opening_of(level: Level, reputation: int | None, memories: Sequence[Memory]) -> Opening:
    """What a shift of this level begins with, in a shop that remembers this.

    Somebody who said they would be back opens with more trust, everybody in the circle of
    one who never comes back with less (once, however many such people they know).
    """
    absent: set[str] = set()
    trust: dict[str, int] = {}
    circle: set[str] = set()
    for customer in level.customers:
        known = [memory for memory in memories if _is_of(memory, customer, level)]
        if any(memory.never for memory in known):
            absent.add(customer.id)
            circle.update(customer.circle)
        elif known and max(known, key=lambda memory: memory.place).outcome == "returning":
            trust[customer.id] = constants.RETURNED
    for customer in level.customers:
        if customer.id in circle:
            trust[customer.id] = trust.get(customer.id, 0) + constants.CIRCLE
    return Opening(
        reputation,
        tuple(
            (customer.id, trust[customer.id])
            for customer in level.customers
            if customer.id in trust and customer.id not in absent
        ),
        tuple(customer.id for customer in level.customers if customer.id in absent),
    )


def _is_of(memory: Memory, customer: Customer, level: Level) -> bool:
    """Whether this is the same person: by name in the ledger, or as the same customer of the
    same level, so that an edit of the level brings nobody back who never comes back."""
    ids = (customer.id, *customer.was)
    if memory.level == level.id and memory.customer in ids:
        return True
    return memory.person == customer.person if customer.person else memory.person in ids


def book_of(row: sqlite3.Row) -> Book:
    """The book in a row of the table of books."""
    put_away: str | None = row["put_away"]
    return Book(
        id=row["id"],
        shop=row["shop"],
        name=row["name"],
        sells=row["sells"],
        reputation=row["reputation"],
        opened=datetime.fromisoformat(row["opened"]),
        put_away=datetime.fromisoformat(put_away) if put_away else None,
    )
