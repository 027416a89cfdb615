"""From the title to a shop, and what is said before a shift begins."""

from pathlib import Path

from game.tui.screens.help import HelpScreen
from game.tui.screens.ledger import LedgerScreen
from game.tui.screens.levels import LevelsScreen
from game.tui.screens.question import Pick
from game.tui.screens.settings import SettingsScreen
from game.tui.screens.shop import ShopScreen
from game.tui.screens.title import TitleScreen
from tests.tui.conftest import CORNER_SHOP, Open, press, screen_text


async def test_the_title_opens_every_room_by_its_key(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        for key, room in (
            ("p", LevelsScreen),
            ("b", LedgerScreen),
            ("s", SettingsScreen),
            ("question_mark", HelpScreen),
        ):
            await press(pilot, key)
            assert isinstance(app.screen, room)
            await press(pilot, "escape")
            assert isinstance(app.screen, TitleScreen)


async def test_the_title_opens_every_room_by_enter(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        for downs, room in ((0, LevelsScreen), (1, LedgerScreen), (1, SettingsScreen)):
            await press(pilot, *["down"] * downs, "enter")
            assert isinstance(app.screen, room)
            await press(pilot, "escape")


async def test_the_built_in_levels_stand_in_their_order(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        await press(pilot, "p")
        text = screen_text(app)
        assert "Just looking" in text
        titles = [level.title for level in app.catalogue.levels]
        assert titles[0] == "Just looking"
        assert not app.catalogue.broken
        assert all(title in text for title in titles)


async def test_before_a_shift_one_chooses_whether_it_counts(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        await press(pilot, "p", "enter")
        assert isinstance(app.screen, Pick)
        text = screen_text(app)
        assert "For real" in text
        assert "No undo" in text
        await press(pilot, "2")
        assert isinstance(app.screen, ShopScreen)
        assert app.screen.sitting.mode == "practice"


async def test_an_open_shift_of_the_level_goes_first(open_game: Open) -> None:
    async with open_game(level=str(CORNER_SHOP)) as (app, pilot):
        await press(pilot, "1", "1")
    async with open_game(level=str(CORNER_SHOP)) as (app, pilot):
        assert "You have an open shift here." in screen_text(app)
        await press(pilot, "1")
        assert isinstance(app.screen, ShopScreen)
        assert len(app.screen.sitting.turns) == 1


async def test_closing_an_open_shift_books_what_happened(open_game: Open) -> None:
    async with open_game(level=str(CORNER_SHOP)) as (app, pilot):
        await press(pilot, "1", "1")
    async with open_game(level=str(CORNER_SHOP)) as (app, pilot):
        await press(pilot, "2")
        assert not app.store.runs.unfinished(app.profile.id)
        assert "For real" in screen_text(app)


async def test_a_run_goes_on_by_its_number(open_game: Open) -> None:
    async with open_game(level=str(CORNER_SHOP), practice=True) as (app, pilot):
        await press(pilot, "1")
        run_id = app.screen.sitting.run_id  # type: ignore[attr-defined]
    async with open_game(resume=run_id) as (app, pilot):
        assert isinstance(app.screen, ShopScreen)
        assert len(app.screen.sitting.turns) == 1


async def test_a_level_file_that_is_wrong_is_refused_with_its_findings(
    open_game: Open, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(CORNER_SHOP.read_text().replace("to: deciding", "to: decidin"))
    async with open_game(level=str(broken)) as (app, _pilot):
        assert isinstance(app.screen, TitleScreen)
        assert [n for n in app._notifications if "decidin" in n.message]


async def test_a_run_whose_level_was_edited_goes_on_as_far_as_it_fits(
    open_game: Open, tmp_path: Path
) -> None:
    level = tmp_path / "mine.yaml"
    level.write_text(CORNER_SHOP.read_text())
    async with open_game(level=str(level), practice=True) as (app, pilot):
        await press(pilot, "1")
        gone = app.screen.sitting.turns[0].move.reply  # type: ignore[attr-defined]
    level.write_text(CORNER_SHOP.read_text().replace(f"{gone}:", "renamed:"))
    async with open_game() as (app, pilot):
        await press(pilot, "c")
        assert "edited since you played it" in screen_text(app)
        await press(pilot, "2")
        assert isinstance(app.screen, ShopScreen)
        assert app.screen.sitting.turns == ()
