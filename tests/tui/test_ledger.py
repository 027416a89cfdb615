"""The ledger on the screen: what is lost stays lost, until a new book is begun."""

from textual.pilot import Pilot

from game.tui.app import SiapaApp
from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.ledger import LedgerScreen
from game.tui.screens.never import NeverScreen
from game.tui.screens.shop import ShopScreen
from tests.tui.conftest import CORNER_SHOP, Open, press, screen_text


async def snub_everybody(app: SiapaApp, pilot: Pilot[int]) -> None:
    """Play for real, and say the worst to everybody, to the debrief."""
    await press(pilot, "1")
    while not isinstance(app.screen, DebriefScreen):
        if isinstance(app.screen, NeverScreen):
            await press(pilot, "enter")
            continue
        assert isinstance(app.screen, ShopScreen)
        ids = [reply.id for reply in app.screen.offered]
        wanted = "brush-off" if "brush-off" in ids else "shrug"
        await press(pilot, str(ids.index(wanted) + 1) if wanted in ids else "1")


async def test_who_never_comes_back_is_written_in_the_ledger_and_told_before_the_next_shift(
    open_game: Open,
) -> None:
    async with open_game(level=str(CORNER_SHOP)) as (app, pilot):
        await snub_everybody(app, pilot)
        assert isinstance(app.screen, DebriefScreen)
        assert "never" in [visit.outcome for visit in app.screen.sitting.state.visits]
        await press(pilot, "b")
        assert isinstance(app.screen, LedgerScreen)
        assert "Never coming back" in screen_text(app)
        await press(pilot, "escape", "a")
        assert "come in" in screen_text(app)


async def test_a_new_book_lets_everybody_in_again_and_keeps_the_old_one(open_game: Open) -> None:
    async with open_game(level=str(CORNER_SHOP)) as (app, pilot):
        await snub_everybody(app, pilot)
        await press(pilot, "b", "n", "2")
        (old,) = app.store.ledger.books(app.profile.id)
        assert old.put_away is not None
        assert "put away" in screen_text(app)
        assert "Never coming back" in screen_text(app)
        level = app.catalogue.level(str(CORNER_SHOP))
        assert level is not None
        assert app.store.ledger.opening(app.profile.id, level).absent == ()


async def test_an_empty_ledger_says_so(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        await press(pilot, "b")
        assert "The book is empty" in screen_text(app)
