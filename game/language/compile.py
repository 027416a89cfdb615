"""Check every translation and compile it: `python -m game.language.compile`.

For the build and for developers. It needs Babel, which the game itself never imports.
"""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from game.language.catalogues import UNSAFE

TRANSLATIONS: Final = ("assets/translations", "levels/translations")
"""Where translations lie, seen from the top of the project."""

# A blank between % and its letter would be legal too, but "50 % of" is a text.
_PERCENT: Final = re.compile(r"%(\(\w+\))?([-#0+]?\d*(?:\.\d+)?[diouxXeEfFgGcrs])")


class BrokenTranslationError(Exception):
    """A translation that would show nonsense or crash; says where and why, a line for each."""


def compile_all(project: Path) -> list[Path]:
    """Compile each `.po` of the project to an `.mo` beside it, and name the results.

    A `.mo` whose `.po` is gone is removed. Raises `BrokenTranslationError` for all faults of
    all files at once, and then leaves every `.mo` as it was.
    """
    sources = [path for folder in TRANSLATIONS for path in sorted((project / folder).rglob("*.po"))]
    catalogues: dict[Path, Catalog] = {}
    problems: list[str] = []
    for path in sources:
        try:
            catalogues[path] = read(path)
        except BrokenTranslationError as error:
            problems.append(str(error))
        else:
            problems.extend(faults(path, catalogues[path]))
    if problems:
        raise BrokenTranslationError("\n".join(problems))
    for folder in TRANSLATIONS:
        for compiled in (project / folder).rglob("*.mo"):
            if compiled.with_suffix(".po") not in catalogues:
                compiled.unlink()
    return [_write(path.with_suffix(".mo"), catalogue) for path, catalogue in catalogues.items()]


def read(path: Path) -> Catalog:
    """The catalogue in a `.po` file, obsolete entries left out."""
    locale = language_of(path)
    try:
        with path.open("rb") as file:
            return read_po(file, locale=locale, ignore_obsolete=True, abort_invalid=True)
    except (PoFileError, ValueError, LookupError) as error:
        raise BrokenTranslationError(f"{path}: {error}") from error


def language_of(path: Path) -> str:
    """The language of a `.po`: `translations/id.po` or `translations/id/level.po`."""
    return path.stem if path.parent.name == "translations" else path.parent.name


def faults(path: Path, catalogue: Catalog) -> Iterator[str]:
    """What is wrong with the translations that are there, as `file:line: text`.

    Missing translations are none: English shows in their place.
    """
    for message in catalogue:
        if not message.id or message.fuzzy:
            continue
        forms = _forms(message)
        if not any(forms):
            continue
        for fault in _faults(message, forms, catalogue.num_plurals):
            yield f"{path}:{message.lineno}: {fault}"


def _faults(message: Message, forms: tuple[str, ...], plurals: int) -> Iterator[str]:
    sources = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    expected = plurals if len(sources) > 1 else 1
    if len(forms) != expected or not all(forms):
        yield f"{sources[0]!r} needs {expected} forms, each with a text"
        return
    for number, form in enumerate(forms):
        if found := UNSAFE.search(form):
            yield f"{form!r} holds the control character U+{ord(found[0]):04X}"
        # A form for few may say "one customer" where the source says so; the last one is for many.
        models = sources[-1:] if number == len(forms) - 1 else sources
        if not any(placeholders(model) in (None, placeholders(form)) for model in models):
            yield f"{form!r} has other placeholders than {models[-1]!r}"


def _forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def placeholders(text: str) -> frozenset[str] | None:
    """All `{name}` and `%(name)s` in a text; those without a name count by position.

    None where the braces don't match, so that the text is no format at all.
    """
    try:
        fields = [
            f"{{{name or at}!{conversion}:{spec}}}"
            for at, (_, name, spec, conversion) in enumerate(Formatter().parse(text))
            if name is not None
        ]
    except ValueError:
        return None
    percents = enumerate(_PERCENT.findall(text))
    return frozenset([*fields, *(f"%{name or at}{kind}" for at, (name, kind) in percents)])


def _write(path: Path, catalogue: Catalog) -> Path:
    # Whole or not at all: a game that starts meanwhile reads the old file or the new one.
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with draft.open("wb") as file:
        write_mo(file, catalogue)
    draft.replace(path)
    return path


if __name__ == "__main__":
    try:
        compile_all(Path(__file__).resolve().parents[2])
    except BrokenTranslationError as broken:
        sys.exit(str(broken))
