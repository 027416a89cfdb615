"""Opening a store, and transactions in it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from game.store import DamagedStoreError, LockedStoreError, Store
from game.store.database import Database, open_database, open_in_memory, utc_now


def opened(folder: Path) -> Database:
    return open_database(folder / "siapa.db", timeout=0.05, now=utc_now)


def names(database: Database) -> list[str]:
    with database.reading() as connection:
        rows = connection.execute("SELECT name FROM profiles ORDER BY id").fetchall()
    return [row["name"] for row in rows]


def add(database: Database, name: str) -> None:
    with database.transaction() as connection:
        connection.execute(
            "INSERT INTO profiles (name, key, created) VALUES (?, ?, 'now')", (name, name)
        )


def test_a_commit_survives_a_power_cut(folder: Path) -> None:
    with closing(opened(folder)) as database, database.reading() as connection:
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == 2  # FULL
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1


def test_all_of_a_transaction_or_nothing(folder: Path) -> None:
    with closing(opened(folder)) as database:

        def add_twice() -> None:
            with database.transaction():
                add(database, "joins the outer one")
                add(database, "joins the outer one")

        with pytest.raises(sqlite3.IntegrityError):
            add_twice()
        assert names(database) == []
        with database.transaction():
            add(database, "one")
            add(database, "two")
        assert names(database) == ["one", "two"]


def test_reading_is_of_one_moment(folder: Path) -> None:
    with closing(opened(folder)) as reader, closing(opened(folder)) as writer:
        with reader.reading():
            assert names(reader) == []
            add(writer, "late")
            assert names(reader) == []
        assert names(reader) == ["late"]


def test_a_fault_of_the_program_is_no_message_for_the_player(folder: Path) -> None:
    with closing(opened(folder)) as database:
        add(database, "twice")
        with pytest.raises(sqlite3.IntegrityError):
            add(database, "twice")
    database.close()
    with pytest.raises(sqlite3.ProgrammingError):
        names(database)


def test_nothing_is_left_beside_a_closed_store(folder: Path) -> None:
    Store.open(folder).close()
    assert os.listdir(folder) == ["siapa.db"]


def test_in_memory_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with closing(open_in_memory(utc_now)) as database:
        add(database, "gone soon")
        assert database.in_memory
        assert names(database) == ["gone soon"]
    assert os.listdir(tmp_path) == []


def test_the_log_of_a_killed_process_is_read(folder: Path) -> None:
    with closing(opened(folder)) as database:
        add(database, "kept")
        copied = folder.parent / "copied"
        copied.mkdir()
        for file in folder.iterdir():
            if not file.name.endswith("-shm"):
                (copied / file.name).write_bytes(file.read_bytes())
    assert (copied / "siapa.db-wal").stat().st_size
    with closing(opened(copied)) as database:
        assert names(database) == ["kept"]


def test_an_interrupted_creation_is_taken_up_again(folder: Path) -> None:
    folder.mkdir()
    (folder / "siapa.db").touch()
    with closing(opened(folder)) as database:
        assert names(database) == []


def test_an_empty_file_with_a_journal_is_not_taken_for_a_new_one(folder: Path) -> None:
    folder.mkdir()
    (folder / "siapa.db").touch()
    (folder / "siapa.db-wal").write_text("the moves of a month")
    with pytest.raises(DamagedStoreError):
        opened(folder)
    assert (folder / "siapa.db-wal").read_text() == "the moves of a month"


def test_opening_waits_for_somebody_who_switches_the_log_on(folder: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "siapa.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedStoreError):
            opened(folder)
        other.execute("ROLLBACK")
        opened(folder).close()
