"""Names that people type: data, never markup, and nothing in them may steer a terminal."""

import unicodedata
from typing import Final

NAME_LENGTH: Final = 40
"""At most so many characters (code points) of a name are kept."""

_JOINERS: Final = "\u200c\u200d"
"""Invisible, but part of how some scripts and emoji are written."""


def clean_name(typed: str) -> str:
    """The name as it is kept: composed (NFC), on one line, without control characters,
    direction marks or lone surrogates, of at most NAME_LENGTH characters. May be empty.

    >>> clean_name("  Bu\\tRatna\\x1b[31m ")
    'Bu Ratna[31m'
    """
    kept = []
    for character in typed:
        category = unicodedata.category(character)
        if character.isspace():
            kept.append(" ")
        elif category not in ("Cc", "Cf", "Cs") or character in _JOINERS:
            kept.append(character)
    name = unicodedata.normalize("NFC", " ".join("".join(kept).split()))
    name = name[:NAME_LENGTH].strip()
    return name if any(character.isalnum() for character in name) else ""


def name_key(name: str) -> str:
    """What two names share when people would call them the same."""
    return unicodedata.normalize("NFKC", name).casefold()
