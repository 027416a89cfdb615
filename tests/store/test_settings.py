"""What a player has set."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from game.store import DEFAULTS, Settings, Store


def test_a_new_player_has_the_defaults(store: Store, player: int) -> None:
    assert store.settings.read(player) == DEFAULTS == Settings()


def test_what_was_set_is_kept(folder: Path) -> None:
    with Store.open(folder) as store:
        player = store.profiles.current().id
        now = store.settings.change(player, language="id", reduced_motion=True)
        assert now == Settings(language="id", reduced_motion=True)
        now = store.settings.change(player, portraits="none", language="")
    with Store.open(folder) as store:
        assert store.settings.read(player) == now
        assert now == Settings(reduced_motion=True, portraits="none")


def test_each_profile_has_its_own(store: Store, player: int) -> None:
    other = store.profiles.create("Ratna").id
    store.settings.change(player, theme="paper")
    assert store.settings.read(other) == DEFAULTS


def test_two_games_change_different_settings(folder: Path) -> None:
    with Store.open(folder) as one, Store.open(folder) as other:
        player = one.profiles.current().id
        one.settings.read(player)
        other.settings.change(player, theme="paper")
        assert one.settings.change(player, language="id") == Settings(language="id", theme="paper")


@pytest.mark.parametrize(
    "wrong",
    [
        {"language": "Indonesian"},
        {"language": "id\n"},
        {"language": 3},
        {"theme": "[b]"},
        {"theme": "../x"},
        {"reduced_motion": "yes"},
        {"reduced_motion": 1},
        {"show_numbers": None},
        {"portraits": "huge"},
        {"volume": 11},
    ],
)
def test_a_wrong_value_changes_nothing(store: Store, player: int, wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        store.settings.change(player, **{"language": "id", **wrong})
    assert store.settings.read(player) == DEFAULTS


@pytest.mark.parametrize("broken", ["", "{", '"huge"', "null", "7", "[" * 5000, b"\xff\xfe"])
def test_a_broken_value_falls_back_to_its_default(folder: Path, broken: str | bytes) -> None:
    with Store.open(folder) as store:
        player = store.profiles.current().id
        store.settings.change(player, portraits="small", theme="paper")
    with closing(sqlite3.connect(folder / "siapa.db")) as raw:
        raw.execute("UPDATE settings SET value = ? WHERE name = 'portraits'", (broken,))
        raw.execute("INSERT INTO settings VALUES (?, 'from-the-future', '1')", (player,))
        raw.commit()
    with Store.open(folder) as store:
        assert store.settings.read(player) == Settings(theme="paper")
        store.settings.change(player, portraits="none")
        assert store.settings.read(player) == Settings(theme="paper", portraits="none")
