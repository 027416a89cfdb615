"""Runs on disk: begun, appended to move by move, read again.

Every change says which state of the run it starts from (how many moves, how many undos), and
is refused with `RunMovedOnError` where another process was faster. Moves are only ever
appended, one row each; taking back in practice is the one exception.
"""

import json
import sqlite3
from typing import Final

from game.rules import Level, Move, Opening, Run, deal, start
from game.rules.moves import decode, encode
from game.store.database import Database
from game.store.errors import decoding
from game.store.records import (
    Ending,
    Mode,
    RunRecord,
    Summary,
    opening_text,
    outcomes_text,
    record_of,
)
from game.store.refusals import (
    NothingToUndoError,
    NoUndoError,
    RunMovedOnError,
    RunOverError,
    UnknownProfileError,
    UnknownRunError,
)

_LARGEST: Final = (1 << 63) - 1
"""The largest whole number that a column can hold."""


class Runs:
    """All runs of a store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(
        self,
        level: Level,
        seed: int,
        opening: Opening,
        mode: Mode,
        profile: int,
        *,
        book: int | None = None,
        source: str = "",
    ) -> int:
        """A new run without moves; returns its id, a small whole number to type.

        ``book`` is the ledger's book that a shift for real counts in, ``source`` where the
        level's file is. Raises UnknownProfileError; ValueError for a seed beyond 64 bits.
        """
        if not -_LARGEST <= seed <= _LARGEST:
            raise ValueError(f"not a seed: {seed}")
        summary = Summary.of(start(deal(level, seed, opening))[0])
        now = self._database.time()
        with self._database.transaction() as connection:
            if not connection.execute("SELECT 1 FROM profiles WHERE id = ?", (profile,)).fetchone():
                raise UnknownProfileError(profile)
            made = connection.execute(
                """
                INSERT INTO runs (profile, mode, level, title, digest, shop, source, seed,
                    opening, book, starting, reputation, outcomes, started, played)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                (
                    profile, mode, level.id, level.title, summary.digest, level.shop.id,
                    source.encode(errors="replace").decode(), seed, opening_text(opening), book,
                    summary.starting, summary.reputation, outcomes_text(summary.outcomes),
                    now, now,
                ),
            )  # fmt: skip
        return made.lastrowid or 0

    def append(
        self, run_id: int, number: int, move: Move, summary: Summary, *, undos: int = 0
    ) -> None:
        """Keep a move: it is on disk when this returns.

        ``number`` is the move's number (0 for the first), ``undos`` how often moves were
        taken back before; ``summary`` is of the state after the move. Raises RunMovedOnError,
        RunOverError or UnknownRunError, and keeps nothing.
        """
        with self._database.transaction() as connection:
            self._stand(connection, run_id, number, undos, number + 1, summary)
            connection.execute(
                "INSERT INTO moves (run, number, words) VALUES (?, ?, ?)",
                (run_id, number, json.dumps(encode(move))),
            )

    def undo(
        self, run_id: int, to_number: int, summary: Summary, *, number: int, undos: int = 0
    ) -> None:
        """Take moves back in practice, until ``to_number`` of the ``number`` moves are left.

        A practice shift that was finished is open again. Raises NoUndoError in a run for
        real, NothingToUndoError where no move would go, and otherwise as `append` does.
        """
        with self._database.transaction() as connection:
            if self._record(connection, run_id).mode != "practice":
                raise NoUndoError
            if not 0 <= to_number < number:
                raise NothingToUndoError
            connection.execute(
                """
                UPDATE runs SET ending = NULL, finished = NULL
                WHERE id = ? AND moves = ? AND undos = ? AND ending = 'finished'
                """,
                (run_id, number, undos),
            )
            self._stand(connection, run_id, number, undos, to_number, summary)
            connection.execute("UPDATE runs SET undos = undos + 1 WHERE id = ?", (run_id,))
            connection.execute(
                "DELETE FROM moves WHERE run = ? AND number >= ?", (run_id, to_number)
            )

    def finish(
        self,
        run_id: int,
        number: int,
        summary: Summary,
        *,
        ending: Ending = "finished",
        undos: int = 0,
    ) -> bool:
        """End a run that has ``number`` moves. False, and nothing is done, where it ended before.

        Raises RunMovedOnError or UnknownRunError.
        """
        with self._database.transaction() as connection:
            record = self._record(connection, run_id)
            if record.over and (record.moves, record.undos) == (number, undos):
                return False
            self._stand(connection, run_id, number, undos, number, summary)
            connection.execute(
                "UPDATE runs SET ending = ?, finished = ? WHERE id = ?",
                (ending, self._database.time(), run_id),
            )
            return True

    def close_early(self, run_id: int, number: int, summary: Summary, *, undos: int = 0) -> bool:
        """Break a run off for good: `finish`, with the ending ``closed early``."""
        return self.finish(run_id, number, summary, ending="closed early", undos=undos)

    def continue_as(
        self, run_id: int, number: int, kept: int, summary: Summary, *, undos: int = 0
    ) -> int:
        """Go on in a new run with the first ``kept`` of the ``number`` moves; returns its id.

        The old run ends as ``continued`` and keeps all of its moves. Raises RunMovedOnError,
        RunOverError or UnknownRunError.
        """
        with self._database.transaction() as connection:
            record = self._record(connection, run_id)
            if not self.finish(run_id, number, record.summary, ending="continued", undos=undos):
                raise RunOverError(run_id)
            made = connection.execute(
                """
                INSERT INTO runs (profile, mode, level, title, digest, shop, source, seed,
                    opening, book, moves, starting, reputation, outcomes, started, played,
                    continues)
                SELECT profile, mode, level, title, ?, shop, source, seed,
                    opening, book, ?, ?, ?, ?, started, ?, id
                FROM runs WHERE id = ?
                """,
                (
                    summary.digest, kept, summary.starting, summary.reputation,
                    outcomes_text(summary.outcomes), self._database.time(), run_id,
                ),
            )  # fmt: skip
            connection.execute(
                """
                INSERT INTO moves (run, number, words)
                SELECT ?, number, words FROM moves WHERE run = ? AND number < ?
                """,
                (made.lastrowid, run_id, kept),
            )
        return made.lastrowid or 0

    def record(self, run_id: int) -> RunRecord:
        """What is known of a run. Raises UnknownRunError."""
        with self._database.reading() as connection:
            return self._record(connection, run_id)

    def read(self, run_id: int) -> tuple[RunRecord, Run]:
        """A run with all of its moves, to be replayed; both of the same moment.

        Raises UnknownRunError; DamagedStoreError where what is kept makes no sense.
        """
        with self._database.reading() as connection:
            record = self._record(connection, run_id)
            rows = connection.execute(
                "SELECT number, words FROM moves WHERE run = ? ORDER BY number", (run_id,)
            ).fetchall()
        with decoding(self._database.file):
            if [row["number"] for row in rows] != list(range(record.moves)):
                raise ValueError(f"moves of run {run_id} are missing")
            moves = tuple(decode(json.loads(row["words"])) for row in rows)
        return record, Run(record.level, record.digest, record.seed, record.opening, moves)

    def records(self, profile: int | None = None) -> tuple[RunRecord, ...]:
        """The runs of a profile, or of everybody: the newest first."""
        return self._records("profile = ? OR ? IS NULL ORDER BY id DESC", (profile, profile))

    def unfinished(self, profile: int) -> tuple[RunRecord, ...]:
        """The runs that a profile can go on with, the one played last first."""
        return self._records(
            "profile = ? AND ending IS NULL ORDER BY played DESC, id DESC", (profile,)
        )

    def _records(self, which: str, values: tuple[object, ...]) -> tuple[RunRecord, ...]:
        with self._database.reading() as connection:
            rows = connection.execute(f"SELECT * FROM runs WHERE {which}", values).fetchall()
        with decoding(self._database.file):
            return tuple(record_of(row) for row in rows)

    def _record(self, connection: sqlite3.Connection, run_id: int) -> RunRecord:
        row: sqlite3.Row | None = None
        if abs(run_id) <= _LARGEST:
            row = connection.execute("SELECT * FROM runs WHERE id = ?", (run_id,)).fetchone()
        if row is None:
            raise UnknownRunError(run_id)
        with decoding(self._database.file):
            return record_of(row)

    def _stand(
        self,
        connection: sqlite3.Connection,
        run_id: int,
        number: int,
        undos: int,
        moves: int,
        summary: Summary,
    ) -> None:
        """Take an open run from ``number`` moves to ``moves``: the gate for all changes."""
        changed = connection.execute(
            """
            UPDATE runs SET moves = ?, digest = ?, starting = ?, reputation = ?, outcomes = ?,
                played = ?
            WHERE id = ? AND ending IS NULL AND moves = ? AND undos = ?
            """,
            (
                moves, summary.digest, summary.starting, summary.reputation,
                outcomes_text(summary.outcomes), self._database.time(), run_id, number, undos,
            ),
        )  # fmt: skip
        if changed.rowcount == 0:
            record = self._record(connection, run_id)
            if (record.moves, record.undos) == (number, undos):
                raise RunOverError(run_id)
            raise RunMovedOnError(run_id)
