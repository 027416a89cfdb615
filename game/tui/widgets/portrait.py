"""A customer's face."""

from typing import TYPE_CHECKING

from textual.widgets import Static

from game.rules.level import Mood
from game.tui.portraits import portrait
from game.tui.widgets.drawing import drawn

if TYPE_CHECKING:
    from game.tui.app import SiapaApp


class Portrait(Static):
    """A customer's face in a mood."""

    def show(self, name: str, mood: Mood, style: str, game: "SiapaApp") -> None:
        """Show this portrait in this mood, or nothing where the style is ``none``."""
        self.display = style != "none"
        if self.display:
            face = portrait(name, mood, ascii=game.plain_text)
            self.update(drawn(face, game.picture_colours))
