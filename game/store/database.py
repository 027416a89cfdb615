"""One connection to the store's file: opened with care, one transaction at a time.

A committed transaction survives a killed process and a power cut (write-ahead log,
``synchronous = FULL``). Other processes may use the same file at the same time.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from game.store.errors import (
    DamagedStoreError,
    LockedStoreError,
    NewerStoreError,
    ReadOnlyStoreError,
    StoreFileError,
    forbidden,
    named,
)
from game.store.folder import reserve
from game.store.schema import APPLICATION, STEPS, VERSION

CHECKED_SIZE: Final = 8 * 1024 * 1024
"""A file of at most so many bytes is read through for damage each time it is opened."""
_MEMORY: Final = Path(":memory:")
_FORMAT: Final = 2
"""The newest file format of SQLite, in the bytes 18 and 19 of a file."""
_RETRY: Final = 0.01
"""Seconds between two tries where SQLite itself doesn't wait for a lock."""


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


class Database:
    """An open store file. Use `open_database` or `open_in_memory`, and `close` it."""

    def __init__(
        self, connection: sqlite3.Connection, file: Path, now: Callable[[], datetime]
    ) -> None:
        connection.row_factory = sqlite3.Row
        self._connection = connection
        self._now = now
        self.file: Final = file

    @property
    def in_memory(self) -> bool:
        """Whether nothing of this will be kept."""
        return self.file == _MEMORY

    def time(self) -> str:
        """The time now, as it is written into the tables: ISO 8601, UTC."""
        return self._now().astimezone(UTC).isoformat(timespec="milliseconds")

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that is written inside is kept together, or not at all.

        It is on disk when the block is left. Inside another transaction it joins that one.
        Raises a StoreFileError, and keeps nothing, where the file can't be written.
        """
        with self._begun("BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """All that is read inside is of one moment, whatever other processes write."""
        with self._begun("BEGIN") as connection:
            yield connection

    @contextmanager
    def _begun(self, begin: str) -> Iterator[sqlite3.Connection]:
        connection = self._connection
        if connection.in_transaction:
            yield connection
            return
        with named(self.file):
            connection.execute(begin)
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close the file. Closing twice is harmless."""
        with named(self.file):
            self._connection.close()


def open_in_memory(now: Callable[[], datetime]) -> Database:
    """A store that is gone when it is closed."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    _bring_up_to_date(connection, _MEMORY)
    return Database(connection, _MEMORY, now)


def open_database(file: Path, timeout: float, now: Callable[[], datetime]) -> Database:
    """Open the file, made first where there is none, and bring it to the newest version.

    A lock that somebody else holds is waited for, ``timeout`` seconds. Of a file of an older
    version a copy is kept beside it. Raises a StoreFileError, and leaves the file as it is.
    """
    with named(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        if forbidden(file):  # Before SQLite makes its own files just as read-only beside it.
            raise ReadOnlyStoreError(file)
        _inspect(file, timeout)
        connection = sqlite3.connect(file, timeout=timeout, isolation_level=None)
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = FULL")
            _write_ahead(connection, timeout)
            _bring_up_to_date(connection, file)
        except BaseException:
            connection.close()
            raise
    return Database(connection, file, now)


def _inspect(file: Path, timeout: float) -> None:
    """Look at an existing file without changing a byte of it.

    Raises DamagedStoreError, NewerStoreError or LockedStoreError. A file that can't be read
    this way (or isn't there) is left to the real opening.
    """
    size = file.stat().st_size if file.exists() else 0
    if size == 0:
        log = Path(f"{file}-wal")
        if log.exists() and log.stat().st_size:
            raise DamagedStoreError(file, "the file is empty, its journal is not")
        return
    with file.open("rb") as header:
        if max(header.read(20)[18:], default=0) > _FORMAT:  # SQLite would only say: read-only.
            raise DamagedStoreError(file, "unknown file format")
    try:
        with named(file), closing(_read_only(file, timeout)) as connection:
            # All of one moment: another game may be making this file just now.
            connection.execute("BEGIN")
            _version(connection, file)
            if size <= CHECKED_SIZE:
                found: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
                if found != "ok":
                    raise DamagedStoreError(file, " ".join(found.split()))
    except (DamagedStoreError, NewerStoreError, LockedStoreError):
        raise
    except StoreFileError:
        return


def _version(connection: sqlite3.Connection, file: Path) -> int:
    """The version of the file's tables, 0 where it has none yet.

    Raises DamagedStoreError where it is some other program's database, NewerStoreError where
    this version of the game doesn't know its tables.
    """
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    tables: int = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if version == tables == 0:
        return 0
    if application != APPLICATION or version < 1 or tables == 0:
        raise DamagedStoreError(file, "not a store of this game")
    if version > VERSION:
        raise NewerStoreError(file, version, VERSION)
    return version


def _read_only(file: Path, timeout: float) -> sqlite3.Connection:
    uri = f"{file.as_uri()}?mode=ro"
    return sqlite3.connect(uri, uri=True, timeout=timeout, isolation_level=None)


def _write_ahead(connection: sqlite3.Connection, timeout: float) -> None:
    """Switch the write-ahead log on. SQLite doesn't wait for a lock here, so this does."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        return
    deadline = time.monotonic() + timeout
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() >= deadline:
                raise
            time.sleep(_RETRY)
        else:
            return


def _bring_up_to_date(connection: sqlite3.Connection, file: Path) -> None:
    """Take the file to the newest version in one transaction, which also proves that it can
    be written. What is committed by then is copied first, while nobody else can write."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection, file)
        if version < VERSION:
            if version:
                _keep_copy(file, version)
            for step in STEPS[version:]:
                for statement in step:
                    connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
        # On a read-only file SQLite begins a transaction for reading, without a word.
        connection.execute("DELETE FROM settings WHERE profile < 0")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _keep_copy(file: Path, version: int) -> Path:
    """Copy the file, journal included, to ``siapa.version-1.db`` beside it."""
    unfinished = file.with_name(f"{file.stem}.version-{version}.unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        with (
            closing(_read_only(file, timeout=0)) as source,
            closing(sqlite3.connect(unfinished)) as copy,
        ):
            source.backup(copy)
        kept = reserve(file.parent, f"{file.stem}.version-{version}")
        unfinished.replace(kept)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise
    return kept
