"""Texts travel from the source to the translators, and nothing is lost on the way."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from game.language.compile import read
from game.language.extract import update, write


def catalogue(*texts: str) -> Catalog:
    made = Catalog(project="Shop", version="1", header_comment="# A shop.", fuzzy=False)
    for line, text in enumerate(texts, 1):
        made.add(text, locations=[("game/shop.py", line)])
    return made


def test_the_same_texts_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.pot", tmp_path / "b.pot"
    write(catalogue("One", "Two {n}", "Three\nlines"), first)
    write(catalogue("One", "Two {n}", "Three\nlines"), second)
    assert first.read_bytes() == second.read_bytes()
    for noise in (b"Date", b"Babel", b"EMAIL", b"YEAR", b"shop.py:"):
        assert noise not in first.read_bytes()


def test_an_update_without_news_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "translations" / "id.po"
    update(catalogue("One", "A long text " * 20), path)
    before = path.read_bytes()
    assert before.startswith(b"# Shop: id\nmsgid")
    update(catalogue("One", "A long text " * 20), path)
    assert path.read_bytes() == before
    assert b"A long text " * 20 in before


def test_an_update_keeps_what_was_translated(tmp_path: Path) -> None:
    path = tmp_path / "translations" / "id.po"
    update(catalogue("Keep", "Drop this one"), path)
    text = path.read_text(encoding="utf-8")
    text = text.replace('"Keep"\nmsgstr ""', '"Keep"\nmsgstr "Simpan"')
    text = text.replace('"Drop this one"\nmsgstr ""', '"Drop this one"\nmsgstr "Buang"')
    path.write_text(text, encoding="utf-8")

    update(catalogue("Keep", "Something new"), path)
    assert {entry.id: entry.string for entry in read(path) if entry.id} == {
        "Keep": "Simpan",
        "Something new": "",
    }
    assert '#~ msgid "Drop this one"\n#~ msgstr "Buang"' in path.read_text(encoding="utf-8")


def test_a_changed_text_keeps_its_translation_as_a_proposal(tmp_path: Path) -> None:
    path = tmp_path / "translations" / "id.po"
    update(catalogue("He never comes back"), path)
    text = path.read_text(encoding="utf-8")
    text = text.replace('back"\nmsgstr ""', 'back"\nmsgstr "Dia tak kembali"')
    path.write_text(text, encoding="utf-8")
    update(catalogue("He never comes back."), path)
    [entry] = [entry for entry in read(path) if entry.id]
    assert (entry.string, entry.fuzzy) == ("Dia tak kembali", True)


@pytest.mark.parametrize(
    ("text", "flagged"), [("50 % of it", False), ("%(n)s of it", True), ("%d of it", True)]
)
def test_a_per_cent_sign_is_no_placeholder(tmp_path: Path, text: str, flagged: bool) -> None:
    path = tmp_path / "a.pot"
    write(catalogue(text), path)
    assert (b"python-format" in path.read_bytes()) is flagged
