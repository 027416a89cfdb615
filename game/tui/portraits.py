"""Faces as data: rows of text with the names of their colours.

A face is put together from parts. `assets/portraits/cast.txt` gives each person one line:
the parts in drawing order, and the colours. Each part is a small drawing in the file of its
kind (`head.txt`, `hair.txt`, `mouth.txt`, …). A mood changes brows, eyes and mouth, so it is
in the text itself and never in colour alone.

A section of such a file is a name, the row and column where the drawing starts, and three
blocks of equal width side by side: characters, colour of each character (ink), colour
behind it (ground). A section that ends in a mood is drawn in that mood only; one that ends
in ``ascii`` is for terminals without Unicode.

    [brow-thick upset] 3 7
    |▀▚▄  ▄▞▀|hhh  hhh|        |

A letter stands for a colour by the tables below. A blank without ground lets what lies below
show; a character without ground keeps the ground below. Half blocks draw the edges, in the
colour of what they bound, and what they bound is ground: so a face is filled where there is
colour, and a line drawing where there is none. Behind everybody is the wall of the shop, which
keeps black hair apart from a dark screen.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from hashlib import blake2s
from typing import Final, NamedTuple

from game.places import ASSETS
from game.rules.level import MOODS, Mood
from game.tui.pictures import Cell, Picture, sections, spans

WIDTH: Final = 22
HEIGHT: Final = 11
"""The size of every portrait, in cells."""

_WALL: Final[Cell] = (" ", "", "wall")

# What the letters of a face stand for; the braces are filled from the cast.
_FACE: Final = {
    "s": "skin-{skin}", "S": "skin-{skin}-shade", "b": "skin-{skin}-blush",
    "h": "hair-{hair}", "H": "hair-{hair}-light",
    "k": "dye-{hat}", "K": "dye-{band}",
    "c": "dye-{cloth}", "C": "dye-{print}", "i": "dye-{inner}",
    "l": "face-line", "w": "face-white", "m": "face-mouth", "g": "{frame}", "j": "gold",
}  # fmt: skip

# Who is called so looks like one of these, when no face was chosen.
_ADDRESS: Final = {
    "pak": ("pak", "bapak"), "bapak": ("pak", "bapak"), "koh": ("bapak", "mas"),
    "mas": ("mas",), "bang": ("mas",), "kang": ("mas",),
    "bu": ("bu", "ibu"), "ibu": ("bu", "ibu"), "ci": ("ibu", "mbak"), "mbak": ("mbak",),
    "nenek": ("nenek",), "mbah": ("nenek", "pak"),
    "kak": ("mas", "mbak"), "dik": ("remaja",), "adik": ("remaja",),
}  # fmt: skip

_GENERAL: Final = frozenset(word for words in _ADDRESS.values() for word in words)
"""How the names of general faces start. Any other face belongs to the person of its name."""


class _Person(NamedTuple):
    parts: tuple[str, ...]
    colours: Mapping[str, str]


@lru_cache(512)
def portrait(name: str, mood: Mood, *, ascii: bool = False) -> Picture:  # noqa: A002
    """The face of ``name`` in ``mood``: 11 rows of 22 cells.

    A name that is not in the cast gets a general face, always the same one; "Bu Ratna" gets
    one of those who are called *Bu*. A face named after a person is never given to others.

    >>> "".join(span.text for span in portrait("bapak-kumis", "calm")[0]).strip()
    '▄▄▄▄▄▄▄▄▄▄'

    Raises ``ValueError`` for a mood that does not exist.
    """
    if mood not in MOODS:
        raise ValueError(f"no such mood: {mood!r}")
    person = _cast()[face_of(name)]
    canvas = [[_WALL] * WIDTH for _ in range(HEIGHT)]
    for part in person.parts:
        for row, column, cell in _part(part, mood, ascii):
            _lay(canvas, row, column, cell, person.colours)
    return spans(canvas)


def faces() -> tuple[str, ...]:
    """The names of the cast, in its own order."""
    return tuple(_cast())


@lru_cache(512)
def face_of(name: str) -> str:
    """The name of the face that ``name`` has: itself, or one of the general faces.

    A new face in the cast takes over few of the names that have no face of their own.
    """
    cast = _cast()
    if name in cast:
        return name
    first = name.replace("-", " ").casefold().split(maxsplit=1)[:1]
    kin = _ADDRESS.get(first[0], ()) if first else ()
    general = [face for face in cast if face.partition("-")[0] in _GENERAL]
    among = [face for face in general if face.partition("-")[0] in kin] or general
    return max(among, key=lambda face: _mix(name, face))


def _mix(name: str, face: str) -> bytes:
    return blake2s(f"{name}\0{face}".encode("utf-8", "surrogatepass"), digest_size=8).digest()


@cache
def _cast() -> dict[str, _Person]:
    cast = {}
    for line in (ASSETS / "portraits" / "cast.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, parts, colours = (column.strip() for column in line.split("|"))
        given = dict(pair.split("=") for pair in colours.split())
        given["frame"] = f"dye-{given['frame']}" if "frame" in given else "face-line"
        known = {
            letter: role.format_map(given)
            for letter, role in _FACE.items()
            if "{" not in role or role.partition("{")[2].partition("}")[0] in given
        }
        cast[name] = _Person(tuple(parts.split()), known)
    return cast


@cache
def _part(part: str, mood: str, plain: bool) -> tuple[tuple[int, int, Cell], ...]:
    """The cells of a part that are not see-through: row, column, letters. Maybe none."""
    drawings = sections("portraits", part.partition("-")[0])
    end = " ascii" if plain else ""
    body = drawings.get(f"{part} {mood}{end}") or drawings.get(f"{part}{end}")
    if body is None:
        return ()
    place, *lines = body.strip().splitlines()
    top, left = map(int, place.split())
    cells = []
    for row, line in enumerate(lines, top):
        width = (len(line) - 4) // 3
        blocks = (line[start : start + width] for start in (1, width + 2, 2 * width + 3))
        for column, cell in enumerate(zip(*blocks, strict=True), left):
            if cell != (" ", " ", " "):
                cells.append((row, column, cell))
    return tuple(cells)


def _lay(
    canvas: list[list[Cell]], row: int, column: int, cell: Cell, colours: Mapping[str, str]
) -> None:
    text, ink, ground = cell
    below = canvas[row][column]
    canvas[row][column] = (
        text,
        "" if text == " " else colours[ink],
        below[2] if ground == " " else colours[ground],
    )
