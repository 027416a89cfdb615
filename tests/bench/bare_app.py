"""Bare Textual apps, the measure of the game's screens.

Without an argument: the barest there is, one text on one screen. With ``way``: stock widgets
and nothing else on as many screens as there are on the way into a shop, a text and a list on
each. The keys that open a screen in the game open one here, digits change the text, and arrows
move in the list.
"""

import sys

from textual.app import App, ComposeResult
from textual.events import Key
from textual.screen import Screen
from textual.widgets import Static

from tests.bench.way import OPENS


class Barest(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("READY")


class Stop(Screen[None]):
    """One screen on the way."""

    def compose(self) -> ComposeResult:
        from textual.widgets import OptionList

        yield Static("READY")
        yield OptionList(*[f"The option number {number}" for number in range(6)])

    def on_mount(self) -> None:
        self.query_one("OptionList").focus()

    def on_key(self, event: Key) -> None:
        if event.key in OPENS:
            event.stop()
            self.app.push_screen(Stop())
        elif event.character and event.character.isdigit():
            self.query_one(Static).update(f"You said {event.character}")


class WayApp(App[None]):
    def on_mount(self) -> None:
        self.push_screen(Stop())


if __name__ == "__main__":
    app = WayApp() if sys.argv[1:] == ["way"] else Barest()
    app.run()
