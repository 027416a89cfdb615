"""What can go wrong with what is kept, each with its own name and a message for the player.

The text of an error (``str(error)``) says what happened, names the file, and says what to do.
No error of this module leaves anything half written.
"""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from game.language import _


def _shown(text: object) -> str:
    """Text that isn't ours, with everything replaced that could steer a terminal."""
    return "".join(c if c.isprintable() else "\ufffd" for c in str(text))


class StoreError(Exception):
    """Something about the store that the player should hear of."""


class StoreFileError(StoreError):
    """The store's ``file`` can't be used as it is."""

    def __init__(self, file: Path, message: str) -> None:
        super().__init__(message)
        self.file = file


class DamagedStoreError(StoreFileError):
    """The file is no store, or parts of it can't be read. It was left as it was.

    `set_aside` moves it out of the way; ``reason`` is for a bug report.
    """

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(
            file,
            _(
                "The file with your shifts can't be read: {file} is damaged ({reason}). "
                "Nothing in it was changed. It can be set aside, where it is kept, "
                "and the game starts with a new one."
            ).format(file=_shown(file), reason=_shown(reason)),
        )
        self.reason = reason


class LockedStoreError(StoreFileError):
    """Another program holds the file, and kept it for longer than was waited."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            _(
                "Another program is busy with {file}. "
                "Close it, or wait until it is done, and try again."
            ).format(file=_shown(file)),
        )


class ReadOnlyStoreError(StoreFileError):
    """The file or its folder may be read, but not written."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            _(
                "{file} can't be written: the file or its folder is read-only. "
                "Allow writing there, or choose another folder with --data-dir. "
                "You can also play without keeping anything."
            ).format(file=_shown(file)),
        )


class NewerStoreError(StoreFileError):
    """The file was written by a newer version of the game. It was left as it was."""

    def __init__(self, file: Path, found: int, known: int) -> None:
        super().__init__(
            file,
            _(
                "{file} was written by a newer version of the game "
                "(its format is {found}, this version knows {known}). "
                "Update the game, or choose another folder with --data-dir. "
                "The file was left as it is."
            ).format(file=_shown(file), found=found, known=known),
        )
        self.found = found
        self.known = known


class DiskFullError(StoreFileError):
    """There was no room to write. What was kept before is untouched."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            _(
                "There is no room left to write to {file}. "
                "Everything up to your last move is kept. Make some room and try again."
            ).format(file=_shown(file)),
        )


class DiskError(StoreFileError):
    """The disk didn't read or write what it was asked to."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(
            file,
            _(
                "The disk failed to read or write {file} ({reason}). "
                "Try again; if it goes on, choose another folder with --data-dir."
            ).format(file=_shown(file), reason=_shown(reason)),
        )


class UnusableFolderError(StoreFileError):
    """No file can be opened or made where the store should be."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(
            file,
            _(
                "{file} can't be opened or made ({reason}). Choose another folder with --data-dir."
            ).format(file=_shown(file), reason=_shown(reason)),
        )


_NO_ROOM: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_LEAVE: Final = {errno.EACCES, errno.EPERM, errno.EROFS}
_SHARING_VIOLATIONS: Final = {32, 33}
"""What Windows calls a file that another program has open."""
_SHORT_WRITES: Final = {sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE}
"""What SQLite reports instead of SQLITE_FULL for a quota or a limit on the size of a file."""


_LOST: Final = ("no such ", "table ", "foreign key mismatch", "unsupported file format")
"""How SQLite's complaints begin where tables aren't what they were made as."""


def from_os(error: OSError, file: Path) -> StoreFileError:
    """The named error for a failed call of the operating system on ``file`` or its folder."""
    if getattr(error, "winerror", None) in _SHARING_VIOLATIONS:
        return LockedStoreError(file)
    if error.errno in _NO_ROOM:
        return DiskFullError(file)
    if error.errno in _NO_LEAVE:
        return ReadOnlyStoreError(file)
    return UnusableFolderError(file, error.strerror or type(error).__name__)


def from_sqlite(error: sqlite3.Error, file: Path) -> StoreFileError | None:
    """The named error for what SQLite reports, or None where it is a fault of the program."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    if code in _SHORT_WRITES:
        return DiskFullError(file)
    match code & 0xFF:
        case (
            sqlite3.SQLITE_CORRUPT
            | sqlite3.SQLITE_NOTADB
            | sqlite3.SQLITE_FORMAT
            | sqlite3.SQLITE_TOOBIG
        ):
            return DamagedStoreError(file, str(error))
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return LockedStoreError(file)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return ReadOnlyStoreError(file)
        case sqlite3.SQLITE_FULL:
            return DiskFullError(file)
        case sqlite3.SQLITE_IOERR:
            return DiskError(file, str(error))
        case sqlite3.SQLITE_CANTOPEN:
            if forbidden(file):
                return ReadOnlyStoreError(file)
            return UnusableFolderError(file, str(error))
    if code == sqlite3.SQLITE_ERROR and str(error).startswith(_LOST):
        return DamagedStoreError(file, str(error))
    # The sqlite3 module's own complaint about text that isn't UTF-8 carries no code.
    if isinstance(error, sqlite3.OperationalError) and not code:
        return DamagedStoreError(file, str(error))
    return None


def forbidden(file: Path) -> bool:
    """Whether this process may not write the file, where it exists, or into its folder."""
    effective = os.access in os.supports_effective_ids
    return any(
        path.exists() and not os.access(path, os.R_OK | os.W_OK, effective_ids=effective)
        for path in (file, file.parent)
    )


@contextmanager
def named(file: Path) -> Iterator[None]:
    """Inside, what SQLite and the system report about ``file`` comes out as a StoreFileError.

    Faults of the program (a broken constraint, a closed store) come out as they are.
    """
    try:
        yield
    except sqlite3.Error as error:
        if found := from_sqlite(error, file):
            raise found from error
        raise
    except OSError as error:
        raise from_os(error, file) from error
    except UnicodeDecodeError as error:  # A text, or even SQLite's complaint about one.
        raise DamagedStoreError(file, str(error)) from error


@contextmanager
def decoding(file: Path) -> Iterator[None]:
    """Inside, a value that was read and makes no sense comes out as a DamagedStoreError."""
    try:
        yield
    except (ValueError, TypeError, LookupError) as error:
        raise DamagedStoreError(file, str(error)) from error
