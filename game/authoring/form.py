"""From plain data to the typed source model: the first tier of what is checked."""

from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import msgspec

from game.authoring import model
from game.authoring.document import Document
from game.authoring.kinds import FORMAT
from game.authoring.problem import Path, Problem
from game.authoring.upgrade import upgraded
from game.language import _

T = TypeVar("T", bound=model.Source)


@dataclass(slots=True)
class Form(Generic[T]):
    """A file's source model, None where none could be made. ``mended`` are the paths of what
    was made up or left out to make one; a form with any isn't for playing."""

    value: T | None = None
    mended: list[Path] = field(default_factory=list)


def read_form(document: Document, kind: type[T]) -> Form[T]:
    """The document as this kind of model. What keeps it from being one is among the
    document's findings then."""
    data: Any = document.data
    if data is None:
        return Form()
    version = data.get("format") if isinstance(data, dict) else None
    if type(version) is int and version != FORMAT:
        if version > FORMAT:
            document.note(_newer(version))
            return Form()
        data = upgraded(data, version)
    try:
        return Form(msgspec.convert(data, kind))
    except msgspec.ValidationError:
        return _mended(document, data, kind)


def _mended(document: Document, data: Any, kind: type[T]) -> Form[T]:
    from game.authoring.explain import UNMENDED, explain

    explanation = explain(data, kind)
    for path, key, meant in explanation.renamed:
        document.rename(path, key, meant)
    for problem in explanation.problems:
        document.note(problem)
    if explanation.data is UNMENDED:
        return Form()
    return Form(msgspec.convert(explanation.data, kind), explanation.mended)


def _newer(version: int) -> Problem:
    return Problem(
        "newer-format",
        ("format",),
        _("This file is of format {version}; this game reads up to format {ours}.").format(
            version=version, ours=FORMAT
        ),
        _("It was made for a newer version of the game: update the game."),
    )
