"""Stars in characters that every terminal has."""

from typing import Final

MOST: Final = 3
FULL: Final = "*"
EMPTY: Final = "·"


def star_line(stars: int | None) -> str:
    """Always three characters: ``**·`` for two stars, blank for none known."""
    if stars is None:
        return " " * MOST
    return FULL * stars + EMPTY * (MOST - stars)
