"""How the screens look: the text of each at 80×24 and 120×40, in both languages.

After a wanted change: `pytest tests/tui/test_snapshots.py --snapshot-update`, then read the
difference. Colours are held by the tests of the themes.
"""

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.pilot import Pilot

from game.tui.app import SiapaApp
from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.never import NeverScreen
from game.tui.screens.shop import ShopScreen
from tests.tui.conftest import CORNER_SHOP, LARGE, SMALL, Open, press, screen_text


class ScreenText(SingleFileSnapshotExtension):
    """One text file a screen, so that a difference reads like the screen."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture
def screens(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Compares with the stored text of a screen."""
    return snapshot.use_extension(ScreenText)


async def serve_badly(app: SiapaApp, pilot: Pilot[int], stop: type[object]) -> None:
    """Brush everybody off until such a screen opens."""
    while not isinstance(app.screen, stop):
        if isinstance(app.screen, NeverScreen):
            await press(pilot, "enter")
            continue
        assert isinstance(app.screen, ShopScreen)
        said = [reply.id for reply in app.screen.offered]
        bad = next((i for i, reply in enumerate(said) if reply in ("brush-off", "home")), 0)
        await press(pilot, str(bad + 1))


ROOMS = {"title": (), "settings": ("s",), "help": ("question_mark",), "empty-ledger": ("b",)}


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("room", ROOMS)
async def test_rooms(
    open_game: Open, screens: SnapshotAssertion, room: str, size: tuple[int, int], language: str
) -> None:
    async with open_game(size, lang=language) as (app, pilot):
        await press(pilot, *ROOMS[room])
        assert screen_text(app) == screens


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
async def test_a_shift_from_the_question_to_the_ledger(
    open_game: Open, screens: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_game(size, level=str(CORNER_SHOP)) as (app, pilot):
        assert screen_text(app) == screens(name="for real or practice")
        await press(pilot, "1")
        assert screen_text(app) == screens(name="the first customer")
        said = [reply.id for reply in app.screen.offered]  # type: ignore[attr-defined]
        await press(pilot, str(said.index("facts") + 1))
        assert screen_text(app) == screens(name="one waits")
        await press(pilot, "b")
        assert screen_text(app) == screens(name="walking off")
        await press(pilot, "escape")
        await serve_badly(app, pilot, NeverScreen)
        assert screen_text(app) == screens(name="never coming back")
        await serve_badly(app, pilot, DebriefScreen)
        assert screen_text(app) == screens(name="the debrief")
        await press(pilot, "b")
        assert screen_text(app) == screens(name="the ledger")
