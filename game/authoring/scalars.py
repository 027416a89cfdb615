"""What an unquoted word means: text, a whole number, true or false; and what is refused."""

import re
from typing import Any, Final

from yaml.events import ScalarEvent

from game.authoring import refusals
from game.authoring.document import Document

_WORDS: Final[dict[str, bool]] = {
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
NOTHING: Final = frozenset(("", "~", "null", "Null", "NULL"))
YAML_1_1: Final = frozenset(
    form
    for word in ("y", "n", "yes", "no", "on", "off")
    for form in (word, word.capitalize(), word.upper())
)
SPECIAL: Final = frozenset((*_WORDS, *NOTHING, *YAML_1_1))
"""Unquoted, these are not text, or not to everybody."""
NUMBER_STARTS: Final = frozenset("+-.0123456789")

_WHOLE: Final = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_ODD: Final = re.compile(r"[-+]?(?:0[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\Z")
_REAL: Final = re.compile(
    r"(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)"
    r"|\.(?:nan|NaN|NAN))\Z"
)
_DIGITS_MAX: Final = 15


def resolve(document: Document, event: ScalarEvent) -> Any:
    """The value of an unquoted scalar. A word that YAML 1.1 takes for yes or no is refused,
    and so are numbers that other programs read differently."""
    value: str = event.value
    if value in _WORDS:
        return _WORDS[value]
    if value in NOTHING:
        refusals.nothing(document, event)
        return None
    if value in YAML_1_1:
        refusals.yaml_boolean(document, event)
        return value
    if _WHOLE.match(value):
        if len(value) > _DIGITS_MAX:
            refusals.huge_number(document, event)
            return 0
        return int(value)
    if _ODD.match(value):
        refusals.odd_number(document, event)
        return value
    if _REAL.match(value):
        return 0.5  # No level holds one; that it is no whole number is all that matters.
    return value
