"""Versions of the tables, and files of older and newer ones."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from game.store import (
    DamagedStoreError,
    DiskFullError,
    NewerStoreError,
    RunRecord,
    Settings,
    ShiftInPlay,
    Store,
)
from game.store.schema import APPLICATION, STEPS, VERSION

from .corner_shop import ALONE, LEVEL, SERVED, play_on
from .hardship import no_room

OLD = Path(__file__).with_name("version-1.sql")


def old_store(folder: Path) -> Path:
    """A store as version 1 left it; returns the file."""
    folder.mkdir()
    file = folder / "siapa.db"
    with closing(sqlite3.connect(file)) as raw:
        raw.executescript(OLD.read_text())
    return file


def content(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as raw:
        version = raw.execute("PRAGMA user_version").fetchone()[0]
        return [f"version {version}", *raw.iterdump()]


def schema(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql NOT NULL ORDER BY name")
    return [" ".join(row[0].split()) for row in rows]


def test_the_first_step_makes_what_version_1_was() -> None:
    with closing(sqlite3.connect(":memory:")) as made, closing(sqlite3.connect(":memory:")) as old:
        for statement in STEPS[0]:
            made.execute(statement)
        old.executescript(OLD.read_text())
        assert schema(made) == schema(old)


def test_a_file_of_version_1_is_brought_up_to_date(folder: Path) -> None:
    file = old_store(folder)
    with Store.open(folder) as store:
        player = store.profiles.current()
        assert player.name == "Player"
        assert store.settings.read(player.id) == Settings(language="id", reduced_motion=True)
        runs: dict[int, RunRecord] = {record.id: record for record in store.runs.records()}
        assert {run: record.ending for run, record in runs.items()} == {
            1: "finished",
            2: None,
            3: "finished",
            4: None,
        }
        assert runs[1].outcomes == {"ani": "served"}
        assert runs[1].gain == 6
        assert [record.id for record in store.runs.unfinished(player.id)] == [4, 2]
        assert store.bests(player.id)["alone", "d1"].gain == 6
        book = store.ledger.current(player.id, "corner")
        assert book is not None
        assert book.reputation == 44
        assert [person.never_comes_back for person in store.ledger.people(book.id)] == [True]

        practice = ShiftInPlay.resume(store, 2, ALONE)
        practice.play(SERVED[1])
        assert practice.over
        real = play_on(ShiftInPlay.resume(store, 4, LEVEL), 1)
        assert real.over
        assert len(store.ledger.bookings(book.id)) == 3
    with closing(sqlite3.connect(file)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone()[0] == VERSION
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        assert raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_migrated_file_has_the_tables_of_a_new_one(folder: Path, tmp_path: Path) -> None:
    file = old_store(folder)
    Store.open(folder).close()
    Store.open(tmp_path / "new").close()
    with (
        closing(sqlite3.connect(file)) as migrated,
        closing(sqlite3.connect(tmp_path / "new" / "siapa.db")) as new,
    ):
        assert schema(migrated) == schema(new)


def test_a_copy_of_the_old_file_is_kept(folder: Path) -> None:
    before = content(old_store(folder))
    Store.open(folder).close()
    assert sorted(os.listdir(folder)) == ["siapa.db", "siapa.version-1.db"]
    assert content(folder / "siapa.version-1.db") == before
    Store.open(folder).close()
    assert sorted(os.listdir(folder)) == ["siapa.db", "siapa.version-1.db"]


def test_the_copy_has_what_is_still_in_the_journal(folder: Path) -> None:
    file = old_store(folder)
    with closing(sqlite3.connect(file)) as other:  # Not closed yet, as after a kill.
        other.execute("UPDATE profiles SET name = 'Ratna'")
        other.commit()
        assert (folder / "siapa.db-wal").stat().st_size
        Store.open(folder).close()
    assert any("'Ratna'" in line for line in content(folder / "siapa.version-1.db"))


def test_an_older_copy_is_not_overwritten(folder: Path) -> None:
    old_store(folder)
    (folder / "siapa.version-1.db").write_text("of last year")
    (folder / "siapa.version-1.unfinished").write_text("of a killed process")
    Store.open(folder).close()
    assert (folder / "siapa.version-1.db").read_text() == "of last year"
    assert content(folder / "siapa.version-1-2.db")[0] == "version 1"
    assert not (folder / "siapa.version-1.unfinished").exists()


def test_a_step_that_fails_changes_nothing(folder: Path) -> None:
    file = old_store(folder)
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("DROP TABLE runs")
        raw.commit()
    before = content(file)
    with pytest.raises(DamagedStoreError):
        Store.open(folder)
    assert content(file) == before


def test_no_room_to_migrate_changes_nothing(folder: Path) -> None:
    file = old_store(folder)
    before = content(file)
    with no_room(beyond=4096), pytest.raises(DiskFullError):
        Store.open(folder)
    assert content(file) == before
    assert os.listdir(folder) == ["siapa.db"]
    Store.open(folder).close()
    assert content(folder / "siapa.version-1.db") == before


def test_a_newer_file_is_left_as_it_is(folder: Path) -> None:
    Store.open(folder).close()
    file = folder / "siapa.db"
    with closing(sqlite3.connect(file)) as raw:
        raw.execute(f"PRAGMA user_version = {VERSION + 1}")
        raw.execute("ALTER TABLE runs ADD COLUMN stars INTEGER")
        raw.commit()
    before = file.read_bytes()
    with pytest.raises(NewerStoreError, match="newer version") as caught:
        Store.open(folder)
    assert str(file) in str(caught.value)
    assert (caught.value.found, caught.value.known) == (VERSION + 1, VERSION)
    assert file.read_bytes() == before


@pytest.mark.parametrize("mark", ["", f"PRAGMA application_id = {APPLICATION};"])
def test_a_database_of_something_else_is_left_as_it_is(folder: Path, mark: str) -> None:
    folder.mkdir()
    file = folder / "siapa.db"
    with closing(sqlite3.connect(file)) as raw:
        raw.executescript(f"{mark} CREATE TABLE recipes (name)")
    before = file.read_bytes()
    with pytest.raises(DamagedStoreError, match="not a store of this game"):
        Store.open(folder)
    assert file.read_bytes() == before


def test_a_version_that_makes_no_sense(folder: Path) -> None:
    Store.open(folder).close()
    with closing(sqlite3.connect(folder / "siapa.db")) as raw:
        raw.execute("PRAGMA user_version = -3")
    with pytest.raises(DamagedStoreError):
        Store.open(folder)
