"""The figures of whole levels: worked out, pinned in a file, and told in stars."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.figures import (
    LevelFigures,
    best_gain,
    deal_name,
    level_figures,
    pinned_best,
    pinned_figures,
    stars,
    write_pins,
)
from game.analysis.players import one_approach, reader
from game.analysis.search import search
from game.rules import Level, Opening, Shift, all_deals, deal
from tests.small_levels import answer, level_of, moment, someone

NAMES = ("bondan", "ratna", "anton")


def pool_of_three(people: int = 1, busy: int = 2) -> Level:
    """One of three comes, or two where the shop is well known."""
    talk = {
        "first": moment(
            answer("facts", "careful", to="last"), answer("chat", "relaxed", to="last")
        ),
        "last": moment(answer("done"), answer("out", ends="never")),
    }
    kinds = ("quiet", "easygoing", "commander")
    level = level_of(
        *[someone(name, kind) for name, kind in zip(NAMES, kinds, strict=True)],
        talks={"talk": talk},
        deal_among=" ".join(NAMES),
        deal_people=people,
    )
    assert level.pool is not None
    return replace(level, digest="abc", pool=replace(level.pool, busy=busy))


def the_first_two() -> Level:
    """Bondan and Ratna come, whatever the seed."""
    level = pool_of_three()
    return replace(level, customers=level.customers[:2], pool=None)


def test_a_levels_figures_are_each_deals_and_their_means() -> None:
    level = pool_of_three()
    figures = level_figures(level)
    shifts = {deal_name(shift): shift for shift in all_deals(level)}

    assert list(shifts) == ["bondan", "ratna", "anton"]
    assert figures.best == {name: search(shift).best for name, shift in shifts.items()}
    assert figures.worst == dict.fromkeys(NAMES, -12)
    assert figures.states == sum(search(shift).states for shift in shifts.values())
    for mean, player in (
        (figures.random, lambda shift: search(shift).random),
        (figures.reader, reader),
        (figures.approaches["careful"], lambda shift: one_approach(shift, 0)),
        (figures.approaches["dismissive"], lambda shift: one_approach(shift, 7)),
    ):
        assert mean == pytest.approx(sum(player(shift) for shift in shifts.values()) / 3)
    assert list(figures.approaches) == [approach.id for approach in level.approaches]


def test_the_deals_of_a_well_known_shop_are_worked_out_as_well() -> None:
    figures = level_figures(pool_of_three())

    assert len(figures.busy) == 6
    assert figures.busy["bondan ratna"] == figures.busy["ratna bondan"]
    assert level_figures(pool_of_three(busy=1)).busy == {}


def test_a_share_is_of_the_mean_best() -> None:
    figures = figures_of(best={"a": 10, "b": 30})

    assert figures.mean_best == 20
    assert figures.share(5) == 0.25
    with pytest.raises(ValueError, match="not positive"):
        figures_of(best={"a": 0}).share(5)


def figures_of(best: dict[str, int]) -> LevelFigures:
    return LevelFigures("small", "abc", 1, best, {}, 0.0, 0.0, {}, {})


def test_pinned_figures_come_back_as_they_were(tmp_path: Path) -> None:
    pins = tmp_path / "figures.json"
    figures = level_figures(pool_of_three())
    write_pins(pins, [figures])

    assert pinned_figures(pool_of_three(), pins) == figures


def test_pins_apply_to_the_rules_they_were_made_for_and_no_others(tmp_path: Path) -> None:
    pins = tmp_path / "figures.json"
    write_pins(pins, [level_figures(pool_of_three())])

    assert pinned_figures(replace(pool_of_three(), digest="abd"), pins) is None
    assert pinned_best(deal(replace(pool_of_three(), digest="abd"), 1), pins) is None


def test_pins_that_were_rewritten_are_read_again(tmp_path: Path) -> None:
    pins = tmp_path / "figures.json"
    write_pins(pins, [figures_of({"bondan": 7})])
    assert pinned_best(all_of(pool_of_three())["bondan"], pins) == 7

    write_pins(pins, [figures_of({"bondan": 17})])
    assert pinned_best(all_of(pool_of_three())["bondan"], pins) == 17


@pytest.mark.parametrize(
    "text", [None, "", "{", "[]", '{"abc": 1}', '{"abc": {"level": "small"}}', "\udcff"]
)
def test_without_readable_pins_there_are_no_pinned_figures(
    tmp_path: Path, text: str | None
) -> None:
    pins = tmp_path / "figures.json"
    if text is not None:
        pins.write_bytes(text.encode("utf-8", "surrogateescape"))

    assert pinned_figures(pool_of_three(), pins) is None
    assert best_gain(deal(pool_of_three(), 1), pins) is not None


def test_the_best_gain_comes_from_the_pins(tmp_path: Path) -> None:
    pins = tmp_path / "figures.json"
    write_pins(pins, [figures_of({"bondan": 99})])

    assert best_gain(all_of(pool_of_three())["bondan"], pins) == 99


def test_the_best_gain_is_worked_out_where_nothing_is_pinned(tmp_path: Path) -> None:
    shift = all_of(pool_of_three())["bondan"]

    assert best_gain(shift) == best_gain(shift, tmp_path / "none.json") == search(shift).best


@pytest.mark.parametrize(
    "opening",
    [
        Opening(reputation=3),
        Opening(trust=(("bondan", -4),)),
        Opening(absent=("bondan",)),
        Opening(reputation=69, trust=(("bondan", 2),)),
    ],
)
def test_the_best_gain_is_that_of_the_levels_own_opening(opening: Opening) -> None:
    level = the_first_two()

    assert best_gain(deal(level, 1, opening)) == best_gain(deal(level, 1))


def test_a_well_known_shops_deal_is_worked_out_from_the_levels_own_opening() -> None:
    level = replace(pool_of_three(), reputation=12)
    shift = deal(level, 1, Opening(reputation=90))

    assert len(shift.customers) == 2
    assert best_gain(shift) == level_figures(level).busy[deal_name(shift)]


def test_where_it_would_take_too_long_there_is_no_best_gain() -> None:
    shift = deal(the_first_two(), 1)
    states = search(shift).states

    assert best_gain(shift, states_max=states) == search(shift).best
    assert best_gain(shift, states_max=states - 1) is None


@pytest.mark.parametrize(
    ("gain", "expected"),
    [
        (-20, 0),
        (0, 0),
        (1, 0),
        (7, 0),
        (8, 1),
        (12, 1),
        (13, 2),
        (16, 2),
        (17, 3),
        (20, 3),
        (25, 3),
    ],
)
def test_stars_are_shares_of_the_best(gain: int, expected: int) -> None:
    assert stars(gain, 20) == expected


@given(st.integers(-100, 100), st.integers(-100, 100))
def test_no_gain_earns_no_star_and_the_best_gain_all_three(gain: int, best: int) -> None:
    assert 0 <= stars(gain, best) <= 3
    assert stars(gain, best) <= stars(gain + 1, best)
    if gain <= 0 or best <= 0:
        assert stars(gain, best) == 0
    elif gain >= best:
        assert stars(gain, best) == 3


def all_of(level: Level) -> dict[str, Shift]:
    return {deal_name(shift): shift for shift in all_deals(level)}
