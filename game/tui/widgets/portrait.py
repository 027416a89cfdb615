"""A customer's face."""

from textual.content import Content
from textual.widgets import Static

from game.rules.level import Mood
from game.tui.portraits import portrait


class Portrait(Static):
    """Draws a face in the colours of the theme; without colours it reads as well."""

    DEFAULT_CSS = "Portrait { height: auto; width: auto; }"

    def show(self, name: str, mood: Mood, style: str) -> None:
        """Show this portrait in this mood. ``style``: ``full``, ``small`` or ``none``."""
        self.display = style != "none"
        if not self.display:
            return
        plain = self.app.console.encoding not in ("utf-8", "utf8", "UTF-8")
        rows = portrait(name, mood, ascii=plain)
        self.update(
            Content("\n").join(
                Content.assemble(
                    *[(text, f"$portrait-{role}" if role else "") for text, role in row]
                )
                for row in rows
            )
        )
