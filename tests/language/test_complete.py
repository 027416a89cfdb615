"""The translations that ship are whole, and go with the source as it is now."""

import ast
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from game.language.compile import TRANSLATIONS, faults, read
from game.language.extract import PROJECT, TEMPLATE, template

PO_FILES = [
    path.relative_to(PROJECT).as_posix()
    for folder in TRANSLATIONS
    for path in sorted((PROJECT / folder).rglob("*.po"))
]
SCREENS = [name for name in PO_FILES if name.startswith("assets/")]
SOURCES = sorted((PROJECT / "game").rglob("*.py"))

Key = tuple[str | None, str]
MARKS = {"_", "N_", "ngettext", "pgettext", "npgettext"}


def keys(catalogue: Catalog) -> set[Key]:
    return {
        (entry.context, entry.id if isinstance(entry.id, str) else "\0".join(entry.id))
        for entry in catalogue
        if entry.id
    }


def none_left(title: str, texts: Collection[object]) -> None:
    if texts:
        pytest.fail("\n".join([f"{title}:", *sorted(map(repr, texts))]), pytrace=False)


def test_there_is_indonesian() -> None:
    assert "assets/translations/id.po" in PO_FILES


@pytest.mark.parametrize("name", PO_FILES)
def test_every_text_is_translated(name: str) -> None:
    entries = [entry for entry in read(PROJECT / name) if entry.id]
    missing = [
        entry.id
        for entry in entries
        if not (entry.string if isinstance(entry.string, str) else all(entry.string or ()))
    ]
    none_left(f"{len(missing)} of {len(entries)} are not translated", missing)
    fuzzy = [entry.id for entry in entries if entry.fuzzy]
    none_left(f"{len(fuzzy)} of {len(entries)} are marked fuzzy", fuzzy)


@pytest.mark.parametrize("name", PO_FILES)
def test_every_placeholder_is_right(name: str) -> None:
    assert list(faults(PROJECT / name, read(PROJECT / name))) == []


@pytest.mark.parametrize("name", [TEMPLATE.relative_to(PROJECT).as_posix(), *SCREENS])
def test_the_texts_are_those_of_the_source(name: str) -> None:
    found, wanted = keys(read(PROJECT / name)), keys(template())
    mend = "`make translations` brings the files up to date"
    none_left(f"New in the source ({mend})", wanted - found)
    none_left(f"No longer in the source ({mend})", found - wanted)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_texts_are_marked_so_that_they_can_be_found(path: Path) -> None:
    assert list(misuses(path.read_text(encoding="utf-8"))) == []


def misuses(source: str) -> Iterator[str]:
    """Marked texts that never reach a translator, and names that hide the mark `_`."""
    tree = ast.parse(source)
    imported = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "game.language"
        for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id in imported:
            yield f"line {node.lineno}: {node.id} is assigned to"
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in MARKS & imported
        ):
            for argument in node.args:
                if isinstance(argument, ast.JoinedStr | ast.BinOp) or (
                    isinstance(argument, ast.Call) and isinstance(argument.func, ast.Attribute)
                ):
                    yield f"line {node.lineno}: {node.func.id} gets a text that is put together"
        if isinstance(node, ast.JoinedStr):
            for part in ast.walk(node):
                found = isinstance(part, ast.Call) and isinstance(part.func, ast.Name)
                if found and part.func.id in MARKS & imported:  # type: ignore[attr-defined]
                    yield f"line {node.lineno}: a text inside an f-string isn't found"


@pytest.mark.parametrize(
    "line",
    [
        '_(f"{n} left")',
        '_("a" + name)',
        "f\"{_('left')}\"",
        '_("{n} left".format(n=n))',
        "for _ in range(3): pass",
        "_, b = pair",
        "x = [1 for _ in y]",
    ],
)
def test_misuse_is_seen(line: str) -> None:
    assert list(misuses(f"from game.language import _\n{line}")) != []


@pytest.mark.parametrize("line", ['_("a" "b")', "_(name)", '_("{n}").format(n=n)', "import x"])
def test_proper_use_is_not(line: str) -> None:
    assert list(misuses(f"from game.language import _\n{line}")) == []
