"""Pictures: a customer's face, and the shop front of the title."""

from textual.content import Content
from textual.widgets import Static

from game.rules.level import Mood
from game.tui.portraits import Picture, Span, portrait


def drawn(picture: Picture) -> Content:
    """A picture in the colours of the theme; without colours it reads as well."""
    return Content("\n").join(
        Content.assemble(*[(span.text, _style(span)) for span in row]) for row in picture
    )


def _style(span: Span) -> str:
    ink = f"${span.ink}" if span.ink else "$foreground"
    return f"{ink} on ${span.ground}" if span.ground else ink


class Portrait(Static):
    """A customer's face in a mood."""

    DEFAULT_CSS = "Portrait { height: auto; width: auto; }"

    def show(self, name: str, mood: Mood, style: str, *, plain: bool) -> None:
        """Show this portrait in this mood, or nothing where the style is ``none``.

        ``plain``: in ASCII, for terminals that have nothing else.
        """
        self.display = style != "none"
        if self.display:
            self.update(drawn(portrait(name, mood, ascii=plain)))
