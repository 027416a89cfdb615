"""The store: everything of a player that must not be lost, in one file."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from game.store.bests import Best, bests
from game.store.database import Database, open_database, open_in_memory, utc_now
from game.store.folder import FILE_NAME
from game.store.profiles import Profiles
from game.store.settings import SettingsShelf

if TYPE_CHECKING:
    from game.store.ledger import Ledger
    from game.store.runs import Runs

PATIENCE: Final = 3.0
"""Seconds to wait for another program that holds the file."""


class Store:
    """An open store. Close it, or use it in a ``with`` block.

    Of one thread only: the one that opened it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.profiles: Final = Profiles(database)
        self.settings: Final = SettingsShelf(database)

    @cached_property
    def runs(self) -> "Runs":
        """Every shift that was played. Loads the rules."""
        from game.store.runs import Runs

        return Runs(self._database)

    @cached_property
    def ledger(self) -> "Ledger":
        """Each shop's book of people. Loads the rules."""
        from game.store.ledger import Ledger

        return Ledger(self._database)

    def open_shifts(self, profile: int) -> int:
        """How many runs a profile can go on with: as `runs.unfinished` counts them, at once."""
        with self._database.reading() as connection:
            count: int = connection.execute(
                "SELECT count(*) FROM runs WHERE profile = ? AND ending IS NULL", (profile,)
            ).fetchone()[0]
        return count

    @classmethod
    def open(
        cls, folder: Path, *, timeout: float = PATIENCE, now: Callable[[], datetime] = utc_now
    ) -> Self:
        """Open the store in a folder (see `data_folder`), or make a new one there.

        ``timeout`` is how many seconds to wait for a lock, now and with every change.
        Raises DamagedStoreError (see `set_aside`), LockedStoreError, ReadOnlyStoreError (see
        `in_memory`), NewerStoreError, DiskFullError, DiskError or UnusableFolderError. The
        file is as it was then.
        """
        return cls(open_database(folder.absolute() / FILE_NAME, timeout, now))

    @classmethod
    def in_memory(cls, *, now: Callable[[], datetime] = utc_now) -> Self:
        """A store in which one can play, and of which nothing will be kept."""
        return cls(open_in_memory(now))

    @property
    def file(self) -> Path | None:
        """Where everything is kept, or None in memory."""
        return None if self._database.in_memory else self._database.file

    def bests(self, profile: int) -> Mapping[tuple[str, str], Best]:
        """The best finished shifts for real of a profile, by level id and digest."""
        return bests(self._database, profile)

    def transaction(self) -> AbstractContextManager[object]:
        """All changes made inside are kept together, or not at all."""
        return self._database.transaction()

    def close(self) -> None:
        """Close the file. Closing twice is harmless."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
