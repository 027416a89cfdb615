"""Files to text: what can go wrong before a single character was read."""

from pathlib import Path
from typing import Final

from game.authoring.document import Document
from game.authoring.position import Span
from game.authoring.problem import Problem
from game.authoring.source import load
from game.language import _

BYTES_MAX: Final = 8 * 1024 * 1024
_MEBIBYTE: Final = 1024 * 1024
_START: Final = Span(1, 1, 1, 1)


def read_document(path: Path) -> Document:
    """Read a YAML file. Never raises for what the file is or holds: see its findings."""
    try:
        content = _content(path)
    except _UnreadableError as refused:
        document = Document(str(path), "")
        document.note(refused.problem, _START)
        return document
    try:
        return load(content.decode("utf-8-sig"), str(path))
    except UnicodeDecodeError as error:
        return _not_utf_8(path, content, error.start + (3 if content[:3] == b"\xef\xbb\xbf" else 0))


class _UnreadableError(Exception):
    def __init__(self, code: str, message: str, hint: str) -> None:
        self.problem = Problem(code, (), message, hint)


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise _UnreadableError(
                "is-folder", _("This is a folder."), _("Name a file that ends in .yaml.")
            )
        if path.exists() and not path.is_file():
            raise _UnreadableError(
                "unreadable-file", _("This is no ordinary file."), _("Name a text file.")
            )
        with path.open("rb") as file:
            content = file.read(BYTES_MAX + 1)
    except FileNotFoundError:
        raise _UnreadableError(
            "file-not-found", _("There is no such file."), _("Look at the name and the folder.")
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _UnreadableError(
            "unreadable-file",
            _("This file can't be read: {reason}.").format(reason=reason),
            _("Look at who may read it."),
        ) from None
    if len(content) > BYTES_MAX:
        raise _UnreadableError(
            "file-too-large",
            _("This file is larger than {most} MiB.").format(most=BYTES_MAX // _MEBIBYTE),
            _("Make several levels of it."),
        )
    return content


def _not_utf_8(path: Path, content: bytes, offset: int) -> Document:
    document = Document(str(path), content.decode("utf-8", "replace"))
    before = content[:offset].decode("utf-8", "replace")
    before = before.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        message = _("This file is saved as UTF-16.")
    else:
        message = _("This file is not saved as UTF-8: byte {offset} is no part of it.").format(
            offset=offset
        )
    problem = Problem(
        "not-utf8", (), message, _("Save it as UTF-8; editors offer that under Save as.")
    )
    document.note(problem, Span(line, column, line, column + 1))
    return document
