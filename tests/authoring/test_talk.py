"""The graph of a talk, against a plain search."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.authoring import model
from game.authoring.talk import Talk

Ways = list[list[tuple[int, bool]]]


def scenes(ways: Ways) -> dict[str, model.Scene]:
    return {
        f"s{number}": model.Scene(
            text=[model.Line(says="?")],
            replies={
                f"r{i}": model.Reply(say="?", approach="careful", to=f"s{to}", once=once)
                for i, (to, once) in enumerate(out)
            },
        )
        for number, out in enumerate(ways)
    }


graphs = st.integers(1, 6).flatmap(
    lambda size: st.lists(
        st.lists(st.tuples(st.integers(0, size - 1), st.booleans()), max_size=4),
        min_size=size,
        max_size=size,
    )
)


def goes_round(ways: Ways) -> bool:
    """Whether some scene leads back to itself without a reply that is used up."""
    reach = [{to for to, once in out if not once} for out in ways]
    for _round in ways:
        reach = [near | {far for to in near for far in reach[to]} for near in reach]
    return any(number in near for number, near in enumerate(reach))


@given(graphs)
def test_loops_are_found_exactly_where_there_are_some(ways: Ways) -> None:
    loops = Talk(scenes(ways)).loops()
    assert bool(loops) is goes_round(ways)
    for loop in loops:
        assert loop.scenes[0] == loop.scenes[-1]
        for here, there in pairwise(loop.scenes):
            out = ways[int(here[1:])]
            assert any(f"s{to}" == there and not once for to, once in out)


@given(graphs)
def test_without_the_ways_named_no_loop_is_left(ways: Ways) -> None:
    closing = {(loop.path[0], loop.path[2]) for loop in Talk(scenes(ways)).loops()}
    cut = [
        [way for i, way in enumerate(out) if (f"s{number}", f"r{i}") not in closing]
        for number, out in enumerate(ways)
    ]
    assert not goes_round(cut)


@given(graphs)
def test_unreached(ways: Ways) -> None:
    reached = {0}
    for _round in ways:
        reached |= {to for number in reached for to, _once in ways[number]}
    assert Talk(scenes(ways)).unreached() == [
        f"s{number}" for number in range(len(ways)) if number not in reached
    ]


def test_a_long_talk_needs_no_stack() -> None:
    chain: Ways = [[(number + 1, False)] for number in range(5000)] + [[(0, False)]]
    [loop] = Talk(scenes(chain)).loops()
    assert len(loop.scenes) == 5002
