"""The ledger: the shop's book of people across shifts.

Shifts are booked as changes, each in one transaction and once only, so that two games at
once both count.
"""

import sqlite3
from datetime import datetime

from game.rules import Level, Opening, Shift
from game.rules.constants import REPUTATION_MAX
from game.rules.events import Event
from game.rules.level import Shop
from game.store.books import (
    Book,
    Booking,
    Memory,
    PastVisit,
    Person,
    book_of,
    departures,
    opening_of,
    person_of,
)
from game.store.database import Database
from game.store.errors import decoding
from game.store.refusals import ShopClosedError, UnknownRunError


class Ledger:
    """All books of a store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def current(self, profile: int, shop: str) -> Book | None:
        """The book in use for a shop (by id), if there is one."""
        with self._database.reading() as connection:
            row = self._current(connection, profile, shop)
        with decoding(self._database.file):
            return book_of(row) if row else None

    def closed(self, profile: int, shop: str) -> bool:
        """Whether the shop has closed in its book in use: only a `new_book` opens it again."""
        book = self.current(profile, shop)
        return book is not None and book.closed

    def opening(self, profile: int, level: Level) -> Opening:
        """What a shift for real begins with: reputation, who has heard of you, who is gone.

        A plain `Opening` where there is no book yet. Raises ShopClosedError where the
        shop's book ended with no reputation left.
        """
        with self._database.reading() as connection:
            book = self.current(profile, level.shop.id)
            if book is None:
                return Opening()
            if book.closed:
                raise ShopClosedError(book.name)
            # With one max() alone, SQLite takes the bare ``outcome`` from the row that has it.
            rows = connection.execute(
                """
                SELECT person, level, customer, outcome, max(visits.id) AS place,
                    total(outcome = 'never') > 0 AS never
                FROM visits JOIN runs ON runs.id = run WHERE visits.book = ?
                GROUP BY person, level, customer
                """,
                (book.id,),
            ).fetchall()
        memories = [
            Memory(
                person=row["person"],
                level=row["level"],
                customer=row["customer"],
                never=bool(row["never"]),
                outcome=row["outcome"],
                place=row["place"],
            )
            for row in rows
        ]
        return opening_of(level, book.reputation, memories)

    def open_book(self, profile: int, shop: Shop) -> int:
        """The id of the shop's book in use, which is opened where there is none.

        The shop's name in it is brought up to date.
        """
        with self._database.transaction() as connection:
            row = self._current(connection, profile, shop.id)
            if row is None:
                made = connection.execute(
                    """
                    INSERT INTO books (profile, shop, name, sells, opened)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                    (profile, shop.id, shop.name, shop.sells, self._database.time()),
                )
                return made.lastrowid or 0
            book: int = row["id"]
            if (row["name"], row["sells"]) != (shop.name, shop.sells):
                connection.execute(
                    "UPDATE books SET name = ?, sells = ? WHERE id = ?",
                    (shop.name, shop.sells, book),
                )
            return book

    def new_book(self, profile: int, shop: str) -> Book | None:
        """Put the shop's book away; the next shift for real opens a new one.

        Shifts that began in the old book still count there. Returns the book put away, or
        None where there was none in use.
        """
        with self._database.transaction() as connection:
            book = self.current(profile, shop)
            if book is None:
                return None
            connection.execute(
                "UPDATE books SET put_away = ? WHERE id = ?", (self._database.time(), book.id)
            )
            row = connection.execute("SELECT * FROM books WHERE id = ?", (book.id,)).fetchone()
            return book_of(row)

    def enter(self, run_id: int, shift: Shift, events: tuple[Event, ...]) -> bool:
        """Book a run for real that has ended: the change of reputation, and the visits.

        ``events`` is everything that happened in the shift. False, and nothing is done,
        where the run is booked already. A shop that has closed in the meantime stays closed.
        Raises UnknownRunError.
        """
        with self._database.transaction() as connection:
            run = connection.execute("SELECT * FROM runs WHERE id = ?", (run_id,)).fetchone()
            if run is None:
                raise UnknownRunError(run_id)
            if connection.execute("SELECT 1 FROM bookings WHERE run = ?", (run_id,)).fetchone():
                return False
            book: int = run["book"] or self.open_book(run["profile"], shift.level.shop)
            before: int | None = connection.execute(
                "SELECT reputation FROM books WHERE id = ?", (book,)
            ).fetchone()[0]
            gain: int = run["reputation"] - run["starting"]
            if before is None:
                before = run["starting"]
            after = max(0, min(REPUTATION_MAX, before + gain)) if before else 0
            connection.execute("UPDATE books SET reputation = ? WHERE id = ?", (after, book))
            connection.execute(
                "INSERT INTO bookings (book, run, gain, reputation, at) VALUES (?, ?, ?, ?, ?)",
                (book, run_id, gain, after, self._database.time()),
            )
            connection.executemany(
                """
                INSERT INTO visits (book, run, person, customer, name, outcome, trust)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    (book, run_id, person_of(gone.customer), gone.customer.id,
                     gone.customer.name, gone.outcome, gone.trust)
                    for gone in departures(shift, events)
                ],
            )  # fmt: skip
            return True

    # What a screen of the ledger shows

    def books(self, profile: int) -> tuple[Book, ...]:
        """All books of a profile: those in use first, then those put away, the newest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT * FROM books WHERE profile = ? ORDER BY put_away IS NOT NULL, id DESC",
                (profile,),
            ).fetchall()
        with decoding(self._database.file):
            return tuple(book_of(row) for row in rows)

    def bookings(self, book: int) -> tuple[Booking, ...]:
        """The shifts booked in a book, in that order: its reputation over time."""
        with self._database.reading() as connection:
            rows = connection.execute(
                """
                SELECT run, level, title, gain, bookings.reputation AS after, at
                FROM bookings JOIN runs ON runs.id = run
                WHERE bookings.book = ? ORDER BY bookings.id
                """,
                (book,),
            ).fetchall()
        with decoding(self._database.file):
            return tuple(
                Booking(
                    row["run"],
                    row["level"],
                    row["title"],
                    row["gain"],
                    row["after"],
                    datetime.fromisoformat(row["at"]),
                )
                for row in rows
            )

    def people(self, book: int) -> tuple[Person, ...]:
        """Everybody in a book, in the order in which they first came."""
        with self._database.reading() as connection:
            rows = connection.execute(
                """
                SELECT visits.*, level, title, at
                FROM visits JOIN runs ON runs.id = visits.run
                JOIN bookings ON bookings.run = visits.run
                WHERE visits.book = ? ORDER BY visits.id
                """,
                (book,),
            ).fetchall()
        people: dict[str, list[PastVisit]] = {}
        with decoding(self._database.file):
            for row in rows:
                people.setdefault(row["person"], []).append(_past_visit(row))
        return tuple(Person(person, tuple(visits)) for person, visits in people.items())

    @staticmethod
    def _current(connection: sqlite3.Connection, profile: int, shop: str) -> sqlite3.Row | None:
        row: sqlite3.Row | None = connection.execute(
            "SELECT * FROM books WHERE profile = ? AND shop = ? AND put_away IS NULL",
            (profile, shop),
        ).fetchone()
        return row


def _past_visit(row: sqlite3.Row) -> PastVisit:
    return PastVisit(
        run=row["run"],
        level=row["level"],
        title=row["title"],
        customer=row["customer"],
        name=row["name"],
        outcome=row["outcome"],
        trust=row["trust"],
        at=datetime.fromisoformat(row["at"]),
    )
