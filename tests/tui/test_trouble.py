"""When the store can't be opened: said, nothing overwritten, and one can still play."""

import sqlite3
from contextlib import closing
from pathlib import Path

from game.store import Store
from game.store.folder import FILE_NAME
from game.tui.screens.shop import ShopScreen
from game.tui.screens.title import TitleScreen
from game.tui.screens.trouble import MoveTrouble, TroubleScreen
from tests.tui.conftest import CORNER_SHOP, Open, press, settled, words


async def test_a_damaged_store_is_set_aside_and_never_overwritten(
    open_game: Open, tmp_path: Path
) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"not a database at all" * 50)
    async with open_game(moving=True) as (app, pilot):
        assert isinstance(app.screen, TroubleScreen)
        assert "damaged" in words(app)
        assert (tmp_path / FILE_NAME).read_bytes().startswith(b"not a database")
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, TitleScreen)
        assert app.trouble is None
        kept = [path for path in tmp_path.iterdir() if "damaged" in path.name]
        assert kept[0].read_bytes().startswith(b"not a database")


async def test_a_store_from_a_newer_version_is_left_alone(open_game: Open, tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute("PRAGMA user_version = 999")
    async with open_game(moving=True) as (app, pilot):
        assert isinstance(app.screen, TroubleScreen)
        assert "newer version" in words(app)
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, TitleScreen)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (999,)


async def test_a_move_that_cannot_be_kept_does_not_happen(open_game: Open, tmp_path: Path) -> None:
    async with open_game(level=str(CORNER_SHOP), practice=True) as (app, pilot):
        with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await pilot.press("1")
            await settled(pilot)
            assert isinstance(app.screen, MoveTrouble)
            other.execute("ROLLBACK")
        await press(pilot, "enter")
        assert isinstance(app.screen, ShopScreen)
        assert app.screen.sitting.turns == ()
        await press(pilot, "1")
        assert len(app.screen.sitting.turns) == 1
