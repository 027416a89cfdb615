"""JSON Schemas for editors, made from the source model: `python -m game.authoring.schema`.

Draft 7, which yaml-language-server understands best. It doesn't look at discriminators, so
where one thing or another may stand, the schema says ``if``, ``then`` and ``else``.
"""

import json
from inspect import cleandoc
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import inspect

from game import places
from game.authoring import model
from game.authoring.library import Library

Schema = dict[str, Any]

FOLDER: Final = places.ASSETS / "schema"
FORMS: Final[dict[str, tuple[type[model.Source], str]]] = {
    "level": (model.Level, "A level of Siapa Butuh Siapa"),
    "person": (model.Person, "A person of Siapa Butuh Siapa (people/)"),
    "temperament": (model.TemperamentFile, "A temperament of Siapa Butuh Siapa (temperaments/)"),
    "encounter": (model.EncounterFile, "An encounter of Siapa Butuh Siapa (encounters/)"),
    "approaches": (model.ApproachesFile, "Approaches of Siapa Butuh Siapa (approaches.yaml)"),
}
_ONE_OF: Final[dict[type[msgspec.Struct], tuple[str, ...]]] = {
    model.Line: ("says", "line"),
    model.Reply: ("to", "ends"),
    model.Scene: ("replies", "to", "ends"),
}
"""Of these fields, just one must be there."""


def schemas() -> dict[str, Schema]:
    """Every schema, by the name of its file."""
    library = Library()
    known = {
        "approach": sorted(library.approaches),
        "temperament": sorted(library.temperaments),
    }
    return {name: _Writer(known).document(form, title) for name, (form, title) in FORMS.items()}


def as_json(schema: Schema) -> str:
    """The text of a schema's file."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def main(folder: Path = FOLDER) -> None:
    """Write all schemas."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (folder / f"{name}.json").write_text(as_json(schema), encoding="utf-8")


class _Writer:
    """Writes one schema. ``known`` are the ids that an editor offers for a field."""

    def __init__(self, known: dict[str, list[str]]) -> None:
        self.known = known
        self.definitions: dict[str, Schema] = {}

    def document(self, form: type[model.Source], title: str) -> Schema:
        kind = inspect.type_info(form)
        assert isinstance(kind, inspect.StructType)
        top = self.fields(kind)
        return {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": title,
            **top,
            "definitions": dict(sorted(self.definitions.items())),
        }

    def fields(self, kind: inspect.StructType) -> Schema:
        properties: dict[str, Schema] = {}
        for field in kind.fields:
            properties[field.encode_name] = self.field(field)
        schema: Schema = {
            "description": cleandoc(kind.cls.__doc__ or ""),
            "type": "object",
            "properties": properties,
            "additionalProperties": False,
        }
        required = [field.encode_name for field in kind.fields if field.required]
        if required:
            schema["required"] = required
        return {**schema, **_one_of(_ONE_OF.get(kind.cls, ()))}

    def field(self, field: inspect.Field) -> Schema:
        schema = self.value(field.type)
        if field.encode_name in self.known:
            schema = _offering(schema, self.known[field.encode_name])
        if field.default not in (msgspec.NODEFAULT, None, ""):
            schema["default"] = field.default
        return schema

    def value(self, kind: inspect.Type) -> Schema:
        match kind:
            case inspect.Metadata():
                return {**self.value(kind.type), **(kind.extra_json_schema or {})}
            case inspect.StructType():
                name = kind.cls.__name__
                if name not in self.definitions:
                    self.definitions[name] = {}
                    self.definitions[name] = self.fields(kind)
                # Draft 7 looks at nothing beside a $ref; a description can stand beside allOf.
                return {"allOf": [{"$ref": f"#/definitions/{name}"}]}
            case inspect.DictType():
                return {
                    "type": "object",
                    "propertyNames": _without(self.value(kind.key_type), "description"),
                    "additionalProperties": self.value(kind.value_type),
                    **_limits(minProperties=kind.min_length, maxProperties=kind.max_length),
                }
            case inspect.ListType():
                return {
                    "type": "array",
                    "items": self.value(kind.item_type),
                    **_limits(minItems=kind.min_length, maxItems=kind.max_length),
                }
            case inspect.UnionType():
                return self.union([k for k in kind.types if not isinstance(k, inspect.NoneType)])
            case inspect.LiteralType(values=values):
                return {"enum": list(values)}
            case inspect.StrType():
                pattern = kind.pattern and kind.pattern.replace(r"(?!\n)", "")
                return {
                    "type": "string",
                    **_limits(
                        minLength=kind.min_length, maxLength=kind.max_length, pattern=pattern
                    ),
                }
            case inspect.IntType():
                return {"type": "integer", **_limits(minimum=kind.ge, maximum=kind.le)}
            case inspect.BoolType():
                return {"type": "boolean"}
        raise TypeError(f"no schema for {kind!r}")

    def union(self, kinds: list[inspect.Type]) -> Schema:
        """One kind or another: told apart by whether it is a list or a group, or plain."""
        if len(kinds) == 1:
            return self.value(kinds[0])
        plain, rich = sorted(map(self.value, kinds), key=lambda schema: "allOf" in schema or
                             schema.get("type") in ("array", "object"))  # fmt: skip
        is_rich = {"type": rich.get("type", "object")}
        return {"if": is_rich, "then": rich, "else": plain}


def _one_of(names: tuple[str, ...]) -> Schema:
    """Just one of these is there."""
    if not names:
        return {}
    first, *others = names
    without = {"allOf": [{"not": {"required": [name]}} for name in others]}
    rest = _one_of(tuple(others)) if len(others) > 1 else {"required": others}
    return {"if": {"required": [first]}, "then": without, "else": rest}


def _offering(schema: Schema, known: list[str]) -> Schema:
    """The same, with names for an editor to complete; others may stand there all the same."""
    match schema:
        case {"type": "string", **rest}:
            description = {k: v for k, v in rest.items() if k == "description"}
            return {**description, "anyOf": [{"enum": known}, _without(schema, "description")]}
        case {"if": _, "then": {"items": items} as several, "else": one}:
            several = {**several, "items": _offering(items, known)}
            return {**schema, "then": several, "else": _offering(one, known)}
    return schema


def _limits(**limits: Any) -> Schema:
    return {name: limit for name, limit in limits.items() if limit is not None}


def _without(schema: Schema, key: str) -> Schema:
    return {k: v for k, v in schema.items() if k != key}


if __name__ == "__main__":
    main()
