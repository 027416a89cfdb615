"""The words of the game in the player's language.

English is the source text. Each screen asks at the moment it draws, so a switch of
language needs no restart:

    >>> from game.language import _, ngettext, use
    >>> use("en")
    'en'
    >>> _("Settings")
    'Settings'
    >>> ngettext("{n} reply", "{n} replies", 2).format(n=2)
    '2 replies'

Placeholders are named, in braces, and are filled in after the translation, never before.
"""

from game.language.catalogues import Catalogue, level_catalogue
from game.language.choice import SOURCE, available, choose
from game.language.speaking import (
    N_,
    _,
    current,
    ngettext,
    npgettext,
    own_name,
    pgettext,
    use,
)

__all__ = [
    "N_",
    "SOURCE",
    "Catalogue",
    "_",
    "available",
    "choose",
    "current",
    "level_catalogue",
    "ngettext",
    "npgettext",
    "own_name",
    "pgettext",
    "use",
]
