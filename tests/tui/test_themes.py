"""The game's own themes: complete, readable, and exact where there are only 16 colours."""

import re
from itertools import product

import pytest
from rich.color import Color as TerminalColour
from rich.color import ColorSystem
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from game.rules.level import MOODS
from game.tui.themes import (
    BUKU_KAS,
    PICTURE_ROLES,
    SIXTEEN,
    TEXT_ROLES,
    WARUNG_MALAM,
    own_themes,
    picture_colours,
    role_colours,
)

LEGIBLE = 4.5
SURFACES = ("background", "surface", "panel")
NAMED = ("primary", "secondary", "accent", "warning", "error", "success", "foreground")

ALL = [theme for sixteen in (False, True) for theme in own_themes(sixteen=sixteen)]
each_theme = pytest.mark.parametrize(
    "theme", ALL, ids=["warung-malam", "buku-kas", "warung-malam-16", "buku-kas-16"]
)


def colours(theme: Theme) -> dict[str, str]:
    """All colours under this theme, as the app has them, those of pictures too."""
    sixteen = theme.background in ("#000000", "#ffffff")
    pictures = picture_colours(dark=theme.dark, sixteen=sixteen)
    return theme.to_color_system().generate() | theme.variables | pictures


def contrast(text: str, ground: str) -> float:
    """The WCAG 2 contrast of text on a ground, blended where it is half transparent."""
    below = Color.parse(ground)
    if text.startswith("auto"):
        share = re.search(r"\d+", text)
        assert share
        above = below + below.get_contrast_text(int(share[0]) / 100)
    else:
        above = below + Color.parse(text)
    lighter, darker = sorted((luminance(above), luminance(below)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Color) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in colour.rgb)
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_there_are_two_and_one_is_dark() -> None:
    for sixteen in (False, True):
        dark, light = own_themes(sixteen=sixteen)
        assert (dark.name, dark.dark) == (WARUNG_MALAM, True)
        assert (light.name, light.dark) == (BUKU_KAS, False)
    assert not {WARUNG_MALAM, BUKU_KAS} & BUILTIN_THEMES.keys()


@each_theme
def test_all_text_can_be_read_on_all_surfaces(theme: Theme) -> None:
    known = colours(theme)
    inks = (*TEXT_ROLES, *NAMED, "text", "text-muted", "foreground-muted")
    poor = {
        (ink, ground): round(contrast(known[ink], known[ground]), 2)
        for ink, ground in product(inks, SURFACES)
        if contrast(known[ink], known[ground]) < LEGIBLE
    }
    assert not poor


@each_theme
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("block-cursor-foreground", "block-cursor-background"),
        ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
        ("footer-foreground", "footer-background"),
        ("footer-key-foreground", "footer-background"),
        ("footer-description-foreground", "footer-background"),
        ("input-cursor-foreground", "input-cursor-background"),
        ("screen-selection-foreground", "screen-selection-background"),
        ("button-color-foreground", "primary"),
        ("text", "primary"),
        ("text-primary", "primary-muted"),
        ("text-success", "success-muted"),
        ("text-warning", "warning-muted"),
        ("text-error", "error-muted"),
        ("link-color", "surface"),
    ],
)
def test_text_in_furniture_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    known = colours(theme)
    assert contrast(known[ink], known[ground]) >= LEGIBLE


@each_theme
def test_the_features_of_a_face_stand_out(theme: Theme) -> None:
    known = colours(theme)
    for skin in ("skin-light", "skin-tan", "skin-brown"):
        assert contrast(known["face-line"], known[skin]) >= LEGIBLE - 0.6
        assert contrast(known["face-line"], known[f"{skin}-blush"]) >= 3
    assert contrast(known["lettering"], known["signboard"]) >= LEGIBLE


@each_theme
def test_every_role_has_a_colour(theme: Theme) -> None:
    roles = TEXT_ROLES.keys()
    assert roles <= theme.variables.keys()
    for role in roles:
        assert re.fullmatch("#[0-9a-f]{6}", theme.variables[role]), role


def test_no_role_hides_a_variable_of_textual() -> None:
    textual = BUILTIN_THEMES["textual-dark"].to_color_system().generate()
    assert not (TEXT_ROLES.keys() | PICTURE_ROLES.keys()) & textual.keys()


def test_every_mood_and_temperament_has_a_role() -> None:
    assert {f"mood-{mood}" for mood in MOODS} <= TEXT_ROLES.keys()
    kinds = ("quiet", "commander", "easygoing", "family")
    assert {f"temperament-{kind}" for kind in kinds} <= TEXT_ROLES.keys()


@pytest.mark.parametrize("dark", [True, False])
def test_the_sixteen_come_out_as_themselves(dark: bool) -> None:
    known = role_colours(dark=dark, sixteen=True) | picture_colours(dark=dark, sixteen=True)
    assert set(known.values()) <= set(SIXTEEN)
    for number, colour in enumerate(SIXTEEN):
        assert TerminalColour.parse(colour).downgrade(ColorSystem.STANDARD).number == number


@pytest.mark.parametrize("sixteen", [False, True])
def test_roles_have_colours_under_other_themes(sixteen: bool) -> None:
    for dark in (True, False):
        theme = own_themes(sixteen=sixteen)[0 if dark else 1]
        known = role_colours(dark=dark, sixteen=sixteen)
        assert known.items() <= theme.variables.items()
