"""Which language to speak."""

from collections.abc import Collection, Mapping
from typing import Final

from game.places import ASSETS

FOLDER: Final = ASSETS / "translations"
"""The translations of the screens: `<language>.po`, compiled to `<language>.mo`."""

SOURCE: Final = "en"
"""The language that the game is written in, and falls back to."""

_FORMER_CODES: Final = {"in": "id"}
_VARIABLES: Final = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def available() -> tuple[str, ...]:
    """The codes of all languages that can be spoken, the source language first."""
    return (SOURCE, *sorted(path.stem for path in FOLDER.glob("*.mo")))


def choose(
    flag: str | None,
    setting: str | None,
    environ: Mapping[str, str],
    languages: Collection[str] | None = None,
) -> str:
    """The language to use, one of `languages` (all that are there), or English.

    What the command line says comes before the player's setting, and that before the
    environment. A wish for a language that isn't there is passed over.

        >>> choose(None, None, {"LANG": "id_ID.UTF-8"}, ["en", "id"])
        'id'
        >>> choose("en", "id", {}, ["en", "id"])
        'en'
    """
    if languages is None:
        languages = available()
    for wish in (flag, setting, *_wishes(environ)):
        if wish and (language := _known(wish, languages)):
            return language
    return SOURCE


def _wishes(environ: Mapping[str, str]) -> list[str]:
    # The first variable that is set decides alone: LC_ALL=C means English whatever LANG says.
    for variable in _VARIABLES:
        if value := environ.get(variable):
            return value.split(":")
    return []


def _known(wish: str, languages: Collection[str]) -> str | None:
    """The code among `languages` that a locale name such as `id_ID.UTF-8` asks for."""
    code = wish.strip().lower().replace("-", "_").split(".")[0].split("@")[0]
    if code in ("c", "posix"):
        return SOURCE
    for name in (code, code.split("_")[0]):
        name = _FORMER_CODES.get(name, name)
        if name == SOURCE:
            return SOURCE
        for language in languages:
            if language.lower() == name:
                return language
    return None
