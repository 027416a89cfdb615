"""Damaged files: named, kept, and never taken for something else."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from game.store import DamagedStoreError, NewerStoreError, Store, set_aside


def noise(length: int) -> bytes:
    return random.Random(7).randbytes(length)


def in_header(content: bytes) -> bytes:
    return noise(100) + content[100:]


def in_magic(content: bytes) -> bytes:
    return b"SQLite format 4" + content[15:]


def truncated(content: bytes) -> bytes:
    return content[: len(content) // 2]


def cut_short(content: bytes) -> bytes:
    return content[:50]


def in_the_middle(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + noise(8192) + content[middle + 8192 :]


def not_even_close(content: bytes) -> bytes:
    return b"shifts: none\n" * 100


@pytest.mark.parametrize(
    "damage", [in_header, in_magic, truncated, cut_short, in_the_middle, not_even_close]
)
def test_a_damaged_file_is_named_and_kept(file: Path, damage: Callable[[bytes], bytes]) -> None:
    file.write_bytes(damage(file.read_bytes()))
    before = file.read_bytes()
    with pytest.raises(DamagedStoreError) as caught:
        Store.open(file.parent)
    assert str(file) in str(caught.value)
    assert "set aside" in str(caught.value)
    assert caught.value.file == file
    assert file.read_bytes() == before

    kept = set_aside(file.parent)
    assert kept.read_bytes() == before
    with Store.open(file.parent) as store:
        assert store.runs.records() == ()
    assert kept.read_bytes() == before


def test_damage_never_comes_out_as_something_else(file: Path) -> None:
    """Wherever the bytes are wrong: it opens and reads, or says that it is damaged."""
    whole = file.read_bytes()
    chance = random.Random(11)
    for _ in range(60):
        start = chance.randrange(len(whole))
        length = min(chance.choice((1, 4, 200, 5000)), len(whole) - start)
        file.write_bytes(whole[:start] + chance.randbytes(length) + whole[start + length :])
        try:
            with Store.open(file.parent) as store:
                for record in store.runs.records():
                    store.runs.read(record.id)
                profile = store.profiles.current()
                store.settings.read(profile.id)
                for book in store.ledger.books(profile.id):
                    store.ledger.people(book.id)
                    store.ledger.bookings(book.id)
        except (DamagedStoreError, NewerStoreError):
            pass
        for rest in file.parent.glob("siapa.db-*"):
            rest.unlink()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE moves SET words = '[\"dance\"]'",
        "UPDATE moves SET words = 'say'",
        "UPDATE moves SET words = '7'",
        "DELETE FROM moves WHERE number = 0",
        "UPDATE runs SET opening = '[]'",
        "UPDATE runs SET opening = '[50, [[1, 2]], []]'",
        "UPDATE runs SET opening = '[50, [], [7]]'",
        "UPDATE runs SET outcomes = '[]'",
        'UPDATE runs SET outcomes = \'{"ani": "eaten"}\'',
        "UPDATE runs SET started = 'yesterday'",
        "UPDATE runs SET title = CAST(x'ff' AS TEXT)",
        "DROP TABLE moves",
    ],
)
def test_content_that_makes_no_sense_is_damage(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as raw:
        raw.execute(statement)
        raw.commit()
    with Store.open(file.parent) as store, pytest.raises(DamagedStoreError):
        store.runs.read(3)
