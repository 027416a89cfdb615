"""Text from levels and names is shown as it is written, wherever it is shown."""

from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.never import NeverScreen
from game.tui.screens.shop import ShopScreen
from tests.tui.conftest import HOSTILE, LARGE, Open, press, screen_text, words


async def test_markup_in_a_level_is_text_on_every_screen(open_game: Open) -> None:
    async with open_game(LARGE, level=str(HOSTILE)) as (app, pilot):
        assert "[/ oops] [b" in screen_text(app)
        await press(pilot, "1")
        assert isinstance(app.screen, ShopScreen)
        text = screen_text(app)
        assert "[bold]Toko[/" in text
        assert "Pak [/b] [@click=app.quit]x" in words(app)
        assert "[/ oops] [b [red]red[/red]" in text
        assert "[@click=app.quit]a line[/]" in text
        places = [reply.id for reply in app.screen.offered]
        await press(pilot, str(places.index("plain") + 1))
        assert "[/dim] [ok] {x} $y" in screen_text(app)
        assert "[ok] Bu $text" in screen_text(app)
        await press(pilot, "question_mark", "escape", "h", "escape", "ctrl+p", "escape")
        places = [reply.id for reply in app.screen.offered]
        await press(pilot, str(places.index("out") + 1))
        assert isinstance(app.screen, NeverScreen)
        assert "out [" in screen_text(app)
        await press(pilot, "enter")
        places = [reply.id for reply in app.screen.offered]
        await press(pilot, str(places.index("snub") + 1))
        assert "[@click=app.quit]Go[/]" in words(app)
        assert "[/why] [b" in screen_text(app)
        await press(pilot, "enter", "1")
        assert isinstance(app.screen, DebriefScreen)
        assert "[@click=app.quit]Go[/]" in screen_text(app)
        await press(pilot, "down", "up", "b")
        assert "[bold]Toko[/" in screen_text(app)


async def test_a_click_on_hostile_text_does_nothing(open_game: Open) -> None:
    async with open_game(LARGE, level=str(HOSTILE), practice=True) as (app, pilot):
        rows = screen_text(app).splitlines()
        row = next(i for i, line in enumerate(rows) if "a line[/]" in line)
        await pilot.click(offset=(rows[row].index("a line") + 1, row))
        await press(pilot)
        assert app.is_running
        assert isinstance(app.screen, ShopScreen)
