"""Compiled translations, read from disk when they are first asked for."""

import re
import struct
from functools import lru_cache
from gettext import GNUTranslations
from pathlib import Path
from typing import Final

# What must never reach a terminal from a text file: control characters other than tab and
# line feed, and the marks that reverse the direction of what follows.
UNSAFE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Catalogue:
    """The translated texts of one level."""

    __slots__ = ("_translations",)

    def __init__(self, translations: GNUTranslations) -> None:
        self._translations = translations

    def text(self, context: str, source: str) -> str:
        """The translation of `source` as it stands at `context`, or `source` itself."""
        if not source:  # The empty string is where a catalogue keeps its header.
            return source
        found = self._translations.pgettext(context, source)
        return source if UNSAFE.search(found) else found


def level_catalogue(folder: Path, name: str, language: str) -> Catalogue | None:
    """The translation of the level file `name` (without ending) in `folder`, if there is one.

    It is `folder/translations/<language>/<name>.mo`.
    """
    translations = load(folder / "translations" / language / f"{name}.mo")
    return Catalogue(translations) if translations else None


def load(path: Path) -> GNUTranslations | None:
    """The translations in the compiled catalogue at `path`.

    None where there is none, or it can't be read: a game in English beats no game.
    """
    try:
        return _load(path, path.stat().st_mtime_ns)
    except (OSError, ValueError, LookupError, struct.error):
        return None


@lru_cache(maxsize=64)
def _load(path: Path, _changed: int) -> GNUTranslations:
    with path.open("rb") as file:
        return GNUTranslations(file)
