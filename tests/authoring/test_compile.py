"""Names become indices; the digest names the rules and not the words."""

import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from game import places
from game.authoring.digest import digest
from game.authoring.read import level_files, read_level, read_text
from game.rules.level import MOODS, Condition
from tests.authoring.good import FULL, SMALL, level_of


def test_everything_arrives() -> None:
    level = level_of(FULL)
    assert (level.aim, level.order, level.reputation) == ("Send everybody home content.", 12, 45)
    assert level.shop.sells == "this, that: and more"
    assert (level.stakes.served, level.stakes.never, level.stakes.left) == (-2, -10, -3)
    assert level.pool is not None
    assert (level.pool.among, level.pool.people, level.pool.busy) == ((1, 2, 3), 2, 3)
    assert level.pool.arrives == (1, 2, 4)
    assert level.shared_facts == 2
    names = [temperament.id for temperament in level.temperaments]
    assert names == ["quiet", "commander", "easygoing", "family", "stern"]
    stern = level.temperaments[4]
    approaches = [approach.id for approach in level.approaches]
    assert stern.takes[approaches.index("whispered")] == -2
    assert stern.takes[approaches.index("formal")] == 0
    assert stern.tell == (1, 3, 6, 8)
    assert stern.rescue is not None
    assert stern.rescue.id == "rescue"
    assert stern.moods[3:] == (("Nods.", "Nods twice."), ("Smiles.",))
    assert stern.because[approaches.index("shouted")] == "Nobody shouts at them twice."


def test_a_look_is_not_blank() -> None:
    for blank in ("uneasy: ' '", "uneasy: [Looks away., ' ']"):
        text = FULL.replace("uneasy: Looks away.", blank)
        level, findings = read_text(text, "level.yaml")
        assert level is None
        assert [finding.code for finding in findings] == ["empty-text"]


@pytest.mark.parametrize("path", level_files(places.LEVELS), ids=lambda path: path.stem)
def test_people_of_a_temperament_do_not_look_alike(path: Path) -> None:
    level = read_level(path)
    for one, other in combinations(level.customers, 2):
        if one.temperament == other.temperament:
            look = level.temperaments[one.temperament].look
            assert any(look(mood, one.person) != look(mood, other.person) for mood in MOODS)


def test_built_in_looks() -> None:
    for kind in level_of(SMALL).temperaments:
        looks = [look for looks in kind.moods for look in looks]
        assert len(set(looks)) == len(looks)
        assert all(len(looks) >= 3 for looks in kind.moods)
        assert all(len(look) <= 70 for look in looks)
        gendered = re.compile(r"\b(he|she|him|her|his|hers|purse|beard|skirt)\b", re.IGNORECASE)
        assert not [look for look in looks if gendered.search(look)]


def test_customers() -> None:
    bondan, ratna, usro, _aa = level_of(FULL).customers
    assert (bondan.was, bondan.circle, bondan.patience) == (("pak-bondan",), ("ratna",), 6)
    assert (ratna.patience, ratna.opening_trust, ratna.arrives) == (7, 6, 2)
    assert (ratna.portrait, ratna.about) == ("ratna", "Buys for three households.")
    assert (usro.patience, usro.opening_trust, usro.person) == (5, 4, "usro")


def test_scenes() -> None:
    level = level_of(FULL)
    counter, thinking, end, out, start = level.scenes
    assert [scene.encounter for scene in level.scenes] == ["look"] * 4 + ["ask"]
    assert level.customers[3].scene == 4
    assert (thinking.to, out.ends, start.to) == (2, "left", -1)
    assert counter.lines[0].cue == frozenset({0, 4})
    assert counter.lines[1].text == "She has the phone out.\nIt rings."
    assert counter.lines[1].when == Condition(
        temperaments=frozenset({3}), waiting_at_least=1, waiting_at_most=3
    )
    assert (counter.lines[1].spoken, counter.lines[2].spoken) == (False, True)
    assert end.lines[0].when == Condition(remembered=3)
    show, again, loud = counter.replies
    assert (show.say, show.to, show.trust, show.patience) == (
        "Of course. Take your time.",
        1,
        1,
        -1,
    )
    assert (show.remember, show.forget, show.once, show.was) == (3, 0, 0, ("give",))
    assert (again.once, again.to, again.forget) == (1, 0, 1)
    assert (loud.ends, loud.to, loud.when) == ("never", -1, Condition(not_remembered=1))


TEXT_ONLY = [
    ("Four at the counter", "Five"),
    ("Four people", "Five people"),
    ("Toko Maju", "Toko Mundur"),
    ("id: toko-maju", "id: toko-mundur"),
    ("It was held.", "He held it."),
    ("Frowns.", "Scowls."),
    ("I was wrong.", "Sorry."),
    ("Pak Usro", "Pak Usman"),
    ("Facts and time.", "Time."),
    ("was: give", "was: given"),
    ("He reads", "She reads"),
    ("order: 12", "order: 13"),
]
RULES = [
    ("approach: proactive", "approach: relaxed"),
    ("trust: 1\n", "trust: 2\n"),
    ("stakes: {served: -2", "stakes: {served: -1"),
    ("shared: true", "shared: false"),
    ("whispered: -2", "whispered: -1"),
    ("arrives: 2", "arrives: 3"),
    ("          loud:", "          louder:"),
    ("  usro:", "  usman:"),
    ("upset: 1, uneasy: 3", "upset: 1, uneasy: 2"),
    ("at_most: 3", "at_most: 2"),
    ("temperament: easygoing", "temperament: quiet"),
    ("reputation: 45", "reputation: 46"),
    ("people: 2, busy", "people: 1, busy"),
]


@pytest.mark.parametrize(("old", "new"), TEXT_ONLY)
def test_the_digest_looks_at_no_text(old: str, new: str) -> None:
    assert old in FULL
    assert level_of(FULL.replace(old, new)).digest == level_of(FULL).digest


@pytest.mark.parametrize(("old", "new"), RULES)
def test_the_digest_names_the_rules(old: str, new: str) -> None:
    text = FULL.replace(old, new)
    if old == "  usro:":
        text = text.replace("ratna, usro, aa", "ratna, usman, aa")
    assert text != FULL
    assert level_of(text).digest != level_of(FULL).digest


def test_the_digest_is_the_same_in_every_process() -> None:
    assert re.fullmatch("[0-9a-f]{16}", level_of(SMALL).digest)
    assert level_of(SMALL).digest == digest(replace(level_of(SMALL), digest=""))
