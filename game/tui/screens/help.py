"""How to play, and the keys of the screen that one came from."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.language import N_, _
from game.tui.screens.base import GameScreen, TooSmall
from game.tui.widgets.keybar import KeyBar


class HelpScreen(GameScreen[None]):
    """One page: the game in a few lines, then the keys."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "back", N_("Back"), id="help.back"),
    ]

    def __init__(self, keys: list[tuple[str, str]]) -> None:
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        yield TooSmall()
        yield Static(Content(_("How to play")), classes="heading")
        with VerticalScroll(id="text"):
            yield Static(Content("\n\n").join(Content(part) for part in _story()))
            yield Static(Content(_("Keys")), classes="sub")
            yield Static(
                Content("\n").join(
                    Content.from_markup("[bold $accent]$key[/]  $text", key=f"{key:>9}", text=text)
                    for key, text in self._keys
                )
            )
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one("#text").focus()

    def action_help(self) -> None:
        self.dismiss(None)

    def action_back(self) -> None:
        self.dismiss(None)


def _story() -> list[str]:
    return [
        _("You stand behind the counter. People come in; you choose what to say. There is no "
          "right answer for everybody: the same words please one and drive another out."),
        _("So look first. How somebody stands, what they say, what they look at: these are cues. "
          "Some are quiet, some command, some take it easy, some ask at home."),
        _("Whoever feels snubbed goes, and never comes back. Not later, not ever. The quiet ones "
          "show it late."),
        _("Others wait meanwhile, and lose patience with every turn. “One moment!” gives them "
          "patience, but the one at the counter notices. Walking off in the middle of a talk "
          "hurts."),
        _("A read is a guess at who stands before you. It takes no turn, and can be wrong. Stake "
          "it before your second reply."),
        _("When somebody is about to be lost, one more reply may be offered: the last that can "
          "still win them back."),
        _("Pak and Bu are said to older men and women, Mas and Mbak to younger ones, Kak to "
          "either, Dik to the young, Mbah to the old, Koh and Ci to some. Prices are in "
          "thousands of rupiah."),
        _("In the debrief, - marks a reply where a better one was on offer, ✗ the one that lost "
          "somebody, * the stars."),
        _("For real, everything counts and is kept, the ones you lost as well. In practice you "
          "may take moves back."),
    ]  # fmt: skip
