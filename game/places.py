"""Where the built-in levels and assets lie.

A wheel carries them inside the package, a checkout beside it.
"""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent
_HOME: Final = _PACKAGE if (_PACKAGE / "assets").is_dir() else _PACKAGE.parent

LEVELS: Final = _HOME / "levels"
"""The built-in levels; their translations are in `translations/<language>/`."""

ASSETS: Final = _HOME / "assets"
"""Portraits, themes, the JSON Schema; the screens' translations are in `translations/`."""
