"""A shop that had to close, levels from files, and a store that can't be read any more."""

from pathlib import Path

import pytest

from game.store import DamagedStoreError, ShiftInPlay
from game.tui.app import SiapaApp
from game.tui.screens.levels import LevelsScreen
from game.tui.screens.question import Pick
from game.tui.screens.shop import ShopScreen
from game.tui.screens.title import TitleScreen
from tests.tui.conftest import CORNER_SHOP, Open, press, screen_text, settled, words


def ruin(app: SiapaApp) -> None:
    """The shop of the first built-in level has no reputation left."""
    level = app.catalogue.levels[0]
    book = app.store.ledger.open_book(app.profile.id, level.shop)
    with app.store._database.transaction() as connection:
        connection.execute("UPDATE books SET reputation = 0 WHERE id = ?", (book,))


async def test_the_level_of_a_closed_shop_can_be_looked_at(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        ruin(app)
        await press(pilot, "p")
        assert isinstance(app.screen, LevelsScreen)
        assert "The shop had to close." in words(app)


async def test_a_closed_shop_is_opened_anew(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        ruin(app)
        await press(pilot, "p", "enter")
        assert isinstance(app.screen, Pick)
        assert "had to close" in words(app)
        await press(pilot, "2")
        assert "For real" in screen_text(app)
        await press(pilot, "1")
        assert isinstance(app.screen, ShopScreen)
        assert app.screen.sitting.mode == "real"


async def test_a_store_that_breaks_meanwhile_is_told_of(
    open_game: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_game() as (app, pilot):
        await press(pilot, "p")

        def broken(*_: object) -> None:
            raise DamagedStoreError(tmp_path, "a bit fell over")

        for shelf, method in (
            (app.store, "bests"),
            (app.store, "open_shifts"),
            (app.store.ledger, "current"),
            (app.store.ledger, "books"),
            (app.store.ledger, "closed"),
            (app.store.runs, "unfinished"),
        ):
            monkeypatch.setattr(shelf, method, broken)
        await press(pilot, "down", "enter", "escape", "c", "b", "escape")
        assert isinstance(app.screen, TitleScreen)
        assert any("a bit fell over" in note.message for note in app._notifications)


async def test_a_level_in_a_folder_that_may_not_be_searched_is_refused(
    open_game: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_game() as (app, pilot):
        from game.tui.screens.going_on import find_level

        def forbidden(_name: str) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(type(app.catalogue), "level", lambda _self, name: forbidden(name))
        assert find_level(app, "there/level.yaml") is None
        await settled(pilot)
        assert any("Permission denied" in note.message for note in app._notifications)


async def test_a_run_knows_its_own_file_and_no_other(open_game: Open) -> None:
    async with open_game(level=str(CORNER_SHOP)) as (app, pilot):
        await press(pilot, "2", "escape", "p", "enter", "2")
        assert isinstance(app.screen, ShopScreen)
        built_in, from_file = app.store.runs.records()
        assert built_in.source == ""
        assert from_file.source == str(CORNER_SHOP)
        assert isinstance(app.screen.sitting, ShiftInPlay)


async def test_an_open_shift_of_another_file_is_not_this_levels(
    open_game: Open, tmp_path: Path
) -> None:
    other = tmp_path / CORNER_SHOP.name
    other.write_bytes(CORNER_SHOP.read_bytes())
    async with open_game(level=str(other), practice=True) as (_app, pilot):
        await press(pilot, "1")
    async with open_game(level=str(CORNER_SHOP)) as (app, _pilot):
        assert "For real" in screen_text(app)


async def test_every_open_shift_can_be_gone_on_with(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        level = app.catalogue.levels[0]
        for seed in range(12):
            ShiftInPlay.begin(app.store, level, "practice", seed, app.profile.id)
        await press(pilot, "c", "up", "enter")
        assert isinstance(app.screen, ShopScreen)
        assert app.screen.sitting.run_id == app.store.runs.records()[-1].id
