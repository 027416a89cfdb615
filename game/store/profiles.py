"""Who plays on this machine."""

import sqlite3
from datetime import datetime
from typing import NamedTuple

from game.language import _
from game.store.database import Database
from game.store.errors import decoding
from game.store.names import clean_name, name_key
from game.store.refusals import ProfileExistsError, ProfileNameError, UnknownProfileError


class Profile(NamedTuple):
    """A player: settings, runs and books belong to one. ``name`` is clean, but still data."""

    id: int
    name: str
    created: datetime


class Profiles:
    """All profiles of a store. There is always at least one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Profile, ...]:
        """Every profile, the one used last first."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT * FROM profiles ORDER BY used DESC, id").fetchall()
        with decoding(self._database.file):
            return tuple(_profile(row) for row in rows)

    def current(self) -> Profile:
        """The profile used last; in a new store one that is made for you."""
        if profiles := self.all():
            return profiles[0]
        with self._database.transaction() as connection:
            if not connection.execute("SELECT 1 FROM profiles").fetchone():
                self.create(_("Player"))
            return self.all()[0]

    def get(self, profile: int) -> Profile:
        """The profile of this id. Raises UnknownProfileError."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT * FROM profiles WHERE id = ?", (profile,)).fetchone()
        if row is None:
            raise UnknownProfileError(profile)
        with decoding(self._database.file):
            return _profile(row)

    def create(self, name: str) -> Profile:
        """A new profile, which isn't in use yet: see `use`.

        Raises ProfileNameError where nothing of the name is left when it is cleaned, and
        ProfileExistsError where somebody has it already, in whatever case.
        """
        name = self._clean(name)
        with self._database.transaction() as connection:
            self._check_free(connection, name)
            row = connection.execute(
                "INSERT INTO profiles (name, key, created) VALUES (?, ?, ?)",
                (name, name_key(name), self._database.time()),
            )
            return self.get(row.lastrowid or 0)

    def rename(self, profile: int, name: str) -> Profile:
        """Give a profile another name. Raises as `create` does, and UnknownProfileError."""
        name = self._clean(name)
        with self._database.transaction() as connection:
            self._check_free(connection, name, but=profile)
            connection.execute(
                "UPDATE profiles SET name = ?, key = ? WHERE id = ?",
                (name, name_key(name), profile),
            )
            return self.get(profile)

    def use(self, profile: int) -> Profile:
        """Make this profile the one used last. Raises UnknownProfileError."""
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE profiles SET used = (SELECT max(used) FROM profiles) + 1 WHERE id = ?",
                (profile,),
            )
            return self.get(profile)

    @staticmethod
    def _clean(name: str) -> str:
        name = clean_name(name)
        if not name:
            raise ProfileNameError
        return name

    @staticmethod
    def _check_free(connection: sqlite3.Connection, name: str, but: int | None = None) -> None:
        taken = connection.execute(
            "SELECT 1 FROM profiles WHERE key = ? AND id IS NOT ?", (name_key(name), but)
        )
        if taken.fetchone():
            raise ProfileExistsError(name)


def _profile(row: sqlite3.Row) -> Profile:
    return Profile(row["id"], row["name"], datetime.fromisoformat(row["created"]))
