"""YAML text to plain data with positions, in one pass over the parser's events.

Scalars are resolved by YAML 1.2's core schema, narrowed to what a level needs: text, whole
numbers, ``true``, ``false`` and ``null``. Everything else that YAML can do (tags, aliases,
several documents, YAML 1.1's booleans) is refused with a finding.
"""

import re
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

_Loader: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WHOLE: Final = re.compile(r"[-+]?[0-9]{1,18}\Z")
_WORDS: Final[dict[str, Any]] = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(slots=True)
class Place:
    """Where a node stands: its mark, and the places of what it holds.

    ``keys`` has the mark of each key of a mapping, ``parts`` the places of its values or, of
    a list, of its items.
    """

    mark: Any
    end: Any
    keys: dict[str, Any] | None = None
    parts: dict[Any, "Place"] = field(default_factory=dict)
