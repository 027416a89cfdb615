"""Which language is spoken when flag, setting and environment each want something."""

import pytest

from game.language import choose

LANGUAGES = ("en", "id", "pt_br")


@pytest.mark.parametrize(
    ("flag", "setting", "environ", "language"),
    [
        (None, None, {}, "en"),
        ("id", "en", {"LANGUAGE": "en"}, "id"),
        ("en", "id", {"LANG": "id_ID.UTF-8"}, "en"),
        (None, "id", {"LANG": "en_US.UTF-8"}, "id"),
        (None, None, {"LANG": "id_ID.UTF-8"}, "id"),
        (None, None, {"LANG": "in_ID"}, "id"),
        (None, None, {"LANG": "in"}, "id"),
        (None, None, {"LC_ALL": "id_ID@euro", "LANG": "en_GB"}, "id"),
        (None, None, {"LC_MESSAGES": "id_ID", "LANG": "en_GB"}, "id"),
        (None, None, {"LANGUAGE": "id", "LC_ALL": "en_US"}, "id"),
        (None, None, {"LC_ALL": "en_US", "LC_MESSAGES": "id_ID", "LANG": "id_ID"}, "en"),
        (None, None, {"LC_ALL": "C", "LANG": "id_ID"}, "en"),
        (None, None, {"LC_ALL": "C.UTF-8", "LANG": "id_ID"}, "en"),
        (None, None, {"LC_ALL": "", "LANG": "id_ID"}, "id"),
        (None, None, {"LANGUAGE": "de:id:en"}, "id"),
        (None, None, {"LANGUAGE": "de:en:id"}, "en"),
        (None, None, {"LC_ALL": "de_DE", "LANG": "id_ID"}, "en"),
        ("ID-id", None, {}, "id"),
        ("pt-BR", None, {}, "pt_br"),
        ("pt", None, {}, "en"),
        # A wish for a language that isn't there gives way to the next one.
        ("xx", "id", {}, "id"),
        ("", "xx", {"LANG": "id_ID"}, "id"),
        ("../id", None, {}, "en"),
    ],
)
def test_flag_then_setting_then_environment(
    flag: str | None, setting: str | None, environ: dict[str, str], language: str
) -> None:
    assert choose(flag, setting, environ, LANGUAGES) == language


def test_without_a_list_it_chooses_among_the_built_in_languages() -> None:
    assert choose("id", None, {}) == "id"
    assert choose("xx", None, {}) == "en"
