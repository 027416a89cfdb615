"""Where plain lines are read and written. Nothing else gets out: no escape codes, no controls."""

import shutil
import textwrap
from typing import Final, TextIO

from game.language.catalogues import UNSAFE

_LINE_MAX: Final = 4096
"""So much of a typed line is looked at."""
_NARROWEST: Final = 20
_ASCII: Final = str.maketrans(
    {"−": "-", "…": "...", "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "·": "-"}
)


def clean(text: str) -> str:
    """The text without what could steer a terminal: control characters, reversing marks."""
    return UNSAFE.sub("", text).expandtabs(4)


class Desk:
    """Lines in, lines out. ``interactive``: a person types them."""

    def __init__(self, source: TextIO, target: TextIO) -> None:
        self._source = source
        self._target = target
        self.interactive: Final = source.isatty()
        self._wraps = target.isatty()

    def say(self, text: str = "", *, indent: str = "") -> None:
        """Write a text, as one line or more. On a terminal, lines break between words."""
        for line in clean(text).split("\n"):
            if self._wraps and line:
                width = max(_NARROWEST, shutil.get_terminal_size().columns - 1)
                hanging = " " * len(indent)
                line = textwrap.fill(
                    line,
                    width,
                    initial_indent=indent,
                    subsequent_indent=hanging,
                    break_long_words=False,
                    break_on_hyphens=False,
                )
                indent = hanging
                self._write(line + "\n")
            else:
                self._write(f"{indent}{line}\n" if line else "\n")

    def ask(self, prompt: str = "> ") -> str | None:
        """The next line that somebody typed, without blanks around it; None at the end.

        Lines of a script that are empty or begin with ``#`` are passed over, and what was
        read from a script is written after the prompt, as it would stand on a terminal.
        """
        self._write(prompt)
        self.flush()
        while (line := self._source.readline(_LINE_MAX)) != "":
            rest = line
            while not rest.endswith("\n") and (rest := self._source.readline(_LINE_MAX)):
                pass
            typed = clean(line).strip()
            if self.interactive:
                return typed
            if typed and not typed.startswith("#"):
                self._write(typed + "\n")
                return typed
        self._write("\n")
        return None

    def flush(self) -> None:
        """Bring everything out that was written so far."""
        self._target.flush()

    def _write(self, text: str) -> None:
        try:
            text.encode(self._target.encoding or "utf-8")
        except UnicodeEncodeError:
            text = text.translate(_ASCII)
        self._target.write(text)
