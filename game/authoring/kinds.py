"""The kinds of text and numbers that a level file is made of."""

from typing import Annotated, Final

from msgspec import Meta

FORMAT: Final = 1
ID_PATTERN: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$(?!\n)"
"""The lookahead is for Python, whose ``$`` also matches before a line end."""
TEXT_PATTERN: Final = r"\S"
NAME_PATTERN: Final = r"^[^\S\n]*\S[^\n]*$(?!\n)"
"""One line, with something in it."""

Id = Annotated[
    str,
    Meta(
        pattern=ID_PATTERN,
        max_length=40,
        description="A stable name: small letters, digits and single hyphens.",
    ),
]
Text = Annotated[str, Meta(pattern=TEXT_PATTERN, max_length=600)]
Said = Annotated[str, Meta(min_length=1, max_length=600)]
Variants = Said | Annotated[list[Said], Meta(min_length=1, max_length=4)]
"""One text, or several ways to say it; without a pattern, as ``Names``."""
Name = Annotated[str, Meta(pattern=NAME_PATTERN, max_length=60)]
Effect = Annotated[int, Meta(ge=-5, le=5)]
Turn = Annotated[int, Meta(ge=0, le=40)]
Count = Annotated[int, Meta(ge=0, le=8)]
Trust = Annotated[int, Meta(ge=0, le=10)]
Reference = Annotated[str, Meta(min_length=1, max_length=40)]
"""A name that is declared elsewhere, and looked up there."""
Names = Reference | Annotated[list[Reference], Meta(min_length=1)]
"""One name or several. No member of a union with a list may have a pattern: msgspec (0.22) frees
the compiled pattern as if it were the list's type then, and the process crashes on its way out."""
