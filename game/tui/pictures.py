"""Pictures as data: rows of text with the names of their colours.

Nothing here knows Textual, and a `Span` is data: it goes into a `Content`, never into markup.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from game.places import ASSETS


class Span(NamedTuple):
    """A piece of one row, with the roles (theme variables) of its colours.

    An empty ink is the colour of text, an empty ground is whatever lies behind the picture.
    """

    text: str
    ink: str = ""
    ground: str = ""


Picture = tuple[tuple[Span, ...], ...]
"""Rows of spans. All rows of a picture are equally wide."""

Cell = tuple[str, str, str]
EMPTY: Final[Cell] = (" ", "", "")


@cache
def sections(folder: str, file: str) -> dict[str, str]:
    """The named sections of a file of drawings under assets/."""
    text = (ASSETS / folder / f"{file}.txt").read_text("utf-8")
    chunks = (chunk.partition("]") for chunk in text.split("\n[")[1:])
    return {name: body for name, _, body in chunks}


def spans(canvas: list[list[Cell]]) -> Picture:
    """The picture on a canvas of cells."""
    return tuple(tuple(_runs(row)) for row in canvas)


def _runs(row: list[Cell]) -> Iterator[Span]:
    """Cells of equal colours as one span. A blank takes the ink of its neighbours."""
    text, ink, ground = row[0]
    for character, next_ink, next_ground in row[1:]:
        if next_ground == ground and (next_ink == ink or not next_ink or not ink):
            text, ink = text + character, ink or next_ink
        else:
            yield Span(text, ink, ground)
            text, ink, ground = character, next_ink, next_ground
    yield Span(text, ink, ground)
