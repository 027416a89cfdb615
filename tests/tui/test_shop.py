"""The shop screen: keys become moves, and what they did is seen."""

import pytest

from game.rules import Say
from game.store import ShiftInPlay
from game.tui.app import SiapaApp
from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.history import HistoryScreen
from game.tui.screens.never import NeverScreen
from game.tui.screens.question import Pick, Question
from game.tui.screens.shop import ShopScreen
from game.tui.screens.title import TitleScreen
from game.tui.widgets.conversation import Conversation
from game.tui.widgets.queue import Card
from game.tui.widgets.replies import Replies
from tests.tui.conftest import CORNER_SHOP, Open, press, screen_text, until, words


def shop(app: SiapaApp) -> ShopScreen:
    """The shop on the screen."""
    assert isinstance(app.screen, ShopScreen)
    return app.screen


def sitting(app: SiapaApp) -> ShiftInPlay:
    """The shift on the screen."""
    return shop(app).sitting


def place_of(app: SiapaApp, reply: str) -> str:
    """The digit of the reply of this id, wherever the seed dealt it."""
    return str([r.id for r in shop(app).offered].index(reply) + 1)


@pytest.fixture
def practice() -> dict[str, object]:
    """Options that open the corner shop in practice at once."""
    return {"level": str(CORNER_SHOP), "practice": True}


@pytest.fixture
def real() -> dict[str, object]:
    """Options that ask for real or practice in the corner shop."""
    return {"level": str(CORNER_SHOP)}


async def test_a_digit_says_the_reply_beside_it(
    open_game: Open, practice: dict[str, object]
) -> None:
    async with open_game(**practice) as (app, pilot):
        await press(pilot, place_of(app, "facts"))
        assert "Same as the blue one" in screen_text(app)
        assert sitting(app).state.visits[0].trust == 7


async def test_arrows_and_enter_say_a_reply(open_game: Open, practice: dict[str, object]) -> None:
    async with open_game(**practice) as (app, pilot):
        second = shop(app).offered[1].say
        await press(pilot, "enter")
        assert not sitting(app).turns, "nothing is said before the cursor stands somewhere"
        await press(pilot, "down", "down", "enter")
        assert second[:20] in screen_text(app)
        assert len(sitting(app).turns) == 1


async def test_a_click_says_the_reply_under_it(
    open_game: Open, practice: dict[str, object]
) -> None:
    async with open_game(**practice) as (app, pilot):
        third = shop(app).offered[2]
        await pilot.click(app.screen.query("Choice")[2])
        await press(pilot)
        assert sitting(app).turns[0].move == Say(third.id)


async def test_every_reply_is_on_disk_before_it_is_seen(
    open_game: Open, practice: dict[str, object]
) -> None:
    async with open_game(**practice) as (app, pilot):
        await press(pilot, "1")
        kept = app.store.runs.read(sitting(app).run_id)[1]
        assert kept.moves == tuple(turn.move for turn in sitting(app).turns)
        assert len(kept.moves) == 1


async def test_a_waiting_customer_is_nodded_to_by_the_capital_of_their_letter(
    open_game: Open, practice: dict[str, object]
) -> None:
    async with open_game(**practice) as (app, pilot):
        await press(pilot, place_of(app, "facts"))
        assert [card.who.name for card in app.screen.query(Card)] == ["Bu Ratna"]
        patience = sitting(app).state.visits[1].patience
        await press(pilot, "B")
        assert sitting(app).state.visits[1].patience == patience + 3


async def test_walking_off_asks_first_and_staying_changes_nothing(
    open_game: Open, practice: dict[str, object]
) -> None:
    async with open_game(**practice) as (app, pilot):
        await press(pilot, place_of(app, "facts"), "b")
        assert isinstance(app.screen, Question)
        await press(pilot, "enter")
        assert sitting(app).state.at == 0
        await press(pilot, "b", "2")
        assert sitting(app).state.at == 1
        assert sitting(app).state.visits[0].walked_off


async def test_a_read_is_picked_from_the_temperaments(
    open_game: Open, practice: dict[str, object]
) -> None:
    async with open_game(**practice) as (app, pilot):
        await press(pilot, "r")
        assert isinstance(app.screen, Pick)
        await press(pilot, "1")
        assert sitting(app).state.visits[0].trust == 6
        assert "read" not in str(app.screen.active_bindings.get("r"))


async def test_undo_takes_back_in_practice(open_game: Open, practice: dict[str, object]) -> None:
    async with open_game(**practice) as (app, pilot):
        await press(pilot, place_of(app, "brush-off"), "u")
        assert sitting(app).turns == ()
        assert "It's on the box." not in screen_text(app).split("What do you say?")[0]


async def test_for_real_there_is_no_undo(open_game: Open, real: dict[str, object]) -> None:
    async with open_game(**real) as (app, pilot):
        await press(pilot, "1", "1")
        assert sitting(app).mode == "real"
        assert "u" not in app.screen.active_bindings
        await press(pilot, "u")
        assert len(sitting(app).turns) == 1


async def test_practice_shows_trust_as_a_number(
    open_game: Open, practice: dict[str, object]
) -> None:
    async with open_game(**practice) as (app, _pilot):
        assert "trust 5 of 10" in screen_text(app)


async def test_for_real_trust_is_never_a_number(open_game: Open, real: dict[str, object]) -> None:
    async with open_game(**real) as (app, pilot):
        await press(pilot, "1")
        assert "trust 5" not in screen_text(app)


async def test_never_coming_back_stops_the_screen_and_says_why(
    open_game: Open, real: dict[str, object]
) -> None:
    async with open_game(**real) as (app, pilot):
        await press(pilot, "1")
        await press(pilot, place_of(app, "brush-off"))
        await press(pilot, place_of(app, "home"))
        assert isinstance(app.screen, NeverScreen)
        text = words(app)
        assert "Ask at home first" in text
        assert "Reads the label twice." in text
        await press(pilot, "enter")
        assert isinstance(app.screen, ShopScreen)
        assert sitting(app).state.visits[0].outcome == "never"


async def test_a_key_held_down_or_pressed_twice_says_one_thing(
    open_game: Open, practice: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ShopScreen, "GRACE", 60.0)
    async with open_game(**practice) as (app, pilot):
        await press(pilot, "1", "1", "1")
        assert len(sitting(app).turns) == 1
        await press(pilot, "2")
        assert len(sitting(app).turns) == 2


async def test_the_last_words_are_shown_before_the_debrief(
    open_game: Open, practice: dict[str, object]
) -> None:
    async with open_game(**practice) as (app, pilot):
        while not sitting(app).over:
            await press(pilot, "1")
        assert isinstance(app.screen, ShopScreen | NeverScreen)
        if isinstance(app.screen, NeverScreen):
            await press(pilot, "enter")
        assert "The shift is over." in screen_text(app)
        assert sitting(app).shift.customers[2].name in screen_text(app)
        await press(pilot, "1")
        assert isinstance(app.screen, DebriefScreen)


async def test_what_was_said_stays_at_its_end_through_a_resize(
    open_game: Open, practice: dict[str, object]
) -> None:
    async with open_game(**practice) as (app, pilot):
        for _ in range(3):
            await press(pilot, "1")
        said = app.screen.query_one(Conversation)

        def at_its_end() -> bool:
            return said.max_scroll_y > 0 and said.scroll_offset.y == said.max_scroll_y

        for size in ((60, 20), (120, 16), (80, 24)):
            await pilot.resize_terminal(*size)
            await until(pilot, at_its_end)
        await pilot.press("pageup")
        await until(pilot, lambda: not at_its_end())
        await pilot.press("pagedown")
        await until(pilot, at_its_end)


async def test_a_shift_ends_in_the_debrief(open_game: Open, practice: dict[str, object]) -> None:
    async with open_game(**practice) as (app, pilot):
        for _ in range(40):
            if isinstance(app.screen, DebriefScreen):
                break
            await press(pilot, "enter" if isinstance(app.screen, NeverScreen) else "1")
        assert isinstance(app.screen, DebriefScreen)
        assert "Next time:" in screen_text(app)


async def test_history_has_everything_that_was_said(
    open_game: Open, practice: dict[str, object]
) -> None:
    async with open_game(**practice) as (app, pilot):
        await press(pilot, place_of(app, "facts"), "h")
        assert isinstance(app.screen, HistoryScreen)
        assert "Reads the label twice." in screen_text(app)
        assert "Same as the blue one" in screen_text(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, ShopScreen)


async def test_leaving_keeps_the_shift_and_going_on_stands_at_that_move(
    open_game: Open, real: dict[str, object]
) -> None:
    async with open_game(**real) as (app, pilot):
        await press(pilot, "1", "2", "escape")
        assert isinstance(app.screen, TitleScreen)
        assert "Go on with your shift" in screen_text(app)
        await press(pilot, "c")
        assert len(sitting(app).turns) == 1
        before = sitting(app).state
    async with open_game() as (app, pilot):
        await press(pilot, "c")
        after = sitting(app).state
        assert (after.turn, after.at, after.visits) == (before.turn, before.at, before.visits)


async def test_the_replies_have_the_focus_and_tab_leads_to_the_queue(
    open_game: Open, practice: dict[str, object]
) -> None:
    async with open_game(**practice) as (app, pilot):
        assert isinstance(app.focused, Replies)
        await press(pilot, place_of(app, "facts"))
        for _ in range(4):
            await press(pilot, "tab")
            if isinstance(app.focused, Card):
                break
        assert isinstance(app.focused, Card)
        await press(pilot, "k")
        assert sitting(app).state.visits[1].acknowledged
