"""Catalogues of levels, kept up to date with what was translated."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from game import places
from game.authoring.extraction import main, sources
from game.authoring.findings import LevelError
from game.authoring.read import level_files
from game.language.compile import read
from tests.authoring.good import SMALL


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "look.yaml").write_text(SMALL)
    (tmp_path / "translations" / "id").mkdir(parents=True)
    return tmp_path


def catalogue(folder: Path, name: str = "look") -> Catalog:
    with (folder / "translations" / "id" / f"{name}.po").open("rb") as file:
        return read_po(file, locale="id")


def translate(folder: Path, words: dict[str, str]) -> None:
    """Fill in translations by the text of their source."""
    path = folder / "translations" / "id" / "look.po"
    text = path.read_text()
    for source, word in words.items():
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{word}"')
    path.write_text(text)


def test_texts_stand_in_source_order_with_who_speaks(folder: Path) -> None:
    main(folder)
    messages = [message for message in catalogue(folder) if message.id]
    assert [message.id for message in messages][:3] == [
        "Just looking",
        "A man wants to see the part before he buys it.",
        "Sumber Rejeki",
    ]
    spoken = next(m for m in messages if m.id == "Could I see one first?")
    assert spoken.auto_comments == ["Pak Bondan says."]
    lines = [m.id for m in messages]
    assert lines.index("Of course.") < lines.index("Ask the lady.") < lines.index("It does.")


def test_twice_changes_nothing(folder: Path) -> None:
    main(folder)
    translate(folder, {"Of course.": "Tentu."})
    main(folder)
    path = folder / "translations" / "id" / "look.po"
    before = path.read_bytes()
    main(folder)
    assert path.read_bytes() == before
    found = catalogue(folder).get("Of course.", "look/counter/show")
    assert found is not None
    assert (found.string, found.fuzzy) == ("Tentu.", False)


def test_a_changed_text_is_fuzzy(folder: Path) -> None:
    main(folder)
    translate(folder, {"Of course.": "Tentu."})
    (folder / "look.yaml").write_text(SMALL.replace("Of course.", "Go ahead, do look."))
    main(folder)
    found = catalogue(folder).get("Go ahead, do look.", "look/counter/show")
    assert found is not None
    assert (found.string, found.fuzzy) == ("Tentu.", True)


def test_a_renamed_reply_keeps_its_translation(folder: Path) -> None:
    main(folder)
    translate(folder, {"Of course.": "Tentu."})
    (folder / "look.yaml").write_text(
        SMALL.replace("          show:\n", "          give:\n            was: show\n")
    )
    main(folder)
    found = catalogue(folder).get("Of course.", "look/counter/give")
    assert found is not None
    assert (found.string, found.fuzzy) == ("Tentu.", False)
    assert catalogue(folder).get("Of course.", "look/counter/show") is None


def test_what_is_gone_is_kept_as_obsolete(folder: Path) -> None:
    main(folder)
    translate(folder, {"He has had it in his hands.": "Sudah dipegang."})
    text = SMALL.replace("  held: He has had it in his hands.", "  held: Seen.")
    (folder / "look.yaml").write_text(text.replace("facts:\n", "facts:\n"))
    main(folder)
    text = (folder / "translations" / "id" / "look.po").read_text()
    assert "Sudah dipegang." in text


def test_shared_files_have_catalogues_of_their_own(folder: Path) -> None:
    (folder / "people").mkdir()
    (folder / "people" / "sri.yaml").write_text("format: 1\nname: Bu Sri\ntemperament: family\n")
    (folder / "approaches.yaml").write_text("format: 1\napproaches: {sung: {name: sung}}\n")
    main(folder)
    assert catalogue(folder, "people").get("Bu Sri", "person/sri/name") is not None
    assert catalogue(folder, "approaches").get("sung", "approach/sung/name") is not None


def test_a_broken_level_is_refused(folder: Path) -> None:
    (folder / "look.yaml").write_text("{")
    with pytest.raises(LevelError):
        main(folder)


def test_the_built_in_levels_have_texts() -> None:
    found = {name: entries for name, entries, _former in sources(places.LEVELS)}
    assert {path.stem for path in level_files(places.LEVELS)} <= set(found)
    assert {"approaches", "temperaments"} <= set(found)
    assert all(found.values())


LANGUAGES = sorted(
    path.name for path in (places.LEVELS / "translations").iterdir() if path.is_dir()
)
TEXTS = {name: entries for name, entries, _former in sources(places.LEVELS)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TEXTS)
def test_built_in_levels_are_wholly_translated(language: str, name: str) -> None:
    path = places.LEVELS / "translations" / language / f"{name}.po"
    assert path.exists(), "make translations"
    translated = read(path)
    missing = [
        f"{placed.file}:{placed.line}: {placed.entry.text}"
        for placed in TEXTS[name]
        if not (found := translated.get(placed.entry.text, placed.entry.context))
        or not found.string
        or found.fuzzy
    ]
    if missing:
        pytest.fail("\n".join(["not translated:", *missing]), pytrace=False)
