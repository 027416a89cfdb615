"""What all screens of the game have in common: their keys are spoken in the player's
language, and they say so when the terminal is too small."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar, cast

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from game.language import N_, _

if TYPE_CHECKING:
    from textual.binding import ActiveBinding

    from game.tui.app import SiapaApp

SIZE: Final = (80, 24)
"""The size that every screen fits."""

Result = TypeVar("Result")


class _Spoken:
    """Gives bindings their descriptions in the language in use."""

    @property
    def active_bindings(self) -> "dict[str, ActiveBinding]":
        """The bindings that work here now, described in the language in use."""
        active = cast("dict[str, ActiveBinding]", super().active_bindings)  # type: ignore[misc]
        return {
            key: bound._replace(
                binding=replace(bound.binding, description=_(bound.binding.description))
            )
            for key, bound in active.items()
        }

    @property
    def game(self) -> "SiapaApp":
        """The app, by its own type."""
        return cast("SiapaApp", self.app)  # type: ignore[attr-defined]


class TooSmall(Static):
    """A line that asks for a larger terminal; hidden where the terminal is large enough."""

    def measure(self, width: int, height: int) -> None:
        """Show or hide the line for a terminal of this size."""
        small = width < SIZE[0] or height < SIZE[1]
        self.display = small
        if small:
            text = _("This terminal is {width}×{height}; the game wants {w}×{h}.").format(
                width=width, height=height, w=SIZE[0], h=SIZE[1]
            )
            self.update(Content(text))


class GameScreen(_Spoken, Screen[Result]):
    """A whole screen of the game."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 (typed by Textual)
        (0, "-narrow"),
        (80, "-normal"),
        (110, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 (typed by Textual)
        (0, "-low"),
        (24, "-usual"),
        (34, "-tall"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1,question_mark", "help", N_("Help"), id="help", key_display="?", priority=False),
    ]

    def on_resize(self, event: events.Resize) -> None:
        for line in self.query(TooSmall):
            line.measure(event.size.width, event.size.height)

    def action_help(self) -> None:
        """How to play, and which keys work here."""
        from game.tui.screens.help import HelpScreen

        keys: dict[str, str] = {}
        for _node, binding, enabled, tooltip in self.active_bindings.values():
            text = _(tooltip) if tooltip else binding.description
            if text and enabled and binding.id:
                keys.setdefault(text, self.app.get_key_display(binding))
        self.app.push_screen(HelpScreen([(key, text) for text, key in keys.items()]))


class Dialog(_Spoken, ModalScreen[Result]):
    """A question on top of a screen. Escape answers with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_nothing", N_("Back"), id="dialog.back", show=False),
    ]

    async def action_dismiss_nothing(self) -> None:
        self.dismiss(None)


def plain(text: Any) -> Content:
    """Text that isn't ours, as text: no markup, no links."""
    return Content(str(text))
