"""The tables, version by version. Every file reaches the newest version by the same steps.

A step never changes once it is released: a change of the tables is a new step at the end.
All steps that a file needs are one transaction.
"""

from typing import Final

APPLICATION: Final = 0x53425331
"""Marks a SQLite file as a store of this game (``PRAGMA application_id``)."""

_VERSION_1: Final = (
    """
    CREATE TABLE profiles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        key TEXT NOT NULL UNIQUE,
        created TEXT NOT NULL
    )""",
    """
    CREATE TABLE settings (
        profile INTEGER NOT NULL REFERENCES profiles (id),
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (profile, name)
    ) WITHOUT ROWID""",
    """
    CREATE TABLE books (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        profile INTEGER NOT NULL REFERENCES profiles (id),
        shop TEXT NOT NULL,
        name TEXT NOT NULL,
        sells TEXT NOT NULL,
        reputation INTEGER CHECK (reputation BETWEEN 0 AND 100),
        opened TEXT NOT NULL,
        put_away TEXT
    )""",
    "CREATE UNIQUE INDEX books_in_use ON books (profile, shop) WHERE put_away IS NULL",
    """
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        profile INTEGER NOT NULL REFERENCES profiles (id),
        mode TEXT NOT NULL CHECK (mode IN ('real', 'practice')),
        level TEXT NOT NULL,
        title TEXT NOT NULL,
        digest TEXT NOT NULL,
        shop TEXT NOT NULL,
        source TEXT NOT NULL,
        seed INTEGER NOT NULL,
        opening TEXT NOT NULL,
        book INTEGER REFERENCES books (id),
        moves INTEGER NOT NULL DEFAULT 0,
        undos INTEGER NOT NULL DEFAULT 0,
        starting INTEGER NOT NULL,
        reputation INTEGER NOT NULL,
        outcomes TEXT NOT NULL,
        started TEXT NOT NULL,
        played TEXT NOT NULL,
        finished TEXT
    )""",
    """
    CREATE TABLE moves (
        run INTEGER NOT NULL REFERENCES runs (id),
        number INTEGER NOT NULL,
        words TEXT NOT NULL,
        PRIMARY KEY (run, number)
    ) WITHOUT ROWID""",
    """
    CREATE TABLE bookings (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        book INTEGER NOT NULL REFERENCES books (id),
        run INTEGER NOT NULL UNIQUE REFERENCES runs (id),
        gain INTEGER NOT NULL,
        reputation INTEGER NOT NULL,
        at TEXT NOT NULL
    )""",
    """
    CREATE TABLE visits (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        book INTEGER NOT NULL REFERENCES books (id),
        run INTEGER NOT NULL REFERENCES runs (id),
        person TEXT NOT NULL,
        customer TEXT NOT NULL,
        name TEXT NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('served', 'left', 'returning', 'never')),
        trust INTEGER NOT NULL,
        UNIQUE (run, customer)
    )""",
    "CREATE INDEX bookings_by_book ON bookings (book)",
    "CREATE INDEX visits_by_book ON visits (book)",
)

# A profile knows how recently it was used, a run how it ended and which one it continues;
# what isn't over, and what counts for the bests, is found without reading every run.
_VERSION_2: Final = (
    "ALTER TABLE profiles ADD COLUMN used INTEGER NOT NULL DEFAULT 0",
    """
    ALTER TABLE runs ADD COLUMN ending TEXT
        CHECK (ending IN ('finished', 'closed early', 'continued'))""",
    "ALTER TABLE runs ADD COLUMN continues INTEGER REFERENCES runs (id)",
    "UPDATE runs SET ending = 'finished' WHERE finished IS NOT NULL",
    "CREATE INDEX runs_unfinished ON runs (profile) WHERE ending IS NULL",
    """
    CREATE INDEX runs_for_real ON runs (profile, level, digest)
        WHERE mode = 'real' AND ending = 'finished'""",
)

STEPS: Final = (_VERSION_1, _VERSION_2)
"""What takes a file from version ``n`` to ``n + 1``, at place ``n``."""

VERSION: Final = len(STEPS)
