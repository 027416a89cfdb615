"""The door of this package: level files in, playable levels or findings out."""

import gc
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from game.authoring import model
from game.authoring.blame import follows, placed
from game.authoring.checks import check_level
from game.authoring.compile import compile_level
from game.authoring.document import Document
from game.authoring.files import read_document
from game.authoring.findings import Finding, LevelError, in_order
from game.authoring.form import read_form
from game.authoring.library import APPROACHES_FILE, Library
from game.authoring.problem import PROBLEMS_MAX
from game.authoring.shared import folder_of, is_shared, level_around
from game.authoring.source import load
from game.rules.level import Level

_ENDINGS = (".yaml", ".yml")


def read_level(path: str | os.PathLike[str], builtin: Path | None = None) -> Level:
    """The level in this file, ready to deal. Its id is the file's name without the ending.

    Raises LevelError, with all findings, where it can't be played as it is written.
    ``builtin`` is where shared temperaments and the like lie, if not in the game's levels.
    """
    level, findings = _read(Path(path), builtin)
    if level is None:
        raise LevelError(findings)
    return level


def check(paths: Iterable[str | os.PathLike[str]], builtin: Path | None = None) -> list[Finding]:
    """Everything there is to say about these levels, or files that levels share, in order."""
    findings: dict[Finding, None] = {}
    for path in map(Path, paths):
        shared = is_shared(path) and path.is_file()
        found = _check_shared(path, builtin) if shared else _read(path, builtin)[1]
        findings.update(dict.fromkeys(found))
    return list(findings)


def level_files(folder: str | os.PathLike[str]) -> list[Path]:
    """The level files in a folder, by name. What levels share isn't among them."""
    return sorted(
        path
        for path in Path(folder).iterdir()
        if path.suffix in _ENDINGS
        and not path.name.startswith(".")
        and path.name not in (APPROACHES_FILE, "pack.yaml")
        and path.is_file()
    )


def load_levels(folder: str | os.PathLike[str]) -> list[tuple[Path, Level | LevelError]]:
    """All levels of a folder; of those that can't be played, the error."""
    levels: list[tuple[Path, Level | LevelError]] = []
    for path in level_files(folder):
        level, findings = _read(path, None)
        levels.append((path, level if level is not None else LevelError(findings)))
    return levels


def read_text(
    text: str, path: str | os.PathLike[str], builtin: Path | None = None
) -> tuple[Level | None, list[Finding]]:
    """The level in this text, as if it stood in the file ``path``; None where it has errors."""
    with collector_paused():
        return _compiled(load(text, str(path)), Path(path), builtin)


@contextmanager
def collector_paused() -> Iterator[None]:
    """No garbage collection meanwhile: it would walk a growing tree again and again, and a
    long level would take three times as long to read."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _read(path: Path, builtin: Path | None) -> tuple[Level | None, list[Finding]]:
    with collector_paused():
        return _compiled(read_document(path), path, builtin)


def _compiled(
    document: Document, path: Path, builtin: Path | None
) -> tuple[Level | None, list[Finding]]:
    form = read_form(document, model.Level)
    if form.value is None:
        return None, in_order(document.findings)
    library = Library(path.parent, builtin)
    level, problems = compile_level(form.value, path.stem, library)
    problems += check_level(form.value, library.read_encounters())
    findings = list(document.findings)
    for problem in problems:
        if len(findings) >= PROBLEMS_MAX:
            break
        if not follows(problem, form.mended, library.damaged):
            finding = placed(problem, form.value, document, library)
            if finding is not None:
                findings.append(finding)
    for shared in dict.fromkeys(library.documents):
        findings.extend(shared.findings)
    if any(finding.severity == "error" for finding in findings):
        level = None
    return level, in_order(findings)


def _check_shared(path: Path, builtin: Path | None) -> list[Finding]:
    """What there is to say about a file that levels share."""
    library = Library(folder_of(path), builtin)
    source = level_around(path, library)
    _level, problems = compile_level(source, path.stem, library)
    problems += check_level(source, library.read_encounters())
    findings = [finding for shared in library.documents for finding in shared.findings]
    nowhere = Document("", "")
    for problem in problems:
        if not follows(problem, (), library.damaged):
            finding = placed(problem, source, nowhere, library)
            if finding is not None and finding.file:
                findings.append(finding)
    return in_order(dict.fromkeys(findings))
