"""Where the store's file lies, and how a damaged one is put aside."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from game.store.errors import named

FILE_NAME: Final = "siapa.db"
ENVIRONMENT: Final = "SIAPA_DATA_DIR"
_BESIDE: Final = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database, and what belongs to it: the newest moves may be there."""


def data_folder(chosen: Path | None = None) -> Path:
    """The folder to keep things in, absolute: ``chosen``, else what the environment variable
    SIAPA_DATA_DIR says (unless empty), else where this platform puts a user's data."""
    if chosen is None:
        if told := os.environ.get(ENVIRONMENT):
            chosen = Path(told)
        else:
            import platformdirs

            chosen = platformdirs.user_data_path("siapa-butuh-siapa", appauthor=False)
    return Path(os.path.abspath(os.path.expanduser(chosen)))


def set_aside(folder: Path, now: Callable[[], datetime] = datetime.now) -> Path:
    """Move the store's file, with all that belongs to it, to a new name in the same folder.

    Close the store before. The name tells the local time:
    ``siapa.damaged-20260131-175959.db``. Nothing is overwritten.
    Returns the new path. Raises FileNotFoundError where there is no store, and
    a StoreFileError where it can't be moved.
    """
    file = folder / FILE_NAME
    if not file.exists():
        raise FileNotFoundError(file)
    with named(file):
        kept = reserve(folder, f"siapa.damaged-{now():%Y%m%d-%H%M%S}")
        # The database itself goes last: until then another try would still find it damaged,
        # and SQLite would throw away a journal that it finds beside a new database.
        for suffix in (*_BESIDE, ""):
            part = Path(f"{file}{suffix}")
            if part.exists():
                part.replace(f"{kept}{suffix}")
    return kept


def reserve(folder: Path, stem: str) -> Path:
    """Make an empty file ``stem.db``, or ``stem-2.db`` and so on, that didn't exist before."""
    number = 1
    while True:
        path = folder / (f"{stem}.db" if number == 1 else f"{stem}-{number}.db")
        try:
            path.touch(exist_ok=False)
        except FileExistsError:
            number += 1
        else:
            return path
