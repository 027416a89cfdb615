"""The best reply is not given away: neither by its place, nor by its length."""

from collections import Counter
from collections.abc import Callable
from fractions import Fraction

import pytest

from game.rules.level import Level, Reply
from tests.balance.built_in import built_in_levels

MOST = Fraction(45, 100)

Choice = tuple[str, tuple[Reply, ...], list[Reply]]
"""Where a choice is made, between which replies, and which of them are best."""


def choices(levels: list[Level]) -> list[Choice]:
    """Every scene with a choice, for every temperament that comes to it."""
    found = []
    for level in levels:
        brought = {
            (level.scenes[customer.scene].encounter, customer.temperament)
            for customer in level.customers
        }
        for scene in level.scenes:
            for encounter, kind in sorted(brought):
                if encounter == scene.encounter and len(scene.replies) > 1:
                    temperament = level.temperaments[kind]
                    worth = [temperament.takes[r.approach] + r.trust for r in scene.replies]
                    best = [r for r, w in zip(scene.replies, worth, strict=True) if w == max(worth)]
                    place = f"{level.id}/{scene.encounter}/{scene.id} ({temperament.id})"
                    found.append((place, scene.replies, best))
    return found


def first(reply: Reply, replies: tuple[Reply, ...]) -> bool:
    return reply is replies[0]


def last(reply: Reply, replies: tuple[Reply, ...]) -> bool:
    return reply is replies[-1]


def longest(reply: Reply, replies: tuple[Reply, ...]) -> bool:
    return all(len(reply.say) > len(other.say) for other in replies if other is not reply)


def shortest(reply: Reply, replies: tuple[Reply, ...]) -> bool:
    return all(len(reply.say) < len(other.say) for other in replies if other is not reply)


@pytest.mark.parametrize("mark", [first, last, longest, shortest])
def test_the_best_reply_does_not_stand_out(
    mark: Callable[[Reply, tuple[Reply, ...]], bool],
) -> None:
    found = choices(built_in_levels())
    marked = [
        place for place, replies, best in found if any(mark(reply, replies) for reply in best)
    ]
    per_level = Counter(place.split("/")[0] for place in marked)

    assert Fraction(len(marked), len(found)) <= MOST, f"{len(marked)} of {len(found)}: {per_level}"
