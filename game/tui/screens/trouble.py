"""When what must be kept can't be: what happened, and what can be done."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.language import _
from game.store import DamagedStoreError, StoreError, data_folder, set_aside
from game.tui.screens.base import Dialog
from game.tui.widgets.options import Options


class TroubleScreen(Dialog[None]):
    """The store couldn't be opened. The old file stays as it is, whatever the answer."""

    def __init__(self, error: StoreError) -> None:
        super().__init__()
        self.error = error

    def compose(self) -> ComposeResult:
        options = [
            Option(Content(_("Try again")), id="again"),
            Option(Content(_("Play without keeping anything")), id="memory"),
            Option(Content(_("Leave")), id="quit"),
        ]
        if isinstance(self.error, DamagedStoreError):
            options.insert(
                1, Option(Content(_("Set the file aside and start a new one")), id="aside")
            )
        with Vertical(classes="dialog"):
            yield Static(Content(_("Your shifts can't be opened.")), classes="question")
            yield Static(Content(str(self.error)), classes="more")
            yield Options(*options)

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if not self.on_top:
            return
        match event.option_id:
            case "quit":
                self.app.exit(1)
                return
            case "aside":
                try:
                    kept = set_aside(data_folder(self.game.options.data_dir))
                except (StoreError, OSError) as error:
                    self.app.notify(str(error), severity="error", markup=False)
                    return
                self.app.notify(
                    _("The damaged file is kept as {file}.").format(file=kept), markup=False
                )
                self.game.open_store()
            case "again":
                self.game.open_store()
            case _:
                self.dismiss(None)
                return
        if self.game.trouble is None:
            self.dismiss(None)
        else:
            self.app.switch_screen(TroubleScreen(self.game.trouble))

    async def action_dismiss_nothing(self) -> None:
        """Escape plays without keeping anything, as the question says."""
        self.dismiss(None)


class MoveTrouble(Dialog[None]):
    """A move couldn't be written. It didn't happen; the same move can be tried again."""

    def __init__(self, error: StoreError) -> None:
        super().__init__()
        self.error = error

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content(_("This move was not kept, so it didn't happen.")),
                         classes="question")  # fmt: skip
            yield Static(Content(str(self.error)), classes="more")
            yield Options(Option(Content(_("Back to the counter"))))

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(None)
