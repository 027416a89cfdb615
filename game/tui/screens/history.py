"""Everything that was said in this shift, on the whole screen."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from game.language import N_
from game.narration import retell
from game.store import ShiftInPlay
from game.tui.screens.base import GameScreen, TooSmall
from game.tui.widgets.conversation import Conversation
from game.tui.widgets.keybar import KeyBar


class HistoryScreen(GameScreen[None]):
    """A scrollable log of the shift so far."""

    CSS_PATH = "../widgets/widgets.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,h,q", "back", N_("Back"), id="history.back"),
    ]

    def __init__(self, sitting: ShiftInPlay, *, numbers: bool) -> None:
        super().__init__()
        self.sitting = sitting
        self.numbers = numbers

    def compose(self) -> ComposeResult:
        yield TooSmall()
        yield Conversation(id="said")
        yield KeyBar()

    async def on_mount(self) -> None:
        log = self.query_one(Conversation)
        await log.start_again(self.sitting.shift, retell(self.sitting.replay, numbers=self.numbers))
        log.focus()

    def action_back(self) -> None:
        self.dismiss(None)
