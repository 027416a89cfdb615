"""Shared files: found in the level's own folder first, read when asked for, never blamed twice."""

import os
from pathlib import Path

import pytest

from game import places
from game.authoring import library as library_module
from game.authoring.document import Document
from game.authoring.files import read_document
from game.authoring.findings import LevelError
from game.authoring.library import Library
from game.authoring.read import check, read_level
from tests.authoring.good import SMALL

PERSON = "format: 1\nname: Bu Sri\ntemperament: family\npatience: 3\nopening_trust: 7\n"
ENCOUNTER = """\
format: 1
facts: {asked: It was asked.}
scenes:
  start:
    text: [{says: "Well?"}]
    replies:
      so: {say: So., approach: careful, ends: served, remember: asked}
"""
STERN = """\
format: 1
name: stern
takes: {careful: 3}
tell: {upset: 1, uneasy: 2, calm: 3, pleased: 4}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for kind in ("people", "encounters", "temperaments"):
        (tmp_path / kind).mkdir()
    (tmp_path / "level.yaml").write_text(SMALL)
    return tmp_path


def with_customer(folder: Path, line: str) -> Path:
    path = folder / "level.yaml"
    path.write_text(SMALL.replace("customers:\n", f"customers:\n  sri: {line}\n"))
    return path


def test_built_in_things_are_there() -> None:
    library = Library()
    assert {"quiet", "commander", "easygoing", "family"} <= set(library.temperaments)
    assert list(library.approaches)[:2] == ["careful", "deferential"]
    assert library.temperaments["quiet"].takes["careful"] == 2
    assert "nobody" not in library.people
    with pytest.raises(KeyError):
        library.people["nobody"]


def test_only_what_is_asked_for_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def noted(path: Path) -> Document:
        read.append(path.name)
        return read_document(path)

    monkeypatch.setattr(library_module, "read_document", noted)
    (folder / "people" / "sri.yaml").write_text(PERSON)
    (folder / "people" / "broken.yaml").write_text("{")
    library = Library(folder)
    assert "sri" in library.people
    assert {"broken", "sri"} <= set(library.people)
    assert read == []
    assert library.people["sri"].name == "Bu Sri"
    assert library.people["sri"].name == "Bu Sri"
    assert read == ["sri.yaml"]
    assert Library(folder).people["sri"].name == "Bu Sri"
    assert read == ["sri.yaml"]


def test_a_changed_file_is_read_again(folder: Path) -> None:
    path = folder / "people" / "sri.yaml"
    path.write_text(PERSON)
    assert Library(folder).people["sri"].name == "Bu Sri"
    path.write_text(PERSON.replace("Sri", "Tri"))
    os.utime(path, ns=(1, 1))
    assert Library(folder).people["sri"].name == "Bu Tri"


def test_a_person_brings_what_the_level_does_not_say(folder: Path) -> None:
    (folder / "people" / "sri.yaml").write_text(PERSON)
    level = read_level(with_customer(folder, "{person: sri, encounter: look, patience: 9}"))
    sri = level.customers[0]
    assert (sri.name, sri.person, sri.patience, sri.opening_trust) == ("Bu Sri", "sri", 9, 7)
    assert level.temperaments[sri.temperament].id == "family"


def test_an_encounter_beside_the_level(folder: Path) -> None:
    (folder / "encounters" / "chat.yaml").write_text(ENCOUNTER)
    level = read_level(with_customer(folder, "{name: Bu Sri, temperament: quiet, encounter: chat}"))
    assert level.scenes[level.customers[0].scene].encounter == "chat"
    assert [fact.id for fact in level.facts] == ["asked", "held"]


def test_the_own_folder_wins(folder: Path) -> None:
    (folder / "temperaments" / "quiet.yaml").write_text(STERN)
    (folder / "temperaments" / "stern.yaml").write_text(STERN)
    (folder / "approaches.yaml").write_text(
        "format: 1\napproaches: {careful: {name: slow}, sung: {name: sung}}\n"
    )
    level = read_level(with_customer(folder, "{name: Bu Sri, temperament: stern, encounter: look}"))
    by_id = {temperament.id: temperament for temperament in level.temperaments}
    assert by_id["quiet"].name == "stern"
    assert by_id["stern"].takes[0] == 3
    approaches = {approach.id: approach.name for approach in level.approaches}
    assert approaches["careful"] == "slow"
    assert approaches["sung"] == "sung"
    assert approaches["formal"] == "formal"


def test_what_is_wrong_in_a_shared_file_is_found_there(folder: Path) -> None:
    path = with_customer(folder, "{name: Bu Sri, temperament: stern, encounter: chat, person: sri}")
    (folder / "people" / "sri.yaml").write_text(PERSON + "colour: red\n")
    (folder / "encounters" / "chat.yaml").write_text(ENCOUNTER.replace("ends: served", "to: stat"))
    (folder / "temperaments" / "stern.yaml").write_text(STERN.replace("careful", "carefull"))
    found = {(Path(f.file).name, f.code, f.line) for f in check([path])}
    assert found == {
        ("sri.yaml", "unknown-key", 6),
        ("chat.yaml", "unknown-scene", 7),
        ("stern.yaml", "unknown-approach", 3),
    }
    with pytest.raises(LevelError) as refused:
        read_level(path)
    assert len(refused.value.findings) == 3


@pytest.mark.parametrize("text", ["{", "", "format: 2\n", "[]", "format: 1\nname: yes\n"])
def test_a_broken_file_is_blamed_alone(folder: Path, text: str) -> None:
    path = with_customer(folder, "{temperament: stern, encounter: chat, person: sri}")
    for kind, name in (("people", "sri"), ("encounters", "chat"), ("temperaments", "stern")):
        (folder / kind / f"{name}.yaml").write_text(text)
    files = {Path(finding.file).name for finding in check([path])}
    assert files == {"sri.yaml", "chat.yaml", "stern.yaml"}


def test_broken_approaches_are_blamed_alone(folder: Path) -> None:
    (folder / "approaches.yaml").write_text("format: 1\napproaches: {sung: {nam: sung}}\n")
    path = folder / "level.yaml"
    path.write_text(SMALL.replace("approach: careful", "approach: hummed"))
    assert {Path(finding.file).name for finding in check([path])} == {"approaches.yaml"}


def test_shared_files_can_be_checked_on_their_own(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "people" / "sri.yaml").write_text(PERSON.replace("family", "famly"))
    (folder / "encounters" / "chat.yaml").write_text(ENCOUNTER.replace("careful", "carful"))
    (folder / "temperaments" / "stern.yaml").write_text(STERN)
    files = [folder / "people/sri.yaml", folder / "encounters/chat.yaml"]
    assert [f.code for f in check(files)] == ["unknown-temperament", "unknown-approach"]
    assert check([folder / "temperaments/stern.yaml"]) == []
    monkeypatch.chdir(folder / "people")
    assert [f.code for f in check(["sri.yaml"])] == ["unknown-temperament"]
    (folder / "approaches.yaml").write_text("format: 1\napproaches: {sung: {}}\n")
    assert [f.code for f in check([folder / "approaches.yaml"])] == ["missing-key"]


def test_every_built_in_file_is_fine() -> None:
    files = [path for path in places.LEVELS.rglob("*.yaml") if "translations" not in path.parts]
    assert len(files) > 4
    assert check(files) == []
