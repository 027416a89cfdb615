"""Everything that is wrong with the form of a file, where msgspec only says the first thing.

It walks the data beside the type, as msgspec describes it, and finds something exactly when
`msgspec.convert` fails (a test holds both to that). On its way it mends what it can, so that
the rest of the file can be looked at as well.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from msgspec import inspect

from game.authoring import complaints
from game.authoring.complaints import best_match
from game.authoring.kinds import ID_PATTERN
from game.authoring.problem import PROBLEMS_MAX, Path, Problem

UNMENDED: Final = object()
"""In place of a value that can't be made up."""


@dataclass(slots=True)
class Explanation:
    """``problems`` is empty exactly when the data fit. ``data`` is what they are with each
    damage mended, or UNMENDED; ``mended`` are the paths of what was made up or left out, and
    ``renamed`` holds, by path of its mapping, each misspelt key and what was meant."""

    problems: list[Problem] = field(default_factory=list)
    mended: list[Path] = field(default_factory=list)
    renamed: list[tuple[Path, str, str]] = field(default_factory=list)
    data: Any = UNMENDED


def explain(data: Any, form: type) -> Explanation:
    """All that keeps this data from being a ``form``, by path."""
    explainer = _Explainer()
    explainer.found.data = explainer.value(data, _form(form), ())
    return explainer.found


@cache
def _form(form: type) -> inspect.Type:
    return inspect.type_info(form)


def _bare(kind: inspect.Type) -> inspect.Type:
    while isinstance(kind, inspect.Metadata):
        kind = kind.type
    return kind


def members(kind: inspect.Type) -> list[inspect.Type]:
    """The types that a union allows, or the one type that it is."""
    kind = _bare(kind)
    return [_bare(k) for k in kind.types] if isinstance(kind, inspect.UnionType) else [kind]


class _Explainer:
    def __init__(self) -> None:
        self.found = Explanation()

    def wrong(self, problem: Problem) -> None:
        self.found.problems.append(problem)
        self.found.mended.append(problem.path)

    def value(self, data: Any, kind: inspect.Type, path: Path) -> Any:
        """The value, mended where it must be; notes what is wrong with it."""
        kinds = members(kind)
        fitting = next((k for k in kinds if _fits(data, k)), None)
        match fitting:
            case inspect.StructType():
                return self.struct(data, fitting, path)
            case inspect.DictType():
                return self.dict(data, fitting, path)
            case inspect.ListType():
                return self.list(data, fitting, path)
            case inspect.StrType():
                return self.text(data, fitting, path)
            case inspect.IntType():
                return self.whole(data, fitting, path)
            case inspect.LiteralType():
                return self.choice(data, fitting, path)
            case None:
                self.wrong(complaints.wrong_type(path, data, kinds))
                return stand_in(kind)
        return data

    def struct(self, data: dict[Any, Any], kind: inspect.StructType, path: Path) -> Any:
        fields = {f.encode_name: f for f in kind.fields}
        free = [name for name in fields if name not in data]
        mended: dict[str, Any] = {}
        for key, value in data.items():
            if key in fields:
                mended[key] = self.value(value, fields[key].type, (*path, key))
                continue
            if len(self.found.problems) >= PROBLEMS_MAX:
                continue
            meant = best_match(str(key), free) if isinstance(key, str) else None
            self.wrong(complaints.unknown_key((*path, key), key, meant, fields))
            if meant is not None:
                free.remove(meant)
                mended[meant] = self.value(value, fields[meant].type, (*path, key))
                self.found.renamed.append((path, key, meant))
        for name, wanted in fields.items():
            if wanted.required and name not in mended:
                if name in free:
                    self.wrong(complaints.missing_key((*path, name), name))
                mended[name] = stand_in(wanted.type)
        for name in [name for name, value in mended.items() if value is UNMENDED]:
            if fields[name].required:
                return UNMENDED
            del mended[name]
        return mended

    def dict(self, data: dict[Any, Any], kind: inspect.DictType, path: Path) -> Any:
        self.length(data, kind, path)
        mended: dict[Any, Any] = {}
        for key, value in data.items():
            key_path = (*path, key)
            problem = self.name(key, kind.key_type, key_path)
            if problem is not None:
                self.wrong(problem)
            item = self.value(value, kind.value_type, key_path)
            if problem is None and item is not UNMENDED:
                mended[key] = item
        most = kind.max_length
        if most is not None and len(mended) > most:
            mended = dict(list(mended.items())[:most])
        return mended if len(mended) >= (kind.min_length or 0) else UNMENDED

    def name(self, key: Any, kind: inspect.Type, path: Path) -> Problem | None:
        """What is wrong with a key, if anything."""
        explainer = _Explainer()
        explainer.value(key, kind, path)
        problems = explainer.found.problems
        return problems[0].about_key() if problems else None

    def list(self, data: list[Any], kind: inspect.ListType, path: Path) -> Any:
        self.length(data, kind, path)
        items = [self.value(item, kind.item_type, (*path, i)) for i, item in enumerate(data)]
        mended = [item for item in items if item is not UNMENDED][: kind.max_length]
        return mended if len(mended) >= (kind.min_length or 0) else UNMENDED

    def length(self, data: Any, kind: inspect.DictType | inspect.ListType, path: Path) -> None:
        if kind.min_length is not None and len(data) < kind.min_length:
            self.wrong(complaints.too_few(path, kind.min_length))
        if kind.max_length is not None and len(data) > kind.max_length:
            self.wrong(complaints.too_many(path, len(data), kind.max_length))

    def text(self, data: str, kind: inspect.StrType, path: Path) -> str:
        if kind.min_length is not None and len(data) < kind.min_length:
            self.wrong(complaints.empty_text(path))
            return _A_NAME
        if kind.max_length is not None and len(data) > kind.max_length:
            self.wrong(complaints.too_long(path, len(data), kind.max_length))
            return _A_NAME if kind.pattern == ID_PATTERN else _A_TEXT
        if kind.pattern is not None and re.search(kind.pattern, data) is None:
            if kind.pattern == ID_PATTERN:
                self.wrong(complaints.bad_id(path, data))
                return _A_NAME
            if data.strip():
                self.wrong(complaints.several_lines(path))
            else:
                self.wrong(complaints.empty_text(path))
            return _A_TEXT
        return data

    def whole(self, data: int, kind: inspect.IntType, path: Path) -> int:
        least, most = kind.ge, kind.le
        if (least is not None and data < least) or (most is not None and data > most):
            self.wrong(complaints.out_of_range(path, data, least, most))
            return _clamped(data, least, most)
        return data

    def choice(self, data: str | int, kind: inspect.LiteralType, path: Path) -> Any:
        if data not in kind.values:
            self.wrong(complaints.unknown_choice(path, data, kind.values))
            return kind.values[0]
        return data


_A_TEXT: Final = "?"
_A_NAME: Final = "x"


def _clamped(number: int, least: int | None, most: int | None) -> int:
    if least is not None and number < least:
        return least
    return number if most is None else min(number, most)


def _fits(data: Any, kind: inspect.Type) -> bool:
    """Whether the data are of this kind at all, whatever they hold."""
    match kind:
        case inspect.StructType() | inspect.DictType():
            return isinstance(data, dict)
        case inspect.ListType():
            return isinstance(data, list)
        case inspect.StrType():
            return isinstance(data, str)
        case inspect.BoolType():
            return isinstance(data, bool)
        case inspect.IntType():
            return isinstance(data, int) and not isinstance(data, bool)
        case inspect.NoneType():
            return data is None
        case inspect.LiteralType():
            return type(data) in {type(value) for value in kind.values}
    raise TypeError(f"no rule for {kind!r}")


def stand_in(kind: inspect.Type) -> Any:
    """A value that fits, or UNMENDED where none can be made up."""
    kinds = members(kind)
    if any(isinstance(k, inspect.NoneType) for k in kinds):
        return None
    match kinds[0]:
        case inspect.StrType(pattern=pattern):
            return _A_NAME if pattern == ID_PATTERN else _A_TEXT
        case inspect.IntType(ge=least, le=most):
            return _clamped(0, least, most)
        case inspect.BoolType():
            return False
        case inspect.LiteralType(values=values):
            return values[0]
        case inspect.ListType(min_length=least):
            return UNMENDED if least else []
        case inspect.DictType(min_length=least):
            return UNMENDED if least else {}
        case inspect.StructType(fields=fields):
            parts = {f.encode_name: stand_in(f.type) for f in fields if f.required}
            return UNMENDED if UNMENDED in parts.values() else parts
    return UNMENDED


def found_in(paths: Iterable[Path], path: Path) -> bool:
    """Whether one of these paths leads to, into, or through this one."""
    return any(p[: len(path)] == path or path[: len(p)] == p for p in paths)
