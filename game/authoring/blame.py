"""Whose fault a problem is: which file's, and whether it only follows from another one."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from game.authoring import model
from game.authoring.document import Document
from game.authoring.findings import Finding
from game.authoring.library import Library
from game.authoring.problem import Path, Problem

_SHARED: Final = ("temperaments", "encounters", "people", "approaches")
_DECLARED_IN: Final = {
    "unknown-fact": "facts",
    "unknown-customer": "customers",
    "unknown-encounter": "encounters",
    "unknown-temperament": "temperaments",
    "unknown-approach": "approaches",
    "unknown-person": "people",
    "unknown-scene": "scenes",
}
_GRAPH: Final = frozenset(("unreachable-scene", "endless-talk", "ends-at-once"))

_USE: Final = frozenset(
    ("unused-fact", "unused-encounter", "unused-temperament", "unused-approach", "fact-never-set")
)


def placed(
    problem: Problem, source: model.Level, document: Document, library: Library
) -> Finding | None:
    """The problem as a finding in the level's file, or in the shared file that it is in."""
    kind, name = (*problem.path, "", "")[:2]
    if kind in _SHARED and isinstance(name, str):
        own = getattr(source, str(kind), None) or {}
        shared = library.places.get((str(kind), name))
        if name not in own and shared is not None:
            path = problem.path if kind == "approaches" else problem.path[2:]
            return shared.finding(replace(problem, path=path))
    return document.finding(problem)


def follows(
    problem: Problem, mended: Collection[Path], damaged: Collection[tuple[str, str]]
) -> bool:
    """Whether this problem may only be there because of what was mended in the level, or
    stood in for in shared files."""
    if not mended and not damaged:
        return False
    path = problem.path
    if any(p[: len(path)] == path or path[: len(p)] == p for p in mended):
        return True
    section = _DECLARED_IN.get(problem.code)
    talk = path[:2]
    if problem.code in _GRAPH:
        return talk in damaged or any(p[:2] == talk for p in mended)
    if section == "scenes":
        return talk in damaged or any(p[:2] == talk and len(p) <= len(talk) + 2 for p in mended)
    if problem.code in _USE:
        return bool(mended)
    if section is not None:
        return any(kind == section for kind, _name in damaged) or any(
            p[0] == section and len(p) <= 2 for p in mended if p
        )
    return talk in damaged
