"""The moment somebody goes for good: the screen stops, and says which words it was."""

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import events as keys
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from game.language import N_, _
from game.narration import farewell
from game.rules import Shift
from game.rules.events import Event
from game.tui.screens.base import Dialog
from game.tui.widgets.portrait import Portrait

_PAUSE: Final = 0.7
"""Seconds between two parts of what is told."""


class NeverScreen(Dialog[None]):
    """Tells it in parts, one after the other; any key shows the rest, and then goes on."""

    CSS_PATH = ["../widgets/widgets.tcss", "never.tcss"]  # noqa: RUF012 (typed by Textual)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space,escape", "go_on", N_("Go on"), id="never.go-on"),
    ]

    def __init__(self, shift: Shift, events: Sequence[Event], customer: int, told: str) -> None:
        super().__init__()
        self._shift = shift
        self._customer = customer
        self._told = told
        self._why = farewell(shift, events, customer)
        self._shown = 0

    def compose(self) -> ComposeResult:
        with Horizontal(id="never"):
            with Vertical(id="window"):
                yield Portrait(id="face")
            with Vertical(id="words"):
                yield from self._parts()

    def _parts(self) -> ComposeResult:
        why = self._why
        yield Static(Content(self._told), classes="part", id="told")
        yield Static(self._fatal(), classes="part")
        yield Static(Content(why.because), classes="part", id="because")
        if why.worst:
            yield Static(
                Content.from_markup(
                    "$label [bold]“$worst”[/]", label=_("But worse was before:"), worst=why.worst
                ),
                classes="part",
            )
        yield Static(self._cue(), classes="part")
        yield Static(
            Content.from_markup("[dim]$text[/]", text=_("Enter: back to the counter")),
            classes="part",
            id="on",
        )

    def _fatal(self) -> Content:
        if self._why.spoken:
            return Content.from_markup(
                "$label [bold]“$line”[/]", label=_("You said:"), line=self._why.line
            )
        return Content(self._why.line)

    def _cue(self) -> Content:
        why = self._why
        name = self._shift.customers[self._customer].name
        if why.cue is None:
            return Content(
                _("{name}: {temperament}. {principle}").format(
                    name=name, temperament=why.temperament, principle=why.principle
                )
            )
        return Content.from_markup(
            "$label [italic]“$cue”[/]\n$principle",
            label=_("The cue you could have read ({name}: {temperament}):").format(
                name=name, temperament=why.temperament
            ),
            cue=why.cue,
            principle=why.principle,
        )

    def on_mount(self) -> None:
        customer = self._shift.customers[self._customer]
        style = self.game.settings.portraits
        self.query_one("#face", Portrait).show(
            customer.portrait or customer.name, "upset", style, self.game
        )
        self.query_one("#window").display = style != "none"
        if self.game.still:
            self._show_all()
        else:
            self._show_next()
            self.set_interval(_PAUSE, self._show_next)

    def _show_next(self) -> None:
        parts = self.query(".part")
        if self._shown < len(parts):
            parts[self._shown].add_class("-shown")
            self._shown += 1

    def _show_all(self) -> None:
        self.query(".part").add_class("-shown")
        self._shown = len(self.query(".part"))

    def on_click(self, event: keys.Click) -> None:
        event.stop()
        self.action_go_on()

    def action_go_on(self) -> None:
        """Show what is still to be told, or go on when all of it is."""
        if self._shown < len(self.query(".part")):
            self._show_all()
        else:
            self.dismiss(None)
