"""Texts of the screens, in the language in use."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.language import N_, _, available, current, ngettext, npgettext, own_name, pgettext, use
from game.language.compile import compile_all

ENTRIES = """
msgctxt "the name of your language, in your language"
msgid "English"
msgstr "Bahasa Indonesia"

msgid "Settings"
msgstr "Pengaturan"

msgctxt "a door"
msgid "Open"
msgstr "Buka"

msgctxt "a shop"
msgid "Open"
msgstr "Sedang buka"

msgid "{n} reply"
msgid_plural "{n} replies"
msgstr[0] "{n} jawaban"

msgctxt "said"
msgid "{n} word"
msgid_plural "{n} words"
msgstr[0] "{n} kata"

#, fuzzy
msgid "Back"
msgstr "Punggung"
"""


@pytest.fixture
def indonesian(screens: Path, project: Path, po: Callable[[str, str], Path]) -> Path:
    po("assets/translations/id.po", ENTRIES)
    compile_all(project)
    return screens / "id.mo"


@pytest.mark.usefixtures("indonesian")
def test_a_switch_of_language_shows_at_once() -> None:
    marked = N_("Settings")
    assert (_(marked), current()) == ("Settings", "en")
    assert use("id") == current() == "id"
    assert _(marked) == "Pengaturan"
    assert use("en") == current() == "en"
    assert _(marked) == "Settings"


@pytest.mark.usefixtures("indonesian")
def test_context_and_number_choose_the_translation() -> None:
    use("id")
    assert pgettext("a door", "Open") == "Buka"
    assert pgettext("a shop", "Open") == "Sedang buka"
    assert pgettext("a book", "Open") == "Open"
    assert [ngettext("{n} reply", "{n} replies", n) for n in (0, 1, 2)] == ["{n} jawaban"] * 3
    assert npgettext("said", "{n} word", "{n} words", 1) == "{n} kata"
    use("en")
    assert [ngettext("{n} reply", "{n} replies", n) for n in (0, 1, 2)] == [
        "{n} replies",
        "{n} reply",
        "{n} replies",
    ]


@pytest.mark.usefixtures("indonesian")
def test_what_has_no_finished_translation_stays_english() -> None:
    use("id")
    assert _("Nobody translated this") == "Nobody translated this"
    assert _("Back") == "Back"
    assert _("") == ""


@pytest.mark.usefixtures("indonesian")
def test_languages_are_listed_with_their_own_names() -> None:
    assert available() == ("en", "id")
    assert [own_name(language) for language in available()] == ["English", "Bahasa Indonesia"]


def test_a_language_that_was_not_compiled_is_english(
    screens: Path, po: Callable[[str, str], Path]
) -> None:
    po("assets/translations/id.po", ENTRIES)
    assert available() == ("en",)
    assert use("id") == current() == "en"
    assert _("Settings") == "Settings"


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:6],
        lambda data: data[:40],
        lambda data: data[:-30],
        lambda data: b"not a catalogue at all",
        lambda data: data.replace(b"charset=utf-8", b"charset=utf-x"),
        lambda data: data.replace(b"plural=0;", b"plural=);"),
        lambda data: data.replace(b"Pengaturan", b"Pengatur\xff\xff"),
    ],
)
def test_a_damaged_catalogue_is_english(indonesian: Path, damage: Callable[[bytes], bytes]) -> None:
    indonesian.write_bytes(damage(indonesian.read_bytes()))
    assert use("id") == "en"
    assert _("Settings") == "Settings"
