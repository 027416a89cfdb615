"""The command palette, and what it has in common with our own screens."""

from contextlib import suppress
from typing import Any, cast

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette


class LeavesOnce:
    """A screen that answers, and can be left, only while it is on top."""

    @property
    def on_top(self) -> bool:
        """Whether what the player does now is for this screen. Keys that come quickly may
        arrive when it has been left already, or the whole game has."""
        return self.is_active and not self.app.leaving  # type: ignore[attr-defined]

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Leave this screen. Of two quick answers the first counts: Textual would take away
        whatever screen is on top by the second."""
        if not self.on_top:
            return AwaitComplete()
        return cast("AwaitComplete", super().dismiss(result))  # type: ignore[misc]


class Palette(LeavesOnce, CommandPalette):
    """Textual's palette, where keys come faster than it goes, or the terminal has no room."""

    def _action_command_list(self, action: str) -> None:
        with suppress(KeyError):  # Textual looks up lines that it hasn't laid out.
            super()._action_command_list(action)
