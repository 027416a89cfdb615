"""Every screen at every size: nothing cut off at 80×24, and nothing crashes below."""

import pytest
from textual.widgets import Static

from game.rules import Read, legal_moves
from game.tui.screens.base import TooSmall
from game.tui.screens.question import Pick
from game.tui.screens.shop import ShopScreen
from tests.tui.conftest import (
    CORNER_SHOP,
    LARGE,
    SMALL,
    Open,
    press,
    screen_text,
    settled,
    words,
)

ROOMS = {
    "title": (),
    "levels": ("p",),
    "before": ("p", "enter"),
    "settings": ("s",),
    "ledger": ("b",),
    "help": ("question_mark",),
}
TINY = [(1, 1), (2, 2), (4, 3), (10, 5), (20, 8), (40, 12), (60, 20), (200, 60)]


@pytest.mark.parametrize("room", ROOMS)
async def test_every_room_survives_every_size_in_a_live_resize(open_game: Open, room: str) -> None:
    async with open_game() as (app, pilot):
        await press(pilot, *ROOMS[room])
        before = screen_text(app)
        for size in TINY:
            await pilot.resize_terminal(*size)
            await press(pilot)
        await pilot.resize_terminal(*SMALL)
        await press(pilot)
        assert screen_text(app) == before


async def test_a_shift_goes_on_at_every_size(open_game: Open) -> None:
    async with open_game(level=str(CORNER_SHOP), practice=True) as (app, pilot):
        for size in TINY:
            await pilot.resize_terminal(*size)
            await press(pilot, "1", "h", "escape", "u")
        assert isinstance(app.screen, ShopScreen)
        await press(pilot, "1")
        assert len(app.screen.sitting.turns) == 1


async def test_a_small_terminal_is_told_so_and_still_plays(open_game: Open) -> None:
    async with open_game((60, 20), level=str(CORNER_SHOP), practice=True) as (app, pilot):
        assert app.screen.query_one(TooSmall).display
        assert "60×20" in screen_text(app)
        await press(pilot, "1")
        assert isinstance(app.screen, ShopScreen)
        assert len(app.screen.sitting.turns) == 1
        await pilot.resize_terminal(*SMALL)
        await press(pilot)
        assert not app.screen.query_one(TooSmall).display


@pytest.mark.parametrize("size", [SMALL, LARGE])
@pytest.mark.parametrize("language", ["en", "id"])
async def test_no_line_of_the_shop_is_cut_off(
    open_game: Open, size: tuple[int, int], language: str
) -> None:
    async with open_game(size, lang=language) as (app, pilot):
        for number in range(len(app.catalogue.levels)):
            await press(pilot, "p", *["down"] * number, "enter", "2")
            assert isinstance(app.screen, ShopScreen)
            for _ in range(12):
                if not isinstance(app.screen, ShopScreen):
                    await press(pilot, "enter")
                    continue
                for text in app.screen.query("#who, #prompt, #shop, #reputation, #keys"):
                    assert isinstance(text, Static)
                    assert text.region.right <= size[0]
                choices = app.screen.query_one("#replies")
                assert choices.virtual_size.height <= choices.size.height + 4
                assert choices.region.bottom <= size[1] - 1
                assert app.screen.query_one("#said").size.height >= 3
                await press(pilot, "1")
            app.back_to_title()
            await press(pilot)
            for record in app.store.runs.unfinished(app.profile.id):
                app.store.runs.close_early(record.id, record.moves, record.summary)


@pytest.mark.parametrize("name", ["just-looking", "the-complaint", "who-comes-first"])
@pytest.mark.parametrize("language", ["en", "id"])
async def test_a_read_shows_every_temperament_in_full(
    open_game: Open, name: str, language: str
) -> None:
    async with open_game(level=name, practice=True, lang=language) as (app, pilot):
        assert isinstance(app.screen, ShopScreen)
        if not any(isinstance(move, Read) for move in legal_moves(app.screen.sitting.state)):
            await press(pilot, "1")
        await press(pilot, "r")
        box = app.screen.query_one(".dialog").content_region
        lines = screen_text(app).split("\n")[box.y : box.bottom]
        shown = " ".join(" ".join(line[box.x : box.right] for line in lines).split())
        for kind in app.catalogue.levels[0].temperaments:
            assert kind.summary in shown


@pytest.mark.parametrize("size", [(80, 24), (60, 15), (40, 12)])
async def test_a_long_list_in_a_question_is_gone_through_to_its_end(
    open_game: Open, size: tuple[int, int]
) -> None:
    async with open_game(size) as (app, pilot):
        names = [f"name {n}." for n in range(1, 31)]
        app.push_screen(Pick("Which?", names, more="a long story " * 60))
        await settled(pilot)
        await press(pilot, "end")
        assert "name 30." in words(app)
        await press(pilot, "home")
        assert "name 1." in words(app)
        await pilot.resize_terminal(size[0], size[1] - 3)
        await press(pilot, "end")
        assert "name 30." in words(app)
