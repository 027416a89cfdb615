"""docs/levels.md: every block of YAML in it is run, and what it promises holds."""

import re
from pathlib import Path

import pytest

from game.authoring import model
from game.authoring.excerpt import as_text
from game.authoring.library import Library
from game.authoring.read import check, read_text
from game.authoring.reference import LINE, PAGE, main, reference
from game.rules import deal, legal_moves, play, start
from tests.authoring.good import findings, level_of

TEXT = PAGE.read_text("utf-8")
BLOCKS = [
    (info.strip(), block, TEXT.count("\n", 0, TEXT.index(block)))
    for info, block in re.findall(r"```(.*)\n((?:.*\n)*?)```\n", TEXT)
]
LEVELS = [(block, line) for info, block, line in BLOCKS if info == "yaml" and "format:" in block]
PIECES = [
    (block, line) for info, block, line in BLOCKS if info == "yaml" and "format:" not in block
]


def lines(blocks: list[tuple[str, int]]) -> list[str]:
    return [f"line {line}" for _block, line in blocks]


def test_there_are_blocks() -> None:
    assert len(LEVELS) >= 4
    assert len(PIECES) >= 8
    assert {info for info, _block, _line in BLOCKS} == {
        "yaml",
        "yaml broken",
        "yaml person",
        "text",
    }


@pytest.mark.parametrize("block", [block for block, _ in LEVELS], ids=lines(LEVELS))
def test_levels_are_fine_and_playable(block: str) -> None:
    level = level_of(block, "my-level.yaml")
    for seed in range(20):
        state, _events = start(deal(level, seed))
        for turn in range(100):
            moves = legal_moves(state)
            if not moves:
                break
            state, _events = play(state, moves[(seed + turn) % len(moves)])
        assert state.over


@pytest.mark.parametrize("block", [block for block, _ in PIECES], ids=lines(PIECES))
def test_pieces_are_pieces_of_a_level(block: str) -> None:
    assert any(block in level for level, _line in LEVELS)


def test_what_the_check_says_is_what_it_says() -> None:
    [broken] = [block for info, block, _line in BLOCKS if info == "yaml broken"]
    [output] = [block for info, block, _line in BLOCKS if info == "text"]
    found = findings(broken, "my-level.yaml")
    assert "\n\n".join(map(as_text, found)) + "\n" == output


def test_the_person_is_fine(tmp_path: Path) -> None:
    [person] = [block for info, block, _line in BLOCKS if info == "yaml person"]
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "wiryo.yaml").write_text(person)
    assert check([tmp_path / "people" / "wiryo.yaml"]) == []


def test_the_whole_level_teaches_what_the_page_says() -> None:
    level, _found = read_text(LEVELS[1][0], "my-level.yaml")
    assert level is not None
    assert len(level.customers) == 2
    assert any(line.cue for scene in level.scenes for line in scene.lines)
    assert {scene.encounter for scene in level.scenes} == {"the-cake", "the-order"}


def test_every_temperament_and_approach_is_named() -> None:
    library = Library()
    for name in (*library.temperaments, *library.approaches):
        assert f"| `{name}` |" in TEXT


def test_the_reference_is_current(tmp_path: Path) -> None:
    assert TEXT.partition(LINE)[2] == f"\n\n{reference()}", "python -m game.authoring.reference"
    page = tmp_path / "levels.md"
    page.write_text(f"before\n{LINE}\nold\n")
    main(page)
    main(page)
    assert page.read_text() == f"before\n{LINE}\n\n{reference()}"


def test_the_reference_names_every_field() -> None:
    text = reference()
    for form in (getattr(model, name) for name in dir(model)):
        if isinstance(form, type) and issubclass(form, model.Source):
            for field in form.__struct_fields__:
                assert f"| `{field}` |" in text
