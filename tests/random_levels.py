"""Random small valid levels, shifts and ways through them, for Hypothesis.

Valid means what rules.md asks of a level: in every scene with replies at least one is offered
always and leads onwards, and a reply that leads back can be taken only once a visit. So no
talk is endless, and nobody gets stuck.
"""

from hypothesis import strategies as st

from game.rules import Level, Move, Opening, Shift, State, deal, legal_moves, play, start
from game.rules.events import Event
from game.rules.level import (
    RESCUE,
    Approach,
    Condition,
    Customer,
    Fact,
    Line,
    Outcome,
    Pool,
    Reply,
    Scene,
    Shop,
    Stakes,
    Temperament,
)

APPROACHES = (
    Approach("careful", "careful"),
    Approach("relaxed", "relaxed"),
    Approach("dismissive", "dismissive", heard=True),
)
OUTCOMES: tuple[Outcome, ...] = ("served", "left", "returning", "never")
Effect = st.integers(-4, 4)


@st.composite
def temperaments(draw: st.DrawFn, name: str) -> Temperament:
    rescue = None
    if draw(st.booleans()):
        rescue = Reply(RESCUE, "sorry", draw(st.integers(0, 2)), trust=draw(st.integers(-1, 3)))
    upset, uneasy, calm, pleased = sorted(draw(st.tuples(*[st.integers(0, 10)] * 4)))
    return Temperament(
        name,
        name,
        takes=draw(st.tuples(*[st.integers(-5, 3)] * len(APPROACHES))),
        tell=(upset, uneasy, calm, pleased),
        patience=6,
        rescue=rescue,
    )


@st.composite
def conditions(draw: st.DrawFn, kinds: int, facts: int) -> Condition:
    bits = st.integers(0, (1 << facts) - 1)
    remembered = draw(bits)
    at_least = draw(st.integers(0, 2))
    return Condition(
        temperaments=draw(st.none() | st.frozensets(st.integers(0, kinds - 1), min_size=1)),
        remembered=remembered,
        not_remembered=draw(bits) & ~remembered,
        waiting_at_least=at_least,
        waiting_at_most=draw(st.none() | st.integers(at_least, 3)),
    )


@st.composite
def talks(draw: st.DrawFn, name: str, first: int, kinds: int, facts: int) -> list[Scene]:
    """The scenes of one dialogue, the first of which gets the index ``first`` in its level."""
    count = draw(st.integers(1, 4))
    whens = conditions(kinds, facts)
    bits = st.just(0) | st.integers(0, (1 << facts) - 1)
    once = iter(range(100))
    scenes = []
    for place in range(count):
        last = place == count - 1
        onwards = st.just(-1) if last else st.integers(first + place + 1, first + count - 1)
        lines = tuple(
            Line(f"line {n}", spoken=False, when=when)
            for n, when in enumerate(draw(st.lists(st.none() | whens, min_size=1, max_size=3)))
        )
        kind = draw(st.sampled_from(["replies", "replies", "replies", "to", "ends"]))
        if kind == "to" and not last:
            scenes.append(Scene(f"scene-{place}", name, lines, to=draw(onwards)))
            continue
        if kind == "ends" or kind == "to":
            scenes.append(
                Scene(f"scene-{place}", name, lines, ends=draw(st.sampled_from(OUTCOMES)))
            )
            continue
        replies = []
        for number in range(draw(st.integers(1, 4))):
            back = number > 0 and draw(st.booleans())
            to = draw(st.integers(first, first + place)) if back else draw(onwards)
            to = -1 if not back and draw(st.booleans()) else to
            replies.append(
                Reply(
                    f"reply-{number}",
                    "words",
                    approach=draw(st.integers(0, 2)),
                    trust=draw(Effect),
                    patience=draw(Effect),
                    reputation=draw(st.just(0) | Effect),
                    remember=draw(bits),
                    forget=draw(bits),
                    to=to,
                    ends=draw(st.sampled_from(OUTCOMES)) if to < 0 else None,
                    once=1 << next(once) if back or (number > 0 and draw(st.booleans())) else 0,
                    when=draw(st.none() | whens) if number > 0 else None,
                )
            )
        scenes.append(Scene(f"scene-{place}", name, lines, tuple(replies)))
    return scenes


@st.composite
def levels(draw: st.DrawFn, people_max: int = 3) -> Level:
    """A small valid level, with everything that a level can have."""
    kinds = draw(st.integers(1, 3))
    facts = draw(st.integers(0, 3))
    scenes: list[Scene] = []
    openings = []
    for number in range(draw(st.integers(1, 2))):
        openings.append(len(scenes))
        scenes += draw(talks(f"talk-{number}", len(scenes), kinds, facts))
    people = draw(st.integers(1, people_max))
    ids = [f"customer-{number}" for number in range(people)]
    customers = tuple(
        Customer(
            name,
            name,
            temperament=draw(st.integers(0, kinds - 1)),
            scene=draw(st.sampled_from(openings)),
            arrives=draw(st.integers(0, 5)),
            opening_trust=draw(st.integers(1, 10)),
            patience=draw(st.integers(1, 8)),
            circle=tuple(draw(st.lists(st.sampled_from(ids), unique=True))),
        )
        for name in ids
    )
    pool = None
    if people > 1 and draw(st.booleans()):
        among = draw(st.permutations(range(people)))[: draw(st.integers(2, people))]
        dealt = draw(st.integers(1, len(among)))
        busy = draw(st.integers(1, len(among)))
        turns = st.lists(st.integers(0, 5), min_size=max(dealt, busy), max_size=4)
        pool = Pool(tuple(among), dealt, busy, tuple(draw(st.just([]) | turns)))
    return Level(
        id="random",
        title="Random",
        summary="",
        shop=Shop("shop", "Shop", "things"),
        customers=customers,
        scenes=tuple(scenes),
        temperaments=tuple(draw(temperaments(f"temperament-{n}")) for n in range(kinds)),
        approaches=APPROACHES,
        facts=tuple(Fact(f"fact-{n}", "fact", shared=draw(st.booleans())) for n in range(facts)),
        pool=pool,
        stakes=draw(
            st.just(Stakes())
            | st.builds(
                Stakes,
                served=st.integers(-5, 5),
                never=st.integers(-30, 0),
                left=st.integers(-20, 0),
                returning=st.integers(0, 5),
            )
        ),
        reputation=draw(st.integers(1, 100)),
    )


@st.composite
def shifts(draw: st.DrawFn, people_max: int = 3) -> Shift:
    """A dealt level, with whatever earlier shifts may have left behind."""
    level = draw(levels(people_max))
    ids = [customer.id for customer in level.customers]
    opening = Opening(
        reputation=draw(st.none() | st.integers(0, 100)),
        trust=tuple(
            (name, draw(st.integers(-4, 2)))
            for name in draw(st.lists(st.sampled_from(ids), unique=True))
        ),
        absent=tuple(draw(st.lists(st.sampled_from(ids), unique=True))),
    )
    return deal(level, draw(st.integers(-(2**70), 2**70)), opening)


Choices = st.lists(st.integers(0, 11), max_size=40)
"""How to go through a shift: which of the legal moves each time, counted round."""


def walk(shift: Shift, choices: list[int]) -> list[tuple[State, Move | None, tuple[Event, ...]]]:
    """A shift played to its end: each state, the move that led to it, and what that brought.

    Where the choices run out, the first legal move is taken.
    """
    state, events = start(shift)
    steps: list[tuple[State, Move | None, tuple[Event, ...]]] = [(state, None, events)]
    while moves := legal_moves(state):
        choice = choices[len(steps) - 1] if len(steps) <= len(choices) else 0
        move = moves[choice % len(moves)]
        state, events = play(state, move)
        steps.append((state, move, events))
        if len(steps) > moves_max(shift):
            raise AssertionError("the shift doesn't end")
    return steps


def moves_max(shift: Shift) -> int:
    """No shift of a valid level is longer than this.

    Between two once-only replies a talk only goes onwards; besides its replies, a visit sees
    at most a rescue, a walking off, two attends, an acknowledgement and a read.
    """
    longest = 1
    for customer in shift.customers:
        encounter = shift.level.scenes[customer.scene].encounter
        scenes = [scene for scene in shift.level.scenes if scene.encounter == encounter]
        once = sum(reply.once > 0 for scene in scenes for reply in scene.replies)
        longest += len(scenes) * (once + 1) + once + 6
    return longest
