"""The shop's reputation: a bar, its number, and the last change by name."""

from typing import Final

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from game.language import _

_WIDTH: Final = 10
_STEP: Final = 1 / 30
"""Seconds between two numbers while the bar moves."""


class Reputation(Static):
    """Moves to a new value one point at a time, unless nothing may move by itself."""

    shown: reactive[int] = reactive(0)

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._goal = 0
        self._change = 0
        self._timer = self.set_interval(_STEP, self._step, pause=True)

    def go_to(self, value: int, change: int, *, still: bool) -> None:
        """Show this reputation (0 to 100), reached by ``change``."""
        self._goal = value
        self._change = change
        if still:
            self.shown = value
        elif self.shown != value:
            self._timer.resume()
        self.update(self._line())

    def _step(self) -> None:
        if self.shown == self._goal:
            self._timer.pause()
        else:
            self.shown += 1 if self._goal > self.shown else -1

    def watch_shown(self) -> None:
        self.update(self._line())

    def _line(self) -> Content:
        full = round(self.shown * _WIDTH / 100)
        change = ""
        style = "bold"
        if self._change:
            change = f" {self._change:+d}".replace("-", "−")
            style = "bold $reputation-up" if self._change > 0 else "bold $reputation-down"
        return Content.from_markup(
            f"$label [$reputation]$full$rest[/] [bold]$value[/][{style}]$change[/]",
            label=_("Reputation"),
            full="█" * full,
            rest="░" * (_WIDTH - full),
            value=str(self.shown),
            change=change,
        )
