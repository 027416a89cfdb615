"""Shifts in which everything happens at once, made from a number: for comparing searches.

Random levels that shrink well are mostly small and mostly over soon. These are as small as
they can be with three people in one queue, impatient but not easily driven away, who may be
acknowledged, left and rescued, in talks with facts, ways back, conditions and cues.
"""

from random import Random

from game.rules import Level, Shift, deal
from game.rules.level import (
    RESCUE,
    Approach,
    Condition,
    Customer,
    Fact,
    Line,
    Outcome,
    Reply,
    Scene,
    Shop,
    Stakes,
    Temperament,
)

APPROACHES = (Approach("careful", ""), Approach("relaxed", ""), Approach("rude", "", heard=True))
OUTCOMES: tuple[Outcome, ...] = ("served", "served", "left", "returning", "never")


def dense_shift(number: int) -> Shift:
    """The same shift for the same number, on every machine."""
    dice = Random(number)
    scenes = (*_talk(dice, "long", 0, 2), *_talk(dice, "short", 2, 1))
    temperaments = tuple(
        Temperament(
            name,
            name,
            takes=(dice.choice((0, 1)), dice.choice((-1, 0, 1)), dice.choice((-3, -2))),
            tell=(2, 4, 6, 8),
            patience=6,
            rescue=Reply(RESCUE, "", 0, trust=2) if dice.random() < 0.7 else None,
        )
        for name in ("quiet", "commander")
    )
    names = ("anton", "bondan", "citra")
    customers = tuple(
        Customer(
            name,
            name,
            temperament=dice.randrange(2),
            scene=dice.choice((0, 0, 2)),
            arrives=dice.choice((0, 0, 1, 2)),
            opening_trust=dice.randint(2, 5),
            patience=dice.randint(1, 4),
            circle=tuple(dice.sample(names, 1)),
        )
        for name in names
    )
    level = Level(
        id="dense",
        title="",
        summary="",
        shop=Shop("", "", ""),
        customers=customers,
        scenes=scenes,
        temperaments=temperaments,
        approaches=APPROACHES,
        facts=(Fact("own", ""), Fact("shared", "", shared=True)),
        stakes=Stakes(),
        reputation=dice.choice((18, 30, 100)),
    )
    return deal(level, number)


def _talk(dice: Random, name: str, first: int, count: int) -> list[Scene]:
    scenes = []
    for place in range(count):
        last = place == count - 1
        replies = [
            Reply("on", "", dice.randrange(2), to=-1 if last else first + place + 1,
                  ends="served" if last else None, remember=dice.choice((0, 1, 2))),
            Reply("rude", "", 2, to=-1 if last else first + place + 1,
                  ends=dice.choice(OUTCOMES) if last else None,
                  patience=dice.choice((0, -1)), remember=dice.choice((0, 1, 2))),
            Reply("perhaps", "", dice.randrange(2), trust=dice.choice((1, 2)), ends="served",
                  reputation=dice.choice((0, 1, -2)), when=_condition(dice)),
        ]  # fmt: skip
        if dice.random() < 0.5:
            replies.append(
                Reply(
                    "back",
                    "",
                    dice.randrange(3),
                    to=first,
                    once=1 << place,
                    forget=dice.choice((1, 2)),
                )
            )
        cue = Line("", spoken=False, when=Condition(frozenset({dice.randrange(2)})))
        scenes.append(Scene(f"{name}-{place}", name, (cue,), tuple(replies)))
    return scenes


def _condition(dice: Random) -> Condition:
    kind = dice.randrange(4)
    if kind == 0:
        return Condition(remembered=1)
    if kind == 1:
        return Condition(remembered=2)
    if kind == 2:
        return Condition(not_remembered=2, waiting_at_least=1)
    return Condition(waiting_at_most=0)
