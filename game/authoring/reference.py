"""The reference for writers, made from the source model: `python -m game.authoring.reference`.

It is the last part of docs/levels.md, below the line that says so.
"""

from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path
from typing import Final

import msgspec
from msgspec import inspect

from game import places
from game.authoring import kinds, model
from game.authoring.explain import members

PAGE: Final = places.ASSETS.parent / "docs" / "levels.md"
LINE: Final = "<!-- Made by `python -m game.authoring.reference`. Don't edit below this line. -->"
_ORDER: Final = (
    (model.Level, "The level"),
    (model.Shop, "`shop`"),
    (model.Stakes, "`stakes`"),
    (model.Deal, "`deal`"),
    (model.Customer, "A customer"),
    (model.Encounter, "An encounter"),
    (model.Scene, "A scene"),
    (model.Line, "A line"),
    (model.Reply, "A reply"),
    (model.When, "`when`"),
    (model.Waiting, "`waiting`"),
    (model.Fact, "A fact"),
    (model.Approach, "An approach"),
    (model.Temperament, "A temperament"),
    (model.Tell, "`tell`"),
    (model.Rescue, "`rescue`"),
    (model.Person, "A file under `people`"),
    (model.EncounterFile, "A file under `encounters`"),
    (model.TemperamentFile, "A file under `temperaments`"),
    (model.ApproachesFile, "The file `approaches.yaml`"),
)
_TITLES: Final = dict(_ORDER)


def reference() -> str:
    """All fields of all parts of the format, as Markdown."""
    return "\n".join(line for form, title in _ORDER for line in _part(form, title))


def main(page: Path = PAGE) -> None:
    """Write the reference into the page."""
    text = page.read_text(encoding="utf-8")
    before, line, _old = text.partition(LINE)
    page.write_text(f"{before}{line}\n\n{reference()}", encoding="utf-8")


def _part(form: type[model.Source], title: str) -> Iterator[str]:
    kind = inspect.type_info(form)
    assert isinstance(kind, inspect.StructType)
    yield f"### {title}"
    yield ""
    yield cleandoc(form.__doc__ or "").replace("``", "`")
    yield ""
    yield "| | | |"
    yield "|---|---|---|"
    for field in kind.fields:
        yield f"| `{field.encode_name}` | {_kind(field.type)}{_need(field)} | {_word(field)} |"
    yield ""


def _word(field: inspect.Field) -> str:
    kind = field.type
    described = kind.extra_json_schema if isinstance(kind, inspect.Metadata) else None
    return str((described or {}).get("description", "")).replace("|", "\\|")


def _need(field: inspect.Field) -> str:
    if field.required:
        return ", **needed**"
    if field.default in (None, "", False, msgspec.NODEFAULT):
        return ""
    return f"; {field.default} if not said"


def _kind(kind: inspect.Type) -> str:
    wanted = [k for k in members(kind) if not isinstance(k, inspect.NoneType)]
    return " or ".join(map(_single, wanted))


def _single(kind: inspect.Type) -> str:
    match kind:
        case inspect.StrType(pattern=kinds.ID_PATTERN) | inspect.StrType(max_length=40):
            return "a name"
        case inspect.StrType(max_length=most):
            return f"text, up to {most} characters"
        case inspect.IntType(ge=least, le=most):
            return f"{least} to {most}"
        case inspect.BoolType():
            return "`true` or `false`"
        case inspect.LiteralType(values=values):
            return ", ".join(f"`{value}`" for value in values)
        case inspect.ListType(item_type=inspect.StrType(max_length=600), max_length=most):
            return f"a list of up to {most} such texts"
        case inspect.ListType(item_type=item):
            return f"a list of {_kind(item).removeprefix('a ')}s".replace("0 to 40s", "numbers")
        case inspect.DictType(value_type=value):
            return f"by name: {_kind(value)}"
        case inspect.StructType(cls=cls):
            title = _TITLES[cls]
            return f"see {title}" if title.startswith("`") else title[0].lower() + title[1:]
    raise TypeError(f"no word for {kind!r}")


if __name__ == "__main__":
    main()
