"""The pictures of the README: real screens of a real game, drawn by `make pictures`.

Each is reached by keys, on a store of its own, with a fixed seed, so that drawing them again
without a change of the screens changes nothing.
"""

import asyncio
import os
import sys
import tempfile
from pathlib import Path

os.environ["TEXTUAL_COLOR_SYSTEM"] = "truecolor"

from textual.pilot import Pilot

from game.options import Options
from game.tui.app import SiapaApp
from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.never import NeverScreen
from game.tui.screens.shop import ShopScreen

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
SEED = 4


async def settle(pilot: Pilot[int]) -> None:
    """Wait until the screen stands still."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys one after the other."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def play_until(pilot: Pilot[int], approach: str, stop: type[object]) -> None:
    """Say what is said in this approach, or else the first reply, until such a screen opens."""
    app = pilot.app
    for _ in range(120):
        if isinstance(app.screen, stop):
            return
        if isinstance(app.screen, NeverScreen):
            await press(pilot, "enter")
        elif isinstance(app.screen, ShopScreen):
            approaches = app.screen.sitting.level.approaches
            said = [approaches[reply.approach].id for reply in app.screen.offered]
            await press(pilot, str(said.index(approach) + 1 if approach in said else 1))
    raise RuntimeError(f"no {stop.__name__} came up")


async def draw(
    name: str,
    size: tuple[int, int],
    language: str,
    theme: str,
    *steps: str | tuple[str, type[object]],
) -> None:
    """Open the game, take the steps (keys, or an approach and a screen to reach), and draw."""
    with tempfile.TemporaryDirectory() as folder:
        app = SiapaApp(Options(data_dir=Path(folder), seed=SEED, lang=language))
        change = app.store.settings.change(app.profile.id, reduced_motion=True, theme=theme)
        app.change_settings(change)
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            for step in steps:
                if isinstance(step, str):
                    await press(pilot, step)
                else:
                    approach, stop = step
                    await play_until(pilot, approach, stop)
            picture = app.export_screenshot(title="siapa")
        app.store.close()
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{name}.svg").write_text(picture + "\n", encoding="utf-8")
    print(f"docs/pictures/{name}.svg", file=sys.stderr)


async def draw_all() -> None:
    """Every picture."""
    ShopScreen.GRACE = 0.0  # Nobody presses a key twice by accident here.
    from game.tui.themes import BUKU_KAS as light  # noqa: N811
    from game.tui.themes import WARUNG_MALAM as dark  # noqa: N811

    await draw("title", (80, 24), "en", dark)
    await draw("levels", (80, 24), "en", dark, "p", "down", "down")
    await draw("shop", (80, 24), "en", dark, "p", "enter", "1", "1", "2")
    await draw("shop-wide", (120, 40), "id", light, "p", "down", "enter", "1", "1", "2", "2")
    await draw(
        "never", (80, 24), "en", dark, "p", "enter", "1", ("dismissive", NeverScreen)
    )  # fmt: skip
    await draw(
        "debrief", (120, 40), "en", dark, "p", "enter", "1", ("coaxing", DebriefScreen)
    )  # fmt: skip
    await draw("ledger", (80, 24), "id", light, "p", "enter", "1",
               ("dismissive", DebriefScreen), "b")  # fmt: skip


if __name__ == "__main__":
    asyncio.run(draw_all())
