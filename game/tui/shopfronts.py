"""The shop front of the title, and the strip of shop above a counter."""

from functools import cache
from typing import Final

from game.tui.pictures import Picture, Span, sections, spans

WIDE_TITLE: Final = 76
NARROW_TITLE: Final = 60
"""The columns that each title takes; the wide one has 9 rows, the narrow one 5."""


_FRONT: Final = {
    "n": "sky", "y": "star", "m": "moon", "r": "roof", "s": "signboard", "l": "lettering",
    "w": "post", "a": "awning", "A": "awning-light", "b": "awning-stripe", "g": "lamplight",
    "o": "lamp", "p": "shutter-line", "P": "shutter", "d": "counter", "W": "counter-top",
    "1": "ware-amber", "2": "ware-blue", "3": "ware-red", "4": "ware-green", "5": "ware-rose",
    "6": "ware-lime", "7": "ware-cream", "8": "ware-steel", "9": "ware-black",
}  # fmt: skip


@cache
def title(columns: int, *, ascii: bool = False) -> Picture:  # noqa: A002
    """The game's name on a shop front that fits into ``columns``.

    From 76 columns on it has 9 rows, from 60 on 5 rows; below that it is one plain row.
    """
    if columns < NARROW_TITLE:
        return ((Span("SIAPA BUTUH SIAPA", "lettering", "signboard"),),)
    return _front("title", "wide" if columns >= WIDE_TITLE else "narrow", ascii)


@cache
def shopfront(shop: str, *, ascii: bool = False) -> Picture:  # noqa: A002
    """A strip of the shop above its counter: 3 rows of 76 cells (awning, wares, counter).

    ``shop`` is `motor`, `kelontong` or `layanan`; any other one gets a general shop.
    """
    known = shop in ("motor", "kelontong", "layanan")
    return _front("shops", shop if known else "toko", ascii)


@cache
def _front(file: str, section: str, plain: bool) -> Picture:
    """A drawing of `assets/shopfronts`, where the three blocks stand one below the other."""
    body = sections("shopfronts", file)[f"{section} ascii" if plain else section]
    rows = [line[1:-1] for line in body.splitlines() if line.startswith("|")]
    height = len(rows) // 3
    blocks = (rows[start : start + height] for start in range(0, 3 * height, height))
    role = _FRONT | {" ": ""}
    return spans(
        [
            [(text, role[ink], role[ground]) for text, ink, ground in zip(*lines, strict=True)]
            for lines in zip(*blocks, strict=True)
        ]
    )
