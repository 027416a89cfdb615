"""Pictures in the colours of the theme."""

from collections.abc import Mapping

from textual.content import Content

from game.tui.pictures import Picture, Span


def drawn(picture: Picture, colours: Mapping[str, str]) -> Content:
    """A picture in these colours of its roles; without colours it reads as well."""
    return Content("\n").join(
        Content.assemble(*[(span.text, _style(span, colours)) for span in row]) for row in picture
    )


def _style(span: Span, colours: Mapping[str, str]) -> str:
    ink = colours[span.ink] if span.ink else "$foreground"
    return f"{ink} on {colours[span.ground]}" if span.ground else ink
