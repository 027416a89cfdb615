"""The language in use, and the functions that translate into it."""

from gettext import NullTranslations

from game.language.catalogues import load
from game.language.choice import FOLDER, SOURCE

_language = SOURCE
_translations = NullTranslations()


def use(language: str) -> str:
    """Speak `language` from now on; English where it has no catalogue. Gives what is spoken."""
    global _language, _translations
    found = None if language == SOURCE else load(FOLDER / f"{language}.mo")
    _language = language if found else SOURCE
    _translations = found or NullTranslations()
    return _language


def current() -> str:
    """The code of the language in use."""
    return _language


def own_name(language: str) -> str:
    """What speakers of `language` call it: `Bahasa Indonesia`."""
    translations = load(FOLDER / f"{language}.mo") or NullTranslations()
    return translations.pgettext("the name of your language, in your language", "English")


def _(message: str) -> str:
    """`message` in the language in use."""
    return _translations.gettext(message) if message else ""


def ngettext(singular: str, plural: str, n: int) -> str:
    """The form that goes with the number `n`; fill `n` in yourself."""
    return _translations.ngettext(singular, plural, n)


def pgettext(context: str, message: str) -> str:
    """`message` as it is meant in `context`: one English word may be two elsewhere."""
    return _translations.pgettext(context, message)


def npgettext(context: str, singular: str, plural: str, n: int) -> str:
    """The form that goes with `n`, as it is meant in `context`."""
    return _translations.npgettext(context, singular, plural, n)


def N_(message: str) -> str:  # noqa: N802 (gettext's own name for it)
    """`message` itself, marked for translators; give it to `_` where it is shown."""
    return message
