"""The floor: a Textual app that does nothing but what the game's way to the shop needs.

Three screens, each with a line of text and a short list; Enter leads on.
"""

from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import OptionList, Static


class Room(Screen[None]):
    """A line and a list."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def compose(self) -> ComposeResult:
        yield Static(f"room {self.number}")
        yield OptionList(*[f"option {n} of room {self.number}" for n in range(5)])

    def on_option_list_option_selected(self) -> None:
        self.app.push_screen(Room(self.number + 1))


class Bare(App[None]):
    """Opens on the first room."""

    def on_mount(self) -> None:
        self.push_screen(Room(1))


if __name__ == "__main__":
    Bare().run()
