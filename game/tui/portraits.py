"""Faces and shop fronts as data: rows of text with the names of their colours."""

from typing import Final, NamedTuple

from game.places import ASSETS

WIDTH: Final = 22
HEIGHT: Final = 11


class Span(NamedTuple):
    text: str
    ink: str = ""
    ground: str = ""


Picture = tuple[tuple[Span, ...], ...]
_Cell = tuple[str, str, str]
_Canvas = list[list[_Cell]]
_EMPTY: Final[_Cell] = (" ", "", "")
_WIPE: Final = "~"

_LETTERS: Final = {
    "s": "{skin}", "S": "{skin}-shade", "h": "{hair}", "H": "{hair}-light",
    "k": "{hat}", "K": "{band}", "c": "{cloth}", "C": "{print}", "i": "{inner}",
    "l": "line", "w": "white", "m": "mouth", "b": "{skin}-blush", "j": "gold", "g": "{frame}",
}  # fmt: skip


class _Person(NamedTuple):
    parts: tuple[str, ...]
    colours: dict[str, str]


def _cast() -> dict[str, _Person]:
    cast = {}
    for line in (ASSETS / "portraits" / "cast.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, parts, colours = line.split("|")
            given = dict(pair.split("=") for pair in colours.split())
            cast[name.strip()] = _Person(
                tuple(parts.split()),
                {letter: role.format_map(_Missing(given)) for letter, role in _LETTERS.items()},
            )
    return cast


class _Missing(dict):
    def __missing__(self, k):
        return "MISSING-" + k


def _sections(kind: str) -> dict[str, str]:
    text = (ASSETS / "portraits" / f"{kind}.txt").read_text("utf-8")
    found = {}
    for chunk in text.split("\n[")[1:]:
        name, _, body = chunk.partition("]")
        found[name] = body
    return found


def _paint(canvas, part, mood, colours, ascii):
    sections = _sections(part.partition("-")[0])
    tail = " ascii" if ascii else ""
    body = sections.get(f"{part} {mood}{tail}")
    if body is None:
        body = sections[f"{part}{tail}"]
    place, *lines = body.split("\n")
    top, left = map(int, place.split())
    for r, line in enumerate(l for l in lines if l.startswith("|")):
        w = (len(line) - 4) // 3
        assert len(line) == 3 * w + 4, (part, mood, line)
        assert line[w + 1] == line[2 * w + 2] == line[-1] == "|", (part, mood, line)
        row = canvas[top + r]
        for c in range(w):
            ch, i, g = line[1 + c], line[w + 2 + c], line[2 * w + 3 + c]
            if ch == " " and i == " " and g == " ":
                continue
            below = row[left + c]
            ground = below[2] if g == " " else "" if g == _WIPE else colours[g]
            if ch == " " and i == " ":
                row[left + c] = (" ", "", ground) if g != " " else below
            elif ch == " ":
                row[left + c] = (" ", "", ground)
            else:
                row[left + c] = (ch, below[1] if i == " " else colours[i], ground)


def portrait(name, mood, *, ascii=False):
    cast = _cast()
    person = cast.get(name)
    canvas = [[_EMPTY] * WIDTH for _ in range(HEIGHT)]
    for part in person.parts:
        _paint(canvas, part, mood, person.colours, ascii)
    return canvas
