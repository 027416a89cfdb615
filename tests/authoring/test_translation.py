"""A level in another language: all of its words, and none of its rules."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from game import places
from game.authoring import texts
from game.authoring.form import read_form
from game.authoring.library import Library
from game.authoring.model import Level as Source
from game.authoring.read import read_level
from game.authoring.source import load
from game.authoring.texts import Entry, level_entries
from game.authoring.translation import translated
from game.rules.level import Level
from tests.authoring.good import FULL, SMALL

Write = Callable[[str, dict[str, str]], None]


@pytest.fixture(autouse=True)
def _no_built_in_translations(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(places, "LEVELS", tmp_path / "built-in")


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a catalogue of this name: translations by context and text, joined by ``|``."""

    def write(name: str, words: dict[str, str]) -> None:
        catalogue = Catalog(locale="id")
        for key, word in words.items():
            context, text = key.split("|")
            catalogue.add(text, word, context=context)
        path = tmp_path / "translations" / "id" / f"{name}.mo"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_mo(file, catalogue)

    return write


def level_in(folder: Path, text: str) -> Level:
    path = folder / "level.yaml"
    path.write_text(text)
    return read_level(path, builtin=Path(__file__).parents[2] / "levels")


def entries(text: str) -> list[Entry]:
    source = read_form(load(text, "level.yaml"), Source).value
    assert source is not None
    return list(level_entries(source, {}))


def words(value: Any) -> list[str]:
    """Every text in a compiled level that a player may read."""
    prose = {"title", "summary", "aim", "name", "sells", "about", "text", "say", "why", "principle"}
    found = []
    if is_dataclass(value):
        for field in fields(value):
            part = getattr(value, field.name)
            if isinstance(part, str) and field.name in prose:
                found.append(part)
            elif field.name == "because":
                found += part
            elif field.name == "moods":
                found += [look for looks in part for look in looks]
            elif field.name not in ("by_id", "all_lines"):
                found += words(part)
    elif isinstance(value, tuple):
        for item in value:
            found += words(item)
    return [word for word in found if word]


def test_every_text_is_translated(tmp_path: Path, write: Write) -> None:
    level = level_in(tmp_path, FULL)
    own = {f"{entry.context}|{entry.text}": f"[{entry.text}]" for entry in entries(FULL)}
    write("level", own)
    shared = {}
    library = Library()
    library.folders = (Path(__file__).parents[2] / "levels",)
    for name, approach in library.approaches.items():
        for entry in texts.approach_entries(name, approach):
            shared[f"{entry.context}|{entry.text}"] = f"[{entry.text}]"
    write("approaches", shared)
    shared = {}
    for name in library.temperaments:
        for entry in texts.temperament_entries(name, library.temperaments[name]):
            shared[f"{entry.context}|{entry.text}"] = f"[{entry.text}]"
    write("temperaments", shared)
    now = translated(level, tmp_path, "id")
    assert words(now) == [f"[{word}]" for word in words(level)]


def test_no_rule_is_touched(tmp_path: Path, write: Write) -> None:
    level = level_in(tmp_path, FULL)
    write("level", {f"{entry.context}|{entry.text}": "x" for entry in entries(FULL)})
    now = translated(level, tmp_path, "id")
    assert now.digest == level.digest
    assert now.title == "x"
    assert [[r.id for r in scene.replies] for scene in now.scenes] == [
        [r.id for r in scene.replies] for scene in level.scenes
    ]
    assert now.scenes[0].by_id["show"].say == "x"


def test_without_a_translation_it_stays(tmp_path: Path, write: Write) -> None:
    level = level_in(tmp_path, FULL)
    assert translated(level, tmp_path, "id") == level
    assert translated(level, tmp_path, "en") is level
    write("level", {"level/title|Four at the counter": "Empat"})
    now = translated(level, tmp_path, "id")
    assert (now.title, now.summary) == ("Empat", level.summary)


def test_a_changed_text_is_not_translated_by_its_old_translation(
    tmp_path: Path, write: Write
) -> None:
    write("level", {"level/title|Five at the counter": "Lima"})
    assert translated(level_in(tmp_path, FULL), tmp_path, "id").title == "Four at the counter"


def test_a_renamed_reply_keeps_its_translation(tmp_path: Path, write: Write) -> None:
    write("level", {
        "look/counter/give|Of course. Take your time.": "Tentu.",
        "look/counter/give/why|Facts and time.": "Fakta.",
        "customer/bu-ratna/about|Buys for three households.": "Belanja.",
    })  # fmt: skip
    now = translated(level_in(tmp_path, FULL), tmp_path, "id")
    assert (now.scenes[0].replies[0].say, now.scenes[0].replies[0].why) == ("Tentu.", "Fakta.")
    assert now.customers[1].about == "Belanja."


def test_the_same_words_may_differ_by_place(tmp_path: Path, write: Write) -> None:
    text = SMALL.replace("Ask the lady.", "It does.")
    write("level", {
        "look/counter/ask|It does.": "Memang.",
        "look/thinking/sure|It does.": "Iya.",
    })  # fmt: skip
    now = translated(level_in(tmp_path, text), tmp_path, "id")
    assert now.scenes[0].replies[1].say == "Memang."
    assert now.scenes[1].replies[0].say == "Iya."


def test_what_is_shared_is_translated_beside_the_level_or_in_the_game(
    tmp_path: Path, write: Write
) -> None:
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "sri.yaml").write_text("format: 1\nname: Mrs Sri\ntemperament: family\n")
    text = SMALL.replace("customers:\n", "customers:\n  s: {person: sri, encounter: look}\n")
    write("people", {"person/sri/name|Mrs Sri": "Bu Sri"})
    write("temperaments", {"temperament/family/name|family": "keluarga"})
    now = translated(level_in(tmp_path, text), tmp_path, "id")
    assert now.customers[0].name == "Bu Sri"
    assert next(t.name for t in now.temperaments if t.id == "family") == "keluarga"
    write("level", {"temperament/family/name|family": "selsa"})
    now = translated(level_in(tmp_path, text), tmp_path, "id")
    assert next(t.name for t in now.temperaments if t.id == "family") == "selsa"
    (tmp_path / "translations").rename(places.LEVELS.parent / "moved")
    assert translated(level_in(tmp_path, text), tmp_path, "id").customers[0].name == "Mrs Sri"
    places.LEVELS.mkdir()
    (places.LEVELS.parent / "moved").rename(places.LEVELS / "translations")
    assert translated(level_in(tmp_path, text), tmp_path, "id").customers[0].name == "Bu Sri"


def test_entries_stand_in_the_order_of_the_file_and_say_who_speaks() -> None:
    found = entries(SMALL)
    assert [entry.context for entry in found][:5] == [
        "level/title", "level/summary", "shop/name", "shop/sells", "fact/held",
    ]  # fmt: skip
    by_text = {entry.text: entry.comment for entry in found}
    assert by_text["Could I see one first?"] == "Pak Bondan says."
    assert by_text["Of course."] == "You say (careful)."
    assert by_text["He weighs it in his hand."] == "You see."
    contexts = [entry.context for entry in entries(FULL)]
    assert len(contexts) == len(set(contexts))
