"""What the rest of a shift depends on, so that the same position is worked out once.

Reputation is a reward on the way and no part of a position, unless the shop might close.
Reads are left out of all figures (a right guess is a bonus on top), so what only they look at
is left out of positions as well.
"""

from game.rules.deal import Shift
from game.rules.level import Condition, Scene
from game.rules.state import GONE, State, Visit

Position = tuple[object, ...]


def may_close(shift: Shift) -> bool:
    """Whether some play might bring reputation to 0 (by a bound; True may be too careful)."""
    level, stakes = shift.level, shift.level.stakes
    lowest = shift.reputation
    for i, customer in enumerate(shift.customers):
        if i in shift.absent:
            continue
        lowest += min(stakes.never, stakes.left, stakes.served, stakes.returning, 0)
        encounter = level.scenes[customer.scene].encounter
        replies = [r for s in level.scenes if s.encounter == encounter for r in s.replies]
        # Only a reply that is taken once leads back, so a scene comes round once more for each.
        rounds = 1 + sum(reply.once > 0 for reply in replies)
        for reply in replies:
            lowest += min(0, reply.reputation) * (1 if reply.once else rounds)
        rescue = shift.temperaments[i].rescue
        lowest += min(0, rescue.reputation) if rescue else 0
    return lowest <= 0


class Positions:
    """The positions of one shift. Call it with a state."""

    def __init__(self, shift: Shift) -> None:
        self.shift = shift
        self.with_reputation = may_close(shift)
        self._facts, self._once = _looked_at(shift.level.scenes)
        self._shared = 0
        for i, customer in enumerate(shift.customers):
            if i not in shift.absent:
                self._shared |= self._facts[customer.scene]
        self._waiting: list[dict[Visit, int]] = [{} for _ in shift.customers]
        self._talking: list[dict[Visit, int]] = [{} for _ in shift.customers]
        self._last: list[dict[Visit, int]] = [{} for _ in shift.customers]
        self._numbers: dict[Visit | None, int] = {}

    def __call__(self, state: State) -> Position:
        _, turn, at, visits, reputation, facts = state
        last = self.shift.last_arrival
        known = self._waiting
        alone = at >= 0 and all(visit[0] == GONE or i == at for i, visit in enumerate(visits))
        place: list[object] = [
            at,
            0 if turn >= last else turn - last,
            facts & self._shared,
            reputation if self.with_reputation else None,
        ]
        for i, visit in enumerate(visits):
            known = self._waiting if i != at else self._last if alone else self._talking
            number = known[i].get(visit)
            if number is None:
                number = known[i][visit] = self._number(i, visit, talking=i == at, alone=alone)
            place.append(number)
        return tuple(place)

    def _number(self, i: int, visit: Visit, *, talking: bool, alone: bool) -> int:
        """A number for all that matters of a visit."""
        kept = None
        if visit.phase != GONE:
            kept = visit._replace(
                facts=visit.facts & self._facts[visit.scene],
                once=visit.once & self._once[visit.scene],
                replies=0,
                read=0,
                rescued=visit.rescued or self.shift.temperaments[i].rescue is None,
                # Nobody waits at the counter, and who comes back to wait starts anew.
                patience=0 if talking else visit.patience,
                walked_off=visit.walked_off or alone,
                # Whoever was left once stays until the end, and can't be acknowledged again.
                acknowledged=visit.acknowledged or (talking and visit.walked_off) or alone,
            )
        return self._numbers.setdefault(kept, len(self._numbers))


def _looked_at(scenes: tuple[Scene, ...]) -> tuple[list[int], list[int]]:
    """For each scene, the facts and the once-only replies that can still matter from it on."""
    facts = [0] * len(scenes)
    once = [0] * len(scenes)
    for i, scene in enumerate(scenes):
        for when in [*(r.when for r in scene.replies), *(line.when for line in scene.lines)]:
            facts[i] |= _facts_in(when)
        for reply in scene.replies:
            once[i] |= reply.once
    changed = True
    while changed:
        changed = False
        for i in range(len(scenes) - 1, -1, -1):
            scene = scenes[i]
            for j in (scene.to, *(reply.to for reply in scene.replies)):
                if j >= 0 and (facts[j] & ~facts[i] or once[j] & ~once[i]):
                    facts[i] |= facts[j]
                    once[i] |= once[j]
                    changed = True
    return facts, once


def _facts_in(when: Condition | None) -> int:
    return 0 if when is None else when.remembered | when.not_remembered
