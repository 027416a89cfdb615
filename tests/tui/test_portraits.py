"""Faces and shop fronts: sizes, characters, moods that can be told without colour."""

import re
import unicodedata
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from rich.cells import cell_len

from game.authoring.library import Library
from game.authoring.model import Person
from game.authoring.read import level_files, read_level
from game.places import ASSETS, LEVELS
from game.rules.level import MOODS, Mood
from game.tui.pictures import Picture, Span
from game.tui.portraits import HEIGHT, WIDTH, face_of, faces, portrait
from game.tui.shopfronts import shopfront, title
from game.tui.themes import PICTURE_ROLES

GENERAL = (
    "pak-peci", "pak-tua", "bapak-kumis", "mas-topi", "mas-kacamata", "bu-kerudung",
    "bu-sanggul", "ibu-kacamata", "mbak-poni", "mbak-ikal", "remaja", "nenek",
)  # fmt: skip
PEOPLE = (
    "bagus", "bondan", "broto", "dimas", "endang", "gunawan", "handoko", "hendra", "laras",
    "lusi", "raka", "ratna", "sri", "tari", "trisno", "wati", "yanto",
)  # fmt: skip
CAST = GENERAL + PEOPLE
SHOPS = ("motor", "kelontong", "layanan", "toko")
DRAWINGS = sorted((ASSETS / "portraits").glob("*.txt"))

every_face = pytest.mark.parametrize("face", CAST)
in_both = pytest.mark.parametrize("plain", [False, True], ids=["unicode", "ascii"])

# Box drawing, block elements and printable ASCII: each one column wide, in every terminal
# font. Textual draws its own borders with the same characters.
ALLOWED = re.compile(r"[ -~\u2500-\u259f]*")


def text_of(picture: Picture) -> list[str]:
    return ["".join(span.text for span in row) for row in picture]


def all_pictures(plain: bool) -> dict[str, Picture]:
    pictures = {f"{face} {m}": portrait(face, m, ascii=plain) for face in CAST for m in MOODS}
    pictures |= {f"title {width}": title(width, ascii=plain) for width in (80, 60, 30)}
    return pictures | {f"shop {shop}": shopfront(shop, ascii=plain) for shop in SHOPS}


def differing_cells(one: Picture, other: Picture) -> int:
    pairs = zip("".join(text_of(one)), "".join(text_of(other)), strict=True)
    return sum(a != b for a, b in pairs)


def test_the_cast_is_complete() -> None:
    assert faces() == CAST


@in_both
@every_face
def test_every_portrait_has_the_same_size(face: str, plain: bool) -> None:
    for mood in MOODS:
        rows = text_of(portrait(face, mood, ascii=plain))
        assert len(rows) == HEIGHT
        assert [cell_len(row) for row in rows] == [WIDTH] * HEIGHT


@in_both
def test_titles_and_shops_fit(plain: bool) -> None:
    sizes = {
        width: {(len(rows), cell_len(row)) for row in rows}
        for width in (120, 76, 75, 60, 59, 17)
        for rows in [text_of(title(width, ascii=plain))]
    }
    assert sizes[120] == sizes[76] == {(9, 76)}
    assert sizes[75] == sizes[60] == {(5, 60)}
    assert sizes[59] == sizes[17] == {(1, 17)}
    for shop in SHOPS:
        rows = text_of(shopfront(shop, ascii=plain))
        assert {(len(rows), cell_len(row)) for row in rows} == {(3, 76)}


def test_only_characters_of_one_column() -> None:
    for name, picture in all_pictures(plain=False).items():
        for row in text_of(picture):
            assert ALLOWED.fullmatch(row), (name, row)
            assert all(cell_len(character) == 1 for character in row), (name, row)
            assert not any(unicodedata.combining(character) for character in row), (name, row)


def test_the_plain_form_is_ascii() -> None:
    for name, picture in all_pictures(plain=True).items():
        assert all(row.isascii() and row.isprintable() for row in text_of(picture)), name


@in_both
@every_face
def test_each_mood_is_told_by_the_text_alone(face: str, plain: bool) -> None:
    pictures = {mood: portrait(face, mood, ascii=plain) for mood in MOODS}
    for one, other in combinations(MOODS, 2):
        assert differing_cells(pictures[one], pictures[other]) >= 4, (one, other)


@in_both
@every_face
@pytest.mark.parametrize("mood", MOODS)
def test_brows_eyes_and_mouth_are_never_covered(face: str, mood: Mood, plain: bool) -> None:
    """The rows of brows, eyes and mouth hold ink where no part but the features draws."""
    rows = text_of(portrait(face, mood, ascii=plain))
    brows, eyes = rows[3][7:15].strip(), rows[4][7:15].strip()
    mouth = (rows[6][8:14] + rows[7][8:14]).strip()
    assert len(brows.replace(" ", "")) >= 4
    assert len(eyes.replace(" ", "")) >= 2
    assert len(mouth.replace(" ", "")) >= 2


@in_both
def test_the_people_differ(plain: bool) -> None:
    for one, other in combinations(CAST, 2):
        difference = differing_cells(
            portrait(one, "calm", ascii=plain), portrait(other, "calm", ascii=plain)
        )
        assert difference >= 20, (one, other, difference)


def test_nobody_in_the_built_in_levels_looks_like_somebody_else() -> None:
    customers = [one for path in level_files(LEVELS) for one in read_level(path).customers]
    worn = {one.person: one.portrait for one in customers}
    worn |= {path.stem: one.portrait or "" for path, one in people()}
    assert len(worn) >= 13
    assert set(worn.values()) <= set(PEOPLE)
    assert len(set(worn.values())) == len(worn)
    assert all(one.portrait == worn[one.person] for one in customers)


def people() -> list[tuple[Path, Person]]:
    known = Library(LEVELS).people
    return [(path, known[path.stem]) for path in sorted((LEVELS / "people").glob("*.yaml"))]


@in_both
def test_every_colour_is_a_role_of_the_themes(plain: bool) -> None:
    for name, picture in all_pictures(plain).items():
        for span in (span for row in picture for span in row):
            assert {span.ink, span.ground} - {""} <= PICTURE_ROLES.keys(), (name, span)


@in_both
@every_face
def test_a_face_brings_its_own_wall(face: str, plain: bool) -> None:
    picture = portrait(face, "calm", ascii=plain)
    assert picture[0][0].ground == picture[0][-1].ground == "wall"
    assert all(span.ground for row in picture for span in row)


@in_both
@every_face
def test_a_character_never_has_the_colour_of_its_ground(face: str, plain: bool) -> None:
    """Where brows, eyes and mouth are. Hair, cloth and neck may blend."""
    for mood in MOODS:
        for row in portrait(face, mood, ascii=plain)[3:8]:
            cells = [
                Span(character, span.ink, span.ground) for span in row for character in span.text
            ]
            for cell in cells[7:15]:
                assert cell.text == " " or cell.ink != cell.ground, (mood, cell)


def test_an_unknown_name_keeps_one_face() -> None:
    assert face_of("Pak Bondan") == face_of("Pak Bondan")
    assert portrait("Pak Bondan", "calm") == portrait(face_of("Pak Bondan"), "calm")
    assert {face_of(f"somebody {number}") for number in range(300)} == set(GENERAL)


@pytest.mark.parametrize(
    ("address", "kin"),
    [
        ("Pak", {"pak-peci", "pak-tua", "bapak-kumis"}),
        ("Bu", {"bu-kerudung", "bu-sanggul", "ibu-kacamata"}),
        ("Mas", {"mas-topi", "mas-kacamata"}),
        ("mbak", {"mbak-poni", "mbak-ikal"}),
        ("Nenek", {"nenek"}),
    ],
)
def test_an_unknown_name_gets_a_face_of_its_address(address: str, kin: set[str]) -> None:
    assert {face_of(f"{address} {letter}") for letter in "abcdefghijklmnopqrst"} == kin
    assert {face_of(f"{address}-{letter}") for letter in "abcdefghijklmnopqrst"} == kin


@pytest.mark.parametrize("name", ["", " ", "-", "[/ oops] [b", "\ud800", "é" * 4000, "ibu"])
def test_any_name_has_a_face(name: str) -> None:
    assert len(portrait(name, "calm")) == HEIGHT


def test_an_unknown_mood_is_refused() -> None:
    with pytest.raises(ValueError, match="no such mood"):
        portrait("nenek", "grumpy")


def test_an_unknown_shop_is_a_general_shop() -> None:
    assert shopfront("sumber-rejeki") == shopfront("toko")


def test_spans_are_as_few_as_can_be() -> None:
    """A blank has no ink, so it joins whatever stands beside it on the same ground."""
    assert title(80)[2][1] == Span(title(80)[2][1].text, "lettering", "signboard")
    for picture in all_pictures(plain=False).values():
        for row in picture:
            for left, right in pairwise(row):
                assert (left.ink, left.ground) != (right.ink, right.ground)


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_drawings_are_well_formed(path: Path) -> None:
    """Blocks of equal width, an ink under every character, and none under a blank."""
    if path.stem == "cast":
        return
    names = []
    for chunk in path.read_text("utf-8").split("\n[")[1:]:
        name, _, body = chunk.partition("]")
        names.append(name)
        place, *lines = body.strip().splitlines()
        top, left = map(int, place.split())
        assert top + len(lines) <= HEIGHT, name
        assert len({len(line) for line in lines}) == 1, name
        for line in lines:
            width, rest = divmod(len(line) - 4, 3)
            assert rest == 0, (name, line)
            assert left + width <= WIDTH, (name, line)
            assert line[0] == line[width + 1] == line[2 * width + 2] == line[-1] == "|", name
            text, ink = line[1 : width + 1], line[width + 2 : 2 * width + 2]
            assert [c == " " for c in text] == [c == " " for c in ink], (name, line)
    assert len(names) == len(set(names))


def test_every_part_of_the_cast_is_drawn() -> None:
    drawn = {
        f"{path.stem}:{name}"
        for path in DRAWINGS
        for name in re.findall(r"^\[([^\]]+)\]", path.read_text("utf-8"), re.MULTILINE)
    }
    used: set[str] = set()
    for line in (ASSETS / "portraits" / "cast.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        for part in line.split("|")[1].split():
            kind = f"{part.partition('-')[0]}:{part}"
            moods = [mood for mood in MOODS if f"{kind} {mood}" in drawn]
            for end in ("", " ascii"):
                assert f"{kind}{end}" in drawn or all(f"{kind} {m}{end}" in drawn for m in moods)
            assert f"{kind}" in drawn or moods, kind
            used |= {kind}
    assert {re.sub(rf"( ({'|'.join(MOODS)}))?( ascii)?$", "", name) for name in drawn} == used
