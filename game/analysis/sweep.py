"""Values of all positions that can be reached, worked out from the last ones back.

A shift has no way back to an earlier position, so each is worked out once, after all that
follow it. There is no recursion: a level of a thousand scenes is as good as one of ten.
"""

from collections.abc import Callable, Hashable
from typing import Any, Final, TypeVar

STATES_MAX: Final = 5_000_000

Node = TypeVar("Node")
Value = TypeVar("Value")

Way = tuple[int, Any, Node]
"""One way on from a node: the change of reputation, the place it leads to, the node there."""


class TooManyStatesError(RuntimeError):
    """The shift has more states than the search was allowed to visit."""


def sweep(
    place: Hashable,
    node: Node,
    ways: Callable[[Node], list[Way[Node]]],
    worth: Callable[[list[tuple[int, Value]]], Value],
    states_max: int = STATES_MAX,
) -> dict[Any, Value]:
    """The value of each place that can be reached from this one.

    ``ways`` are the ways on from a node, none where it is over; ``worth`` makes the value of a
    place out of the changes and values that its ways lead to. Raises TooManyStatesError.
    """
    values: dict[Any, Value] = {}
    waiting: dict[Any, list[tuple[int, Any]]] = {}
    stack: list[tuple[Any, Node]] = [(place, node)]
    while stack:
        place, node = stack[-1]
        if place in values:
            stack.pop()
            continue
        links = waiting.pop(place, None)
        if links is not None:
            values[place] = worth([(change, values[after]) for change, after in links])
            stack.pop()
            continue
        if len(values) + len(waiting) >= states_max:
            raise TooManyStatesError(f"more than {states_max} states")
        links = waiting[place] = []
        for change, after, follower in ways(node):
            links.append((change, after))
            if after not in values:
                stack.append((after, follower))
    return values
