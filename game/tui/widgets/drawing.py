"""Pictures in the colours of the theme."""

from textual.content import Content

from game.tui.pictures import Picture, Span


def drawn(picture: Picture) -> Content:
    """A picture in the colours of the theme; without colours it reads as well."""
    return Content("\n").join(
        Content.assemble(*[(span.text, _style(span)) for span in row]) for row in picture
    )


def _style(span: Span) -> str:
    ink = f"${span.ink}" if span.ink else "$foreground"
    return f"{ink} on ${span.ground}" if span.ground else ink
