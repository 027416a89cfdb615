"""A store in a folder of its own, and a clock that tells what it is told."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from game.store import Store


class Clock:
    """Moves on by a minute each time it is read, starting at nine in the morning."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 31, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += timedelta(minutes=1)
        return self.time


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the store lies; it isn't made yet."""
    return tmp_path / "data"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    """An open store, in a real file."""
    with Store.open(folder, now=Clock()) as opened:
        yield opened


@pytest.fixture
def player(store: Store) -> int:
    """The id of the profile that plays in `store`."""
    return store.profiles.current().id
