"""Dealing a shift: who comes, in which order, and the order in which replies are shown.

A seed only deals; nothing is random after that. The numbers come from SplitMix64
(Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014), so a
seed means the same on every machine and in every version of Python.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Final

from game.rules import constants
from game.rules.level import Customer, Level, Temperament

_MASK: Final = (1 << 64) - 1
SEED_MAX: Final = (1 << 31) - 1


@dataclass(frozen=True, slots=True)
class Opening:
    """What earlier shifts left behind, as the ledger tells it.

    ``reputation`` is where the shop stands (None: as the level says). ``trust`` changes the
    opening trust of customers by id. ``absent`` are the customers who never come back; they
    pass the window instead.
    """

    reputation: int | None = None
    trust: tuple[tuple[str, int], ...] = ()
    absent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Shift:
    """A dealt level. ``customers`` are those of this shift; states refer to them by index.

    Compares and hashes by identity: a state belongs to one shift.
    """

    level: Level
    seed: int
    opening: Opening
    customers: tuple[Customer, ...]
    temperaments: tuple[Temperament, ...]
    """Of each customer, in the same order."""
    absent: frozenset[int]
    last_arrival: int

    @property
    def reputation(self) -> int:
        """Where the shop's reputation stands as the door opens."""
        opening = self.opening.reputation
        return self.level.reputation if opening is None else opening

    def reply_order(self, customer: int, scene: int) -> tuple[int, ...]:
        """In which order the replies of a scene (by index) are shown to the player."""
        count = len(self.level.scenes[scene].replies)
        return tuple(shuffled(range(count), _mix(self.seed, scene, customer)))


def _mix(*numbers: int) -> int:
    value = 0
    for number in numbers:
        value = next(_stream(value ^ (number & _MASK)))
    return value


def _stream(state: int) -> Iterator[int]:
    while True:
        state = (state + 0x9E3779B97F4A7C15) & _MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
        yield z ^ (z >> 31)


def shuffled(items: range | tuple[int, ...], seed: int) -> list[int]:
    """The items in an order that the seed decides (Fisher and Yates)."""
    numbers = _stream(seed & _MASK)
    dealt = list(items)
    for last in range(len(dealt) - 1, 0, -1):
        other = next(numbers) % (last + 1)
        dealt[last], dealt[other] = dealt[other], dealt[last]
    return dealt


def _people(level: Level, reputation: int) -> int:
    if level.pool is None:
        return 0
    return level.pool.busy if reputation >= constants.BUSY_REPUTATION else level.pool.people


def all_deals(level: Level, opening: Opening | None = None) -> Iterator[Shift]:
    """Every shift that some seed could deal, each once. Equally likely."""
    opening = opening or Opening()
    if level.pool is None:
        yield _shift(level, 0, opening, ())
        return
    people = _people(level, _reputation(level, opening))
    for dealt in permutations(level.pool.among, people):
        yield _shift(level, 0, opening, dealt)


def deal(level: Level, seed: int, opening: Opening | None = None) -> Shift:
    """The shift of this seed (any whole number): who comes, when, and feeling how."""
    opening = opening or Opening()
    dealt: tuple[int, ...] = ()
    if level.pool is not None:
        people = _people(level, _reputation(level, opening))
        dealt = tuple(shuffled(level.pool.among, _mix(seed))[:people])
    return _shift(level, seed, opening, dealt)


def without_opening(shift: Shift) -> Shift:
    """The same deal with nothing carried in: the level's own opening, and everybody there."""
    trust = {customer.id: customer.opening_trust for customer in shift.level.customers}
    return replace(
        shift,
        opening=Opening(),
        customers=tuple(replace(c, opening_trust=trust[c.id]) for c in shift.customers),
        absent=frozenset(),
        last_arrival=max((customer.arrives for customer in shift.customers), default=0),
    )


def _reputation(level: Level, opening: Opening) -> int:
    return level.reputation if opening.reputation is None else opening.reputation


def _shift(level: Level, seed: int, opening: Opening, dealt: tuple[int, ...]) -> Shift:
    pool = level.pool
    among = pool.among if pool else ()
    customers = [c for i, c in enumerate(level.customers) if i not in among]
    for place, index in enumerate(dealt):
        customer = level.customers[index]
        if pool and pool.arrives:
            customer = replace(customer, arrives=pool.arrives[place])
        customers.append(customer)
    for name, change in opening.trust:
        found = find_customer(customers, name)
        if found is not None:
            customer = customers[found]
            customers[found] = replace(customer, opening_trust=_opening_trust(customer, change))
    away = {find_customer(customers, name) for name in opening.absent}
    absent = frozenset(i for i in away if i is not None)
    return Shift(
        level=level,
        seed=seed,
        opening=opening,
        customers=tuple(customers),
        temperaments=tuple(level.temperaments[c.temperament] for c in customers),
        absent=absent,
        last_arrival=max(
            (c.arrives for i, c in enumerate(customers) if i not in absent), default=0
        ),
    )


def find_customer(customers: Sequence[Customer], name: str) -> int | None:
    """The index of the customer of this id, or who had it before (``was``)."""
    for i, customer in enumerate(customers):
        if customer.id == name:
            return i
    return next((i for i, customer in enumerate(customers) if name in customer.was), None)


def _opening_trust(customer: Customer, change: int) -> int:
    return max(1, min(constants.TRUST_MAX, customer.opening_trust + change))
