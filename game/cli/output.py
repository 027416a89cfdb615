"""What the command writes: text that can't steer a terminal, in an encoding that holds."""

import sys
from io import TextIOWrapper
from typing import Final

from game.language.catalogues import UNSAFE

INTERRUPTED: Final = 130
"""The exit code after Ctrl-C."""
PIPE_CLOSED: Final = 141
"""The exit code where the reader of our output had enough: as if SIGPIPE had ended us."""


def prepare_streams() -> None:
    """No character is worth a crash: what a stream can't write becomes a question mark.

    Windows gives pipes an old code page; there all streams become UTF-8.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = "utf-8" if sys.platform == "win32" else None
            stream.reconfigure(encoding=encoding, errors="replace")


def write(*lines: str) -> None:
    """Write lines to the standard output."""
    for line in lines:
        print(UNSAFE.sub("", line))


def complain(*lines: str) -> None:
    """Write lines to the standard error, the first with the name of the command."""
    for number, line in enumerate(lines):
        print(UNSAFE.sub("", line if number else f"siapa: {line}"), file=sys.stderr)


def as_json(value: object) -> None:
    """Write a value as JSON, in ASCII: it goes through any pipe."""
    import json

    print(json.dumps(value, indent=2))
