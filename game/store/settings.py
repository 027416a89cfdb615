"""What a player has set: a small declared set, each with a default and a check."""

import json
import re
from typing import Final, Literal, NamedTuple, TypedDict, Unpack

from game.store.database import Database

PortraitStyle = Literal["full", "small", "none"]


class Settings(NamedTuple):
    """The settings of one profile. The defaults are what a new player has."""

    language: str = ""
    """A language code such as ``id`` or ``pt_BR``; empty: as the environment says."""
    theme: str = ""
    """The name of a theme of the screens; empty: the game's own choice."""
    reduced_motion: bool = False
    """Nothing on the screen moves by itself."""
    show_numbers: bool = True
    """Trust and patience as numbers, in practice."""
    portraits: PortraitStyle = "full"
    """How much of a customer's face is drawn."""


class Changes(TypedDict, total=False):
    """What `SettingsShelf.change` takes: the fields of `Settings`, each of them optional."""

    language: str
    theme: str
    reduced_motion: bool
    show_numbers: bool
    portraits: PortraitStyle


DEFAULTS: Final = Settings()
_LANGUAGE: Final = re.compile(r"([a-z]{2,3}(_[A-Z]{2})?)?", re.ASCII)
_THEME: Final = re.compile(r"([a-z0-9][a-z0-9_-]{0,63})?", re.ASCII)


class SettingsShelf:
    """The settings of all profiles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, profile: int) -> Settings:
        """The settings of a profile. What is unknown or broken is as if it weren't there."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT name, value FROM settings WHERE profile = ?", (profile,)
            ).fetchall()
        settings = DEFAULTS
        for name, value in rows:
            try:
                settings = _with(settings, name, json.loads(value))
            except (ValueError, TypeError, RecursionError):
                continue
        return settings

    def change(self, profile: int, **changes: Unpack[Changes]) -> Settings:
        """Set the named settings, and leave all others as they are on disk.

        Returns the settings as they are now. Raises ValueError, and sets nothing, where a
        value isn't one of those that its setting can have.

        >>> store.settings.change(profile.id, theme="paper").theme  # doctest: +SKIP
        'paper'
        """
        checked = DEFAULTS
        for name, value in changes.items():
            checked = _with(checked, name, value)
        with self._database.transaction() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO settings (profile, name, value) VALUES (?, ?, ?)",
                [(profile, name, json.dumps(value)) for name, value in changes.items()],
            )
            return self.read(profile)


def _with(settings: Settings, name: str, value: object) -> Settings:
    match name, value:
        case "language", str() if _LANGUAGE.fullmatch(value):
            return settings._replace(language=value)
        case "theme", str() if _THEME.fullmatch(value):
            return settings._replace(theme=value)
        case "reduced_motion", bool():
            return settings._replace(reduced_motion=value)
        case "show_numbers", bool():
            return settings._replace(show_numbers=value)
        case "portraits", ("full" | "small" | "none") as style:
            return settings._replace(portraits=style)
    raise ValueError(f"not a value of the setting {name!r}: {value!r}")
