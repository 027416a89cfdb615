"""Damaged, locked, read-only, full: a clear message, and nothing lost."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from game.language import use
from game.rules import Say
from game.store import (
    DiskError,
    DiskFullError,
    LockedStoreError,
    ReadOnlyStoreError,
    RunRecord,
    ShiftInPlay,
    Store,
    StoreFileError,
    UnusableFolderError,
    set_aside,
)
from game.store.errors import from_os, from_sqlite

from .corner_shop import ALONE, LEVEL, SERVED, play_all, play_on, same
from .hardship import no_room, without_leave


@pytest.fixture
def open_to_all(played: bytes) -> Iterator[Path]:
    """The same in a folder that everybody may reach; pytest's own are for their owner only."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        reachable = Path(folder) / "siapa.db"
        reachable.write_bytes(played)
        reachable.chmod(0o666)
        yield reachable


def records(folder: Path) -> tuple[RunRecord, ...]:
    with Store.open(folder) as store:
        return store.runs.records()


# Locked


def test_a_locked_store_says_so_and_opens_later(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedStoreError, match="Another program") as caught:
            Store.open(file.parent, timeout=0.05)
        assert str(file) in str(caught.value)
        other.execute("ROLLBACK")
        assert len(records(file.parent)) == 9


def test_a_move_on_a_locked_store_can_be_tried_again(file: Path) -> None:
    with (
        closing(sqlite3.connect(file, isolation_level=None)) as other,
        Store.open(file.parent, timeout=0.05) as store,
    ):
        shift = ShiftInPlay.begin(store, ALONE, "real", 1, store.profiles.current().id)
        before = shift.state
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedStoreError):
            shift.play(Say("show"))
        assert shift.state is before
        assert shift.turns == ()
        other.execute("ROLLBACK")
        play_all(shift, SERVED)
        assert shift.over
        assert same(shift, ShiftInPlay.resume(store, shift.run_id, ALONE))


# Read-only


def test_a_read_only_file(open_to_all: Path) -> None:
    with without_leave(open_to_all), pytest.raises(ReadOnlyStoreError) as caught:
        Store.open(open_to_all.parent)
    assert str(open_to_all) in str(caught.value)
    assert "read-only" in str(caught.value)
    assert len(records(open_to_all.parent)) == 9


def test_a_read_only_folder(open_to_all: Path) -> None:
    with without_leave(open_to_all.parent), pytest.raises(ReadOnlyStoreError):
        Store.open(open_to_all.parent)
    assert len(records(open_to_all.parent)) == 9


def test_a_read_only_folder_without_a_store(open_to_all: Path) -> None:
    open_to_all.unlink()
    for folder in (open_to_all.parent, open_to_all.parent / "deeper"):
        with without_leave(open_to_all.parent), pytest.raises(ReadOnlyStoreError):
            Store.open(folder)
    assert os.listdir(open_to_all.parent) == []


def test_setting_aside_in_a_read_only_folder(open_to_all: Path) -> None:
    with without_leave(open_to_all.parent), pytest.raises(ReadOnlyStoreError):
        set_aside(open_to_all.parent)
    assert os.listdir(open_to_all.parent) == ["siapa.db"]


def test_one_can_play_without_keeping_anything() -> None:
    with Store.in_memory() as store:
        assert store.file is None
        player = store.profiles.current().id
        play_all(ShiftInPlay.begin(store, ALONE, "real", 1, player), SERVED)
        assert store.bests(player)["alone", "d1"].gain == 6


# Full


def test_a_move_on_a_full_disk_can_be_tried_again(file: Path) -> None:
    with Store.open(file.parent) as store:
        shift = ShiftInPlay.begin(store, LEVEL, "real", 1, store.profiles.current().id)
        shift.play(Say("show"))
        before = shift.state
        with no_room(beyond=100), pytest.raises(DiskFullError, match="no room") as caught:
            shift.play(Say("sell"))
        assert str(file) in str(caught.value)
        assert shift.state is before
        assert store.runs.record(shift.run_id).moves == 1
        play_on(shift, 1)
        assert same(shift, ShiftInPlay.resume(store, shift.run_id, LEVEL))
    assert len(records(file.parent)) == 10


def test_a_store_on_a_full_disk_keeps_all_that_it_had(file: Path) -> None:
    """Pages run out somewhere in the middle of a long write, at every possible place."""
    with Store.open(file.parent) as store:
        before = store.runs.records()
        player = store.profiles.current().id
        failures = 0
        for beyond in range(0, 60_000, 4000):
            with no_room(beyond):
                try:
                    store.settings.change(player, theme="t" * 60)
                    play_on(ShiftInPlay.begin(store, LEVEL, "practice", 1, player), beyond)
                except DiskFullError:
                    failures += 1
        assert failures > 3
        assert store.runs.records()[-len(before) :] == before
    with closing(sqlite3.connect(file)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_new_store_on_a_full_disk(folder: Path) -> None:
    with no_room(beyond=0), pytest.raises(DiskFullError):
        Store.open(folder)
    assert records(folder) == ()


def test_a_database_that_may_not_grow(file: Path) -> None:
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("PRAGMA max_page_count = 1")
        with pytest.raises(sqlite3.OperationalError) as caught:
            raw.executescript("BEGIN; CREATE TABLE more (a); INSERT INTO more VALUES (1)")
    assert isinstance(from_sqlite(caught.value, file), DiskFullError)
    assert len(records(file.parent)) == 9


# The words


def test_every_error_of_the_disk_has_a_name(tmp_path: Path) -> None:
    def reported(code: int) -> StoreFileError | None:
        error = sqlite3.OperationalError("what SQLite says")
        error.sqlite_errorcode = code
        return from_sqlite(error, tmp_path / "siapa.db")

    assert isinstance(reported(sqlite3.SQLITE_FULL), DiskFullError)
    assert isinstance(reported(sqlite3.SQLITE_IOERR_FSYNC), DiskError)
    assert isinstance(reported(sqlite3.SQLITE_BUSY_RECOVERY), LockedStoreError)
    assert isinstance(reported(sqlite3.SQLITE_CANTOPEN), UnusableFolderError)
    assert reported(sqlite3.SQLITE_CONSTRAINT) is None
    file = tmp_path / "siapa.db"
    assert isinstance(from_os(OSError(28, "No space left"), file), DiskFullError)
    assert isinstance(from_os(OSError(30, "Read-only file system"), file), ReadOnlyStoreError)
    assert isinstance(from_os(OSError(40, "Loop"), file), UnusableFolderError)


def test_a_file_name_cant_steer_the_terminal() -> None:
    message = str(LockedStoreError(Path("/tmp/\x1b[2J\u202e\udcff.db")))
    assert "/tmp/\ufffd[2J\ufffd\ufffd.db" in message
    message.encode()


def test_messages_are_in_the_language_of_the_moment() -> None:
    english = str(LockedStoreError(Path("siapa.db")))
    try:
        use("id")
        assert "siapa.db" in str(LockedStoreError(Path("siapa.db")))
    finally:
        use("en")
    assert str(LockedStoreError(Path("siapa.db"))) == english
