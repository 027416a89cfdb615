"""Texts of levels: the same words mean what they mean where they stand."""

import os
from collections.abc import Callable
from pathlib import Path

from game.language import level_catalogue
from game.language.compile import compile_all

ENTRIES = """
msgctxt "encounters.look.counter.show.say"
msgid "Of course."
msgstr "Tentu."

msgctxt "encounters.look.counter.sure.say"
msgid "Of course."
msgstr "Pasti."
"""


def test_context_tells_equal_texts_apart(project: Path, po: Callable[[str, str], Path]) -> None:
    po("levels/translations/id/just-looking.po", ENTRIES)
    compile_all(project)
    catalogue = level_catalogue(project / "levels", "just-looking", "id")
    assert catalogue is not None
    assert catalogue.text("encounters.look.counter.show.say", "Of course.") == "Tentu."
    assert catalogue.text("encounters.look.counter.sure.say", "Of course.") == "Pasti."
    assert catalogue.text("elsewhere", "Of course.") == "Of course."
    assert catalogue.text("encounters.look.counter.show.say", "Rewritten.") == "Rewritten."
    assert catalogue.text("", "") == ""


def test_without_a_compiled_file_there_is_none(
    project: Path, po: Callable[[str, str], Path]
) -> None:
    po("levels/translations/id/just-looking.po", ENTRIES)
    assert level_catalogue(project / "levels", "just-looking", "id") is None
    assert level_catalogue(project / "levels", "just-looking", "en") is None
    assert level_catalogue(project / "nowhere", "just-looking", "id") is None


def test_a_file_compiled_anew_is_read_anew(project: Path, po: Callable[[str, str], Path]) -> None:
    path = po("levels/translations/id/shop.po", 'msgctxt "title"\nmsgid "Shop"\nmsgstr "Kios"\n')
    compile_all(project)
    first = level_catalogue(project / "levels", "shop", "id")
    assert first is not None
    assert first.text("title", "Shop") == "Kios"
    path.write_text(path.read_text(encoding="utf-8").replace("Kios", "Toko"), encoding="utf-8")
    [compiled] = compile_all(project)
    os.utime(compiled, ns=(0, compiled.stat().st_mtime_ns + 1))
    second = level_catalogue(project / "levels", "shop", "id")
    assert second is not None
    assert second.text("title", "Shop") == "Toko"


def test_control_characters_of_a_foreign_catalogue_reach_no_terminal(tmp_path: Path) -> None:
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo

    catalogue = Catalog(locale="id")
    for context, text in {"a": "\x1b[2J", "b": "\u202eabc", "c": "\x9b1m", "d": "a\nb\tc"}.items():
        catalogue.add("Hello", text, context=context)
    path = tmp_path / "translations" / "id" / "level.mo"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_mo(file, catalogue)
    level = level_catalogue(tmp_path, "level", "id")
    assert level is not None
    assert [level.text(context, "Hello") for context in "abcd"] == ["Hello"] * 3 + ["a\nb\tc"]
