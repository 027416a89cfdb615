"""What is said about the form of a file: what was found, what is wanted, and the mend."""

import re
from collections.abc import Collection, Iterable
from typing import Any, Final

from msgspec import inspect

from game.authoring.problem import Path, Problem
from game.authoring.refusals import short
from game.language import _, ngettext

_KNOWN_MAX: Final = 12


def best_match(name: str, known: Iterable[str]) -> str | None:
    """Which of the known names was meant, if one is near enough."""
    import difflib

    known = list(known)
    if len(name) > 80:
        return None
    plain = {_plain(k): k for k in known}
    if _plain(name) in plain:
        return plain[_plain(name)]
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    return close[0] if close else None


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint for a name that isn't known: the one that was meant, or those there are."""
    known = list(known)
    meant = best_match(name, known)
    if meant is not None:
        return _('Did you mean "{name}"?').format(name=meant)
    if not known:
        return _("None are known here.")
    names = ", ".join(known[:_KNOWN_MAX]) + (", …" if len(known) > _KNOWN_MAX else "")
    return _("Known here: {names}.").format(names=names)


def unknown_key(path: Path, key: object, meant: str | None, known: Collection[str]) -> Problem:
    where = path[:-1]
    if where and isinstance(where[-1], str):
        message = _('"{name}" is not known in "{where}".').format(
            name=short(str(key)), where=short(where[-1])
        )
    else:
        message = _('"{name}" is not known here.').format(name=short(str(key)))
    hint = (
        _('Did you mean "{name}"?').format(name=meant) if meant else did_you_mean(str(key), known)
    )
    return Problem("unknown-key", path, message, hint, at_key=True)


def missing_key(path: Path, name: str) -> Problem:
    if len(path) > 1 and isinstance(path[-2], str):
        message = _('"{where}" has no "{name}".').format(where=short(path[-2]), name=name)
    else:
        message = _('There is no "{name}".').format(name=name)
    hint = _('Add a line "{name}: …".').format(name=name)
    return Problem("missing-key", path, message, hint, at_key=True)


def wrong_type(path: Path, data: Any, wanted: list[inspect.Type]) -> Problem:
    wanted = [kind for kind in wanted if not isinstance(kind, inspect.NoneType)]
    kinds = list(dict.fromkeys(_wanted(kind) for kind in wanted))
    message = _("This is {found}, and should be {wanted}.").format(
        found=_found(data), wanted=_(" or ").join(kinds)
    )
    return Problem("wrong-type", path, message, _mend(data, wanted))


def _found(data: Any) -> str:
    match data:
        case bool():
            return _("a switch ({value})").format(value="true" if data else "false")
        case int():
            return _("a number ({value})").format(value=data)
        case float():
            return _("a number with a fraction")
        case str():
            return _('text ("{value}")').format(value=short(data))
        case list():
            return _("a list")
        case dict():
            return _("a group of names with values")
    return _("nothing")


def _wanted(kind: inspect.Type) -> str:
    match kind:
        case inspect.StrType():
            return _("text")
        case inspect.IntType():
            return _("a whole number")
        case inspect.BoolType():
            return _("true or false")
        case inspect.ListType():
            return _("a list")
        case inspect.LiteralType(values=values):
            return _(" or ").join(str(value) for value in values)
    return _("a group of names with values")


def _mend(data: Any, wanted: list[inspect.Type]) -> str:
    def wants(*kinds: type) -> bool:
        return any(isinstance(kind, kinds) for kind in wanted)

    single = isinstance(data, bool | int | float | str)
    if isinstance(data, bool | int) and wants(inspect.StrType):
        value = str(data).lower() if isinstance(data, bool) else str(data)
        return _('For text, put it in quotes: "{value}".').format(value=value)
    if single and wants(inspect.StrType):
        return _("For text, put it in quotes.")
    if wants(inspect.StrType):
        return _("Write the text behind the colon. If it starts with a bracket, put it in quotes.")
    if wants(inspect.IntType):
        return _("Write digits only, without quotes: 2, say.")
    if wants(inspect.BoolType):
        return _("Write true or false, without quotes.")
    if wants(inspect.LiteralType):
        return _("Write one of these words.")
    if wants(inspect.ListType):
        return _('Start a line below with "- " for each of them.')
    if isinstance(data, list):
        return _("Leave out the dashes, and give each part a name and a colon.")
    return _('Write lines "name: value" below, indented by two spaces.')


def too_few(path: Path, least: int) -> Problem:
    return Problem(
        "too-few",
        path,
        ngettext(
            "There must be at least {least} here.", "There must be at least {least} here.", least
        ).format(least=least),
        _("Add one, or leave this out."),
    )


def too_many(path: Path, count: int, most: int) -> Problem:
    return Problem(
        "too-many",
        path,
        _("There are {count} here; at most {most} have room.").format(count=count, most=most),
        _("Take some out."),
    )


def empty_text(path: Path) -> Problem:
    return Problem(
        "empty-text", path, _("This text is empty."), _("Write something, or leave the line out.")
    )


def several_lines(path: Path) -> Problem:
    return Problem(
        "several-lines",
        path,
        _("A name or title must stand on one line."),
        _("Take the line ends out of it."),
    )


def too_long(path: Path, length: int, most: int) -> Problem:
    return Problem(
        "too-long",
        path,
        _("This is {length} characters long; at most {most} fit.").format(length=length, most=most),
        _("Make it shorter."),
    )


def bad_id(path: Path, text: str) -> Problem:
    plain = re.sub(r"['’]", "", text.lower())
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-")
    return Problem(
        "bad-id",
        path,
        _('"{name}" can\'t be a name here: small letters, digits and single hyphens only.').format(
            name=short(text)
        ),
        _('Write "{name}", say.').format(name=slug or "name"),
    )


def out_of_range(path: Path, number: int, least: int | None, most: int | None) -> Problem:
    if least is None or most is None:
        wanted = (
            _("at least {least}").format(least=least)
            if most is None
            else (_("at most {most}").format(most=most))
        )
    else:
        wanted = _("{least} to {most}").format(least=least, most=most)
    return Problem(
        "out-of-range",
        path,
        _("{number} is out of range.").format(number=number),
        _("It may be {wanted}.").format(wanted=wanted),
    )


def unknown_choice(path: Path, data: object, values: Collection[Any]) -> Problem:
    names = [str(value) for value in values]
    meant = best_match(str(data), names)
    return Problem(
        "unknown-choice",
        path,
        _('"{word}" is none of {words}.').format(word=short(str(data)), words=", ".join(names)),
        _('Did you mean "{name}"?').format(name=meant) if meant else _("Write one of these words."),
    )
