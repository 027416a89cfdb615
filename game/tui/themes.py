"""The game's own two themes, and the colours of its roles under every other theme.

*Warung malam* is lamp light on dark wood; *buku kas* is ink on ledger paper. Both exist a
second time for terminals with 16 colours: there every value is exactly one of the sixteen,
because the nearest of sixteen to a fine shade is often the very colour beside it.

A role for text is a theme variable: in a stylesheet `$trust`, in code
`app.theme_variables["trust"]`. Roles for pictures are kept apart: see `picture_colours`.
No role says anything alone: moods, temperaments and changes are also told in text.
"""

from typing import Final

from textual.theme import Theme

WARUNG_MALAM: Final = "warung-malam"
BUKU_KAS: Final = "buku-kas"

_BLACK, _RED, _GREEN, _BROWN = "#000000", "#aa0000", "#00aa00", "#aa5500"
_BLUE, _PURPLE, _CYAN, _GREY = "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa"
_ASH, _CORAL, _LIME, _YELLOW = "#555555", "#ff5555", "#55ff55", "#ffff55"
_VIOLET, _PINK, _AQUA, _WHITE = "#5555ff", "#ff55ff", "#55ffff", "#ffffff"

SIXTEEN: Final = (
    _BLACK, _RED, _GREEN, _BROWN, _BLUE, _PURPLE, _CYAN, _GREY,
    _ASH, _CORAL, _LIME, _YELLOW, _VIOLET, _PINK, _AQUA, _WHITE,
)  # fmt: skip
"""The sixteen colours as Rich counts them; a terminal shows its own in their place."""

_Row = tuple[str, str, str, str]

# Each role: on warung malam, on buku kas, and both again with 16 colours.
TEXT_ROLES: Final[dict[str, _Row]] = {
    "trust": ("#f2b366", "#8a4310", _YELLOW, _RED),
    "patience": ("#8fc7b4", "#1d5f56", _AQUA, _BLUE),
    "patience-low": ("#ff9b7a", "#a02c1c", _CORAL, _RED),
    "reputation": ("#ffd27a", "#6f4a00", _YELLOW, _BLACK),
    "reputation-up": ("#a5d68a", "#2a6128", _LIME, _BLUE),
    "reputation-down": ("#ff8f7d", "#a3231f", _CORAL, _RED),
    "never": ("#ff8f8f", "#8c1024", _CORAL, _RED),
    "spoken": ("#fbeed3", "#221913", _WHITE, _BLACK),
    "told": ("#cdb694", "#5c4a38", _GREY, _ASH),
    "mood-upset": ("#ff8f7d", "#a3231f", _CORAL, _RED),
    "mood-uneasy": ("#f5b06a", "#874410", _YELLOW, _PURPLE),
    "mood-calm": ("#e0d0b0", "#4c4034", _GREY, _ASH),
    "mood-pleased": ("#b5d68a", "#3d5c16", _LIME, _BLUE),
    "mood-delighted": ("#8fdcae", "#12613f", _AQUA, _BLUE),
    "temperament-quiet": ("#9cc4e8", "#1f4f7d", _AQUA, _BLUE),
    "temperament-commander": ("#ff9d85", "#93301c", _CORAL, _RED),
    "temperament-easygoing": ("#f0cf73", "#6b4f00", _YELLOW, _BLACK),
    "temperament-family": ("#d9b0e0", "#6c2f78", _PINK, _PURPLE),
}
"""Roles for text: 4.5 to 1 or better on background, surface and panel."""

PICTURE_ROLES: Final[dict[str, _Row]] = {
    # Faces
    "wall": ("#3e5c57", "#9fbcae", _ASH, _GREY),
    "skin-light": ("#f0c8a0", "#f0c8a0", _BROWN, _BROWN),
    "skin-light-shade": ("#cf9a6f", "#cf9a6f", _BROWN, _BROWN),
    "skin-light-blush": ("#e8a083", "#e8a083", _BROWN, _BROWN),
    "skin-tan": ("#d9a06b", "#d9a06b", _BROWN, _BROWN),
    "skin-tan-shade": ("#ad7144", "#ad7144", _BROWN, _BROWN),
    "skin-tan-blush": ("#d58560", "#d58560", _BROWN, _BROWN),
    "skin-brown": ("#b57a4a", "#b57a4a", _BROWN, _BROWN),
    "skin-brown-shade": ("#87532c", "#87532c", _BROWN, _BROWN),
    "skin-brown-blush": ("#b56546", "#b56546", _BROWN, _BROWN),
    "hair-black": ("#221a1e", "#221a1e", _BLACK, _BLACK),
    "hair-black-light": ("#43353f", "#43353f", _ASH, _ASH),
    "hair-grey": ("#8d8580", "#8d8580", _GREY, _ASH),
    "hair-grey-light": ("#b7afa8", "#aaa29b", _WHITE, _WHITE),
    "hair-white": ("#e4ddd2", "#e9e3da", _WHITE, _WHITE),
    "hair-white-light": ("#fffaf0", "#fffaf0", _GREY, _WHITE),
    "face-line": ("#2a1712", "#2a1712", _BLACK, _BLACK),
    "face-white": ("#fff8ea", "#fff8ea", _WHITE, _WHITE),
    "face-mouth": ("#7a1f26", "#7a1f26", _BLACK, _BLACK),
    "gold": ("#f2c14e", "#d99a1c", _YELLOW, _YELLOW),
    "dye-night": ("#1b1a26", "#1b1a26", _BLACK, _BLACK),
    "dye-indigo": ("#3b4f8f", "#3b4f8f", _BLUE, _BLUE),
    "dye-sogan": ("#7a4a22", "#7a4a22", _RED, _RED),
    "dye-maroon": ("#8e2f3c", "#8e2f3c", _RED, _RED),
    "dye-leaf": ("#4f8a4a", "#3f7a3d", _GREEN, _GREEN),
    "dye-mustard": ("#d9a032", "#d9a032", _YELLOW, _YELLOW),
    "dye-rose": ("#d97a8c", "#d1667c", _PINK, _PINK),
    "dye-plum": ("#7a4a80", "#7a4a80", _PURPLE, _PURPLE),
    "dye-ivory": ("#efe3c8", "#f7efdc", _WHITE, _WHITE),
    "dye-slate": ("#66707a", "#66707a", _CYAN, _ASH),
    "dye-sky": ("#7fb2d9", "#5d97c4", _CYAN, _CYAN),
    # Shop fronts
    "sky": ("#1d1a2b", "#e3b488", _BLACK, _WHITE),
    "star": ("#f2dca0", "#8a4f35", _YELLOW, _BLACK),
    "moon": ("#fff3c4", "#fff8e2", _WHITE, _BLACK),
    "roof": ("#b5583a", "#a4492e", _RED, _RED),
    "signboard": ("#4a2a18", "#5a3019", _BLACK, _BLACK),
    "lettering": ("#ffd27a", "#ffdf9a", _YELLOW, _YELLOW),
    "post": ("#6b4226", "#6b4226", _BROWN, _BROWN),
    "awning": ("#c8553d", "#c8553d", _RED, _RED),
    "awning-light": ("#e07a5a", "#e07a5a", _CORAL, _CORAL),
    "awning-stripe": ("#f3e3c3", "#fbf3e0", _WHITE, _WHITE),
    "lamplight": ("#7a5426", "#a9793c", _ASH, _ASH),
    "lamp": ("#fff0b0", "#fff6cf", _YELLOW, _YELLOW),
    "shutter": ("#8a979c", "#8a979c", _GREY, _GREY),
    "shutter-line": ("#5d6a70", "#5d6a70", _ASH, _ASH),
    "counter": ("#6b4226", "#6b4226", _BROWN, _BROWN),
    "counter-top": ("#a8703c", "#c08a52", _YELLOW, _YELLOW),
    "ware-amber": ("#f0b04a", "#ffc969", _YELLOW, _YELLOW),
    "ware-blue": ("#8fc0e4", "#a9d3f2", _AQUA, _AQUA),
    "ware-red": ("#e8806f", "#7f1d1d", _CORAL, _CORAL),
    "ware-green": ("#5f9f58", "#2c5c2a", _GREEN, _GREEN),
    "ware-rose": ("#e590a0", "#ffd0d4", _PINK, _PINK),
    "ware-lime": ("#9ccf7a", "#d5f0a8", _LIME, _LIME),
    "ware-cream": ("#f0dcae", "#fff3d6", _WHITE, _WHITE),
    "ware-steel": ("#d5dde0", "#eef3f5", _WHITE, _WHITE),
    "ware-black": ("#1d1713", "#1d1713", _BLACK, _BLACK),
}  # fmt: skip
"""Roles for faces and shop fronts; `wall` is what lies behind a face."""


def role_colours(*, dark: bool, sixteen: bool = False) -> dict[str, str]:
    """The colour of every role for text: also the game's defaults under Textual's own themes.

    >>> role_colours(dark=True)["trust"]
    '#f2b366'
    """
    return _colours(TEXT_ROLES, dark, sixteen)


def picture_colours(*, dark: bool, sixteen: bool = False) -> dict[str, str]:
    """The colour of every role for pictures. These are no theme variables: Textual tokenizes
    all variables anew with each stylesheet, and pictures need so many."""
    return _colours(PICTURE_ROLES, dark, sixteen)


def _colours(roles: dict[str, _Row], dark: bool, sixteen: bool) -> dict[str, str]:
    column = (0 if dark else 1) + (2 if sixteen else 0)
    return {role: row[column] for role, row in roles.items()}


def own_themes(*, sixteen: bool = False) -> tuple[Theme, Theme]:
    """Warung malam and buku kas; ``sixteen`` for a terminal with only 16 colours."""
    if sixteen:
        return _warung_malam_sixteen(), _buku_kas_sixteen()
    return _warung_malam(), _buku_kas()


def _warung_malam() -> Theme:
    return Theme(
        name=WARUNG_MALAM,
        dark=True,
        primary="#f2a541",
        secondary="#86c2ae",
        accent="#ffd27a",
        warning="#f5b94e",
        error="#ff8f7d",
        success="#a5d68a",
        foreground="#f3e4cb",
        background="#1a120d",
        surface="#241811",
        panel="#332319",
        variables=role_colours(dark=True)
        | _furniture(
            ink="#1a120d", text="#f3e4cb", muted="#c4ad8c", lit="#f2a541", dim="#6b4a2e",
            edge="#4a3323", key="#ffd27a", chosen="#7a4f1f", bar="#332319",
        ),
    )  # fmt: skip


def _buku_kas() -> Theme:
    return Theme(
        name=BUKU_KAS,
        dark=False,
        primary="#1f4e79",
        secondary="#6b4a1d",
        accent="#a02c1c",
        warning="#7d4a00",
        error="#a3231f",
        success="#2a6128",
        foreground="#2b2118",
        background="#f4ecd8",
        surface="#fbf5e6",
        panel="#eadfc4",
        variables=role_colours(dark=False)
        | _furniture(
            ink="#fdf8ec", text="#2b2118", muted="#5f5040", lit="#1f4e79", dim="#b9c8d0",
            edge="#c9b98f", key="#a02c1c", chosen="#c9dbe8", bar="#eadfc4",
        ),
    )  # fmt: skip


def _warung_malam_sixteen() -> Theme:
    return Theme(
        name=WARUNG_MALAM,
        dark=True,
        primary=_YELLOW,
        secondary=_AQUA,
        accent=_YELLOW,
        warning=_YELLOW,
        error=_CORAL,
        success=_LIME,
        foreground=_WHITE,
        background=_BLACK,
        surface=_BLACK,
        panel=_BLACK,
        variables=role_colours(dark=True, sixteen=True)
        | _furniture(
            ink=_BLACK, text=_WHITE, muted=_GREY, lit=_YELLOW, dim=_ASH,
            edge=_ASH, key=_YELLOW, chosen=_BLUE, bar=_BLACK,
        ),
    )  # fmt: skip


def _buku_kas_sixteen() -> Theme:
    return Theme(
        name=BUKU_KAS,
        dark=False,
        primary=_BLUE,
        secondary=_PURPLE,
        accent=_RED,
        warning=_PURPLE,
        error=_RED,
        success=_BLUE,
        foreground=_BLACK,
        background=_WHITE,
        surface=_WHITE,
        panel=_WHITE,
        variables=role_colours(dark=False, sixteen=True)
        | _furniture(
            ink=_WHITE, text=_BLACK, muted=_ASH, lit=_BLUE, dim=_GREY,
            edge=_GREY, key=_RED, chosen=_AQUA, bar=_WHITE,
        ),
    )  # fmt: skip


def _furniture(
    *,
    ink: str,
    text: str,
    muted: str,
    lit: str,
    dim: str,
    edge: str,
    key: str,
    chosen: str,
    bar: str,
) -> dict[str, str]:
    """Textual's variables for cursors, footer, borders, bars.

    ``ink`` is text on ``lit``, the colour of what has the cursor; ``chosen`` lies behind
    ``text`` that is selected or was chosen elsewhere; ``bar`` is the footer.
    """
    return {
        "foreground-muted": muted,
        "block-cursor-foreground": ink,
        "block-cursor-background": lit,
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-foreground": text,
        "block-cursor-blurred-background": chosen,
        "border": lit,
        "border-blurred": edge,
        "button-color-foreground": ink,
        "button-focus-text-style": "bold underline",
        "footer-foreground": text,
        "footer-background": bar,
        "footer-key-foreground": key,
        "footer-description-foreground": text,
        "input-cursor-background": lit,
        "input-cursor-foreground": ink,
        "input-selection-background": chosen,
        "screen-selection-background": chosen,
        "screen-selection-foreground": text,
        "link-color": key,
        "scrollbar": dim,
        "scrollbar-hover": lit,
        "scrollbar-active": lit,
        "scrollbar-background": bar,
        "scrollbar-corner-color": bar,
        "scrollbar-background-hover": bar,
        "scrollbar-background-active": bar,
    }
