"""A store in a folder of its own, and a clock that tells what it is told."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from game.store import ShiftInPlay, Store

from .corner_shop import ALONE, LEVEL, SERVED, play_all, play_on


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


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A store in which a few shifts were played, as the bytes of its file."""
    folder = tmp_path_factory.mktemp("played")
    with Store.open(folder) as store:
        player = store.profiles.current().id
        for seed in range(8):
            play_on(ShiftInPlay.begin(store, LEVEL, "practice", seed, player), seed)
        play_all(ShiftInPlay.begin(store, ALONE, "real", 1, player), SERVED)
    return (folder / "siapa.db").read_bytes()


@pytest.fixture
def file(folder: Path, played: bytes) -> Path:
    """The same in a folder of the test's own."""
    folder.mkdir()
    (folder / "siapa.db").write_bytes(played)
    return folder / "siapa.db"
