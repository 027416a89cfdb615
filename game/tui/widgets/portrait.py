"""A customer's face."""

from textual.widgets import Static

from game.rules.level import Mood
from game.tui.portraits import portrait
from game.tui.widgets.drawing import drawn


class Portrait(Static):
    """A customer's face in a mood."""

    def show(self, name: str, mood: Mood, style: str, *, plain: bool) -> None:
        """Show this portrait in this mood, or nothing where the style is ``none``.

        ``plain``: in ASCII, for terminals that have nothing else.
        """
        self.display = style != "none"
        if self.display:
            self.update(drawn(portrait(name, mood, ascii=plain)))
