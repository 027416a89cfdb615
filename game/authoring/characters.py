"""Characters that no level may hold, and how text is cut into lines.

Refused are those that a terminal obeys instead of showing (C0 but tab and line ends, DEL,
C1), those that some programs break lines at and others don't (NEL, U+2028, U+2029), the
overrides, embeddings and isolates of writing direction, which make a line read other than it
is stored, and invisible ones with no use in a text (a byte order mark inside, interlinear
marks, tags, noncharacters).

Allowed are the joiners U+200C and U+200D and the plain direction marks U+200E, U+200F and
U+061C: Persian, Hindi and Arabic can't be written without them, and they can turn around
nothing but themselves.
"""

import re
import unicodedata
from typing import Final

REFUSED: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
ESCAPED: Final = re.compile(f"{REFUSED.pattern}|[\t\r]")
"""What may not be written as an escape in quotes either."""
SUBSTITUTE: Final = "\ufffd"
_LINE_END: Final = re.compile("\r\n|\r|\n")
_CUT: Final = re.compile(r"[^\s#](?= +#[^\s#!])")
_BIDI: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def lines_of(text: str) -> list[str]:
    """The lines, as YAML and editors count them (never `str.splitlines`, which knows more)."""
    return _LINE_END.split(text)


def comment_starts(text: str) -> frozenset[tuple[int, int]]:
    """Where text ends because of a ``#`` right before a word: the line and column of its end."""
    return frozenset(
        (number, found.end() + 1)
        for number, line in enumerate(lines_of(text), 1)
        if " #" in line
        for found in _CUT.finditer(line)
    )


def named(character: str) -> str:
    """The character's number and name: ``U+202E RIGHT-TO-LEFT OVERRIDE``."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


def turns_text(character: str) -> bool:
    """Whether it reverses the writing direction of what follows."""
    return character in _BIDI


def harmless(text: str) -> str:
    """The text with every refused character, and every tab or line end, made visible."""
    return REFUSED.sub(SUBSTITUTE, text).replace("\t", " ").replace("\r", " ").replace("\n", " ")
