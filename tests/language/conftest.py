"""Catalogues to try things with, and English again after each test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.language import speaking, use

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n{plurals}\\n"\n\n'
PLURALS = {"id": "nplurals=1; plural=0;", "en_gb": "nplurals=2; plural=n!=1;"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """An empty project: the two folders in which translations lie."""
    for folder in ("assets/translations", "levels/translations"):
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path


@pytest.fixture
def po(project: Path) -> Callable[[str, str], Path]:
    """Writes a `.po` with these entries and a proper header."""

    def write(name: str, entries: str) -> Path:
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        language = path.stem if path.parent.name == "translations" else path.parent.name
        header = HEADER.format(plurals=f"Plural-Forms: {PLURALS[language]}")
        path.write_text(header + entries, encoding="utf-8")
        return path

    return write


@pytest.fixture
def screens(project: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the screens' translations, instead of the real one."""
    folder = project / "assets" / "translations"
    monkeypatch.setattr("game.language.choice.FOLDER", folder)
    monkeypatch.setattr(speaking, "FOLDER", folder)
    yield folder
    use("en")
