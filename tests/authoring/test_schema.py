"""The JSON Schemas: current, valid, and of one mind with the reader."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import msgspec
import pytest

from game import places
from game.authoring import model
from game.authoring.read import level_files
from game.authoring.schema import FOLDER, FORMS, as_json, main, schemas
from game.authoring.source import load
from tests.authoring.good import FULL, SMALL
from tests.authoring.mutants import mutants

# Python's $ also matches before a line end; that of an editor doesn't.
LEVEL = jsonschema.Draft7Validator(json.loads(as_json(schemas()["level"]).replace('$"', r'\\Z"')))


def data_of(path: Path) -> Any:
    return load(path.read_text("utf-8"), str(path)).data


@pytest.mark.parametrize("name", FORMS)
def test_files_are_current(name: str) -> None:
    path = FOLDER / f"{name}.json"
    assert path.read_text("utf-8") == as_json(schemas()[name]), "python -m game.authoring.schema"


def test_writes_all(tmp_path: Path) -> None:
    main(tmp_path / "schema")
    assert {path.stem for path in (tmp_path / "schema").iterdir()} == set(FORMS)


@pytest.mark.parametrize("name", FORMS)
def test_is_a_schema_with_a_word_on_every_field(name: str) -> None:
    schema = schemas()[name]
    jsonschema.Draft7Validator.check_schema(schema)
    for where, fields in structs(schema):
        assert fields["additionalProperties"] is False
        assert fields["description"]
        for field, value in fields["properties"].items():
            assert value.get("description"), f"{where}.{field}"


def structs(schema: Any) -> Iterator[tuple[str, Any]]:
    yield "", schema
    yield from schema["definitions"].items()


@pytest.mark.parametrize("path", level_files(places.LEVELS), ids=lambda path: path.stem)
def test_built_in_levels_pass(path: Path) -> None:
    LEVEL.validate(data_of(path))


@pytest.mark.parametrize(
    ("folder", "name"),
    [("people", "person"), ("temperaments", "temperament"), ("encounters", "encounter")],
)
def test_built_in_shared_files_pass(folder: str, name: str) -> None:
    validator = jsonschema.Draft7Validator(schemas()[name])
    for path in (places.LEVELS / folder).glob("*.yaml"):
        validator.validate(data_of(path))


def test_built_in_approaches_pass() -> None:
    validator = jsonschema.Draft7Validator(schemas()["approaches"])
    validator.validate(data_of(places.LEVELS / "approaches.yaml"))


@pytest.mark.parametrize("text", [SMALL, FULL], ids=["small", "full"])
def test_says_the_same_as_the_reader(text: str) -> None:
    data = load(text, "level.yaml").data
    assert LEVEL.is_valid(data)
    for mutant in mutants(data, 400, seed=7):
        assert LEVEL.is_valid(mutant) is (fits(mutant) and only_one_way(mutant)), mutant


def fits(data: Any) -> bool:
    """Whether the model takes it. A null is as good as nothing there; the reader and the
    schema refuse it where it is written."""
    try:
        msgspec.convert(data, model.Level)
    except msgspec.ValidationError:
        return False
    return not holds_null(data)


def holds_null(data: Any) -> bool:
    if isinstance(data, dict):
        return any(map(holds_null, data.values()))
    if isinstance(data, list):
        return any(map(holds_null, data))
    return data is None


def only_one_way(data: Any) -> bool:
    """What the checks of a talk say and the schema says too."""
    for encounter in data.get("encounters", {}).values():
        for scene in encounter["scenes"].values():
            if sum(key in scene for key in ("replies", "to", "ends")) != 1:
                return False
            if any(("says" in line) == ("line" in line) for line in scene["text"]):
                return False
            for reply in scene.get("replies", {}).values():
                if ("to" in reply) == ("ends" in reply):
                    return False
    return True
