"""The app under test: a real store in a folder of its own, no animation, a fixed seed."""

import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

# Textual reads these as it is imported: the same colours whatever terminal runs the tests.
os.environ["TEXTUAL_COLOR_SYSTEM"] = "truecolor"
os.environ.pop("NO_COLOR", None)

from textual.pilot import Pilot

from game.language import use
from game.options import Options
from game.tui.app import SiapaApp
from game.tui.screens.shop import ShopScreen

CORNER_SHOP = Path(__file__).parent / "levels" / "corner-shop.yaml"
HOSTILE = Path(__file__).parent / "levels" / "hostile.yaml"

SMALL = (80, 24)
LARGE = (120, 40)

Opened = AbstractAsyncContextManager[tuple[SiapaApp, Pilot[int]]]
Open = Callable[..., Opened]


@pytest.fixture(autouse=True)
def _no_grace(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests press faster than people do."""
    monkeypatch.setattr(ShopScreen, "GRACE", 0.0)


@pytest.fixture(autouse=True)
def _english_after() -> Iterator[None]:
    """The language is the process's: give the next test English again."""
    yield
    use("en")


@pytest.fixture
def open_game(tmp_path: Path) -> Open:
    """Opens the game at a size, with options; settled, with nothing moving by itself."""

    @asynccontextmanager
    async def opened(
        size: tuple[int, int] = SMALL, *, moving: bool = False, **options: object
    ) -> AsyncIterator[tuple[SiapaApp, Pilot[int]]]:
        given: dict[str, object] = {"data_dir": tmp_path, "seed": 7, "lang": "en"}
        app = SiapaApp(Options(**{**given, **options}))  # type: ignore[arg-type]
        if not moving:
            app.store.settings.change(app.profile.id, reduced_motion=True)
            app.change_settings(app.store.settings.read(app.profile.id))
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            await settled(pilot)
            yield app, pilot
        app.store.close()

    return opened


async def settled(pilot: Pilot[int]) -> None:
    """Wait until workers and everything they asked for are done."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys one after the other, and let each be done with."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


def screen_text(app: SiapaApp) -> str:
    """What stands on the screen, line by line, without trailing blanks."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def words(app: SiapaApp) -> str:
    """What stands on the screen as running text: lines joined, borders left out."""
    bare = "".join(c if c.isprintable() and not 0x2500 <= ord(c) < 0x2600 else " "
                   for c in screen_text(app))  # fmt: skip
    return " ".join(bare.split())


async def until(pilot: Pilot[int], holds: Callable[[], bool]) -> None:
    """Wait until this holds; fails where it doesn't come to hold."""
    for _ in range(100):
        if holds():
            return
        await pilot.pause()
    raise AssertionError("what was waited for did not come")
