"""Keys that come faster than screens do: none hits a screen that isn't there, or another one."""

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import OptionList

from game.tui.palette import Palette
from game.tui.screens.help import HelpScreen
from game.tui.screens.ledger import LedgerScreen
from game.tui.screens.question import Pick
from game.tui.screens.shop import ShopScreen
from game.tui.screens.title import TitleScreen
from game.tui.widgets.options import Options
from tests.tui.conftest import CORNER_SHOP, Open, press, settled


def at_once(pilot: Pilot[int], *keys: str) -> None:
    """These keys, without waiting for what each does."""
    for key in keys:
        pilot.app.post_message(events.Key(key, None))


async def test_a_screen_that_is_left_twice_takes_no_other_with_it(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        await press(pilot, "question_mark")
        screen = app.screen
        assert isinstance(screen, HelpScreen)
        screen.dismiss(None)
        screen.dismiss(None)
        await settled(pilot)
        assert isinstance(app.screen, TitleScreen)


async def test_so_is_the_command_palette(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        await press(pilot, "ctrl+p")
        palette = app.screen
        assert isinstance(palette, Palette)
        palette.dismiss(None)
        palette.dismiss(None)
        await settled(pilot)
        assert isinstance(app.screen, TitleScreen)


async def test_a_question_answered_twice_begins_one_shift(open_game: Open) -> None:
    async with open_game(level=str(CORNER_SHOP)) as (app, pilot):
        assert isinstance(app.screen, Pick)
        options = app.screen.query_one(OptionList)
        options.action_select()
        options.action_select()
        await settled(pilot)
        assert isinstance(app.screen, ShopScreen)
        assert len(app.store.runs.records()) == 1


async def test_a_key_waits_for_the_screen_that_it_is_for(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        app.push_screen(LedgerScreen())
        at_once(pilot, "escape")
        await pilot.pause(0.2)
        assert isinstance(app.screen, TitleScreen)


@pytest.mark.parametrize("key", ["p", "b", "s", "question_mark"])
async def test_every_room_can_be_left_before_it_is_there(open_game: Open, key: str) -> None:
    async with open_game() as (app, pilot):
        at_once(pilot, key, "escape", key, "escape")
        await pilot.pause(0.5)
        await settled(pilot)
        assert isinstance(app.screen, TitleScreen)


async def test_no_key_is_heard_while_a_thread_loads_modules(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        app._loading.add("the shop")
        at_once(pilot, "b")
        await pilot.pause(0.1)
        assert isinstance(app.screen, TitleScreen)
        app._loading.clear()
        await pilot.pause(0.1)
        assert isinstance(app.screen, LedgerScreen)


async def test_all_that_a_thread_loads_is_loaded_when_keys_are_heard(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        at_once(pilot, "p")
        await settled(pilot)
        assert not app._loading


async def test_nothing_opens_once_the_game_is_left(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        menu = app.screen.query_one(OptionList)
        menu.highlighted = 1
        app.exit(0)
        menu.action_select()
        await pilot.pause()
        assert not isinstance(app.screen, LedgerScreen)


async def test_pages_are_turned_where_there_is_no_room_for_one(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        await press(pilot, "s", "enter")
        await pilot.resize_terminal(3, 2)
        await press(pilot, "pagedown", "pageup")
        assert app.screen.query(Options)
        await press(pilot, "escape", "escape", "ctrl+p", "s", "pagedown", "pageup")
        assert isinstance(app.screen, Palette)
