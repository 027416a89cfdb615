"""A small level for the tests, with every outcome, and players who never run out of moves."""

import random
from collections.abc import Iterator
from dataclasses import replace

from game.rules import Level, Move, Say, legal_moves
from game.rules.level import (
    Approach,
    Condition,
    Customer,
    Line,
    Pool,
    Reply,
    Scene,
    Shop,
    Temperament,
)
from game.store import ShiftInPlay

SHOP = Shop(id="corner", name="Toko Sudut", sells="everything")

APPROACHES = (
    Approach("careful", "careful"),
    Approach("relaxed", "relaxed"),
    Approach("dismissive", "dismissive", heard=True),
)

QUIET = Temperament("quiet", "quiet", takes=(2, -1, -4), tell=(1, 2, 6, 8), patience=6)
EASYGOING = Temperament("easygoing", "easygoing", takes=(-1, 2, -3), tell=(2, 4, 6, 8), patience=8)

HELLO = Scene(
    "hello",
    "talk",
    lines=(
        Line("He looks at the shelf.", spoken=False, when=Condition(frozenset({0}))),
        Line("Nice day!", spoken=True, when=Condition(frozenset({1}))),
    ),
    replies=(
        Reply("show", "Here, have a look.", approach=0, to=1),
        Reply("chat", "Isn't it?", approach=1, to=1),
        Reply("wait", "One moment.", approach=0, trust=-1, to=0, once=1),
        Reply("shoo", "Not now.", approach=2, ends="never"),
    ),
)
WISH = Scene(
    "wish",
    "talk",
    lines=(Line("So, this one?", spoken=True),),
    replies=(
        Reply("sell", "That one.", approach=0, ends="served"),
        Reply("later", "Ask at home first.", approach=1, ends="returning"),
        Reply("push", "Now or never.", approach=2, ends="left"),
    ),
)

LEVEL = Level(
    id="corner-shop",
    title="The corner shop",
    summary="Three people come.",
    shop=SHOP,
    customers=(
        Customer("ani", "Ani", temperament=0, scene=0, circle=("citra",)),
        Customer("budi", "Pak Budi", 1, 0, arrives=1, person="mr-budi", circle=("citra",)),
        Customer("citra", "Citra", temperament=1, scene=0, arrives=2),
    ),
    scenes=(HELLO, WISH),
    temperaments=(QUIET, EASYGOING),
    approaches=APPROACHES,
    digest="d1",
)
"""Ani and Budi have Citra in their circle."""

ALONE = replace(
    LEVEL, id="alone", title="Alone", customers=(replace(LEVEL.customers[0], circle=()),)
)
"""Ani comes, and nobody else: what happens is easy to foretell."""

DEALT = replace(LEVEL, id="dealt", title="Dealt", pool=Pool(among=(0, 1, 2), people=2, busy=3))
"""Two of the three come, or all three when the shop is well known."""

WITHOUT_CHAT = replace(
    LEVEL,
    digest="d2",
    scenes=(
        replace(HELLO, replies=tuple(r for r in HELLO.replies if r.id != "chat")),
        WISH,
    ),
)
"""`LEVEL` after an edit: one may no longer chat."""

SERVED = (Say("show"), Say("sell"))
"""What to say to Ani for a sale: reputation +6."""
SNUBBED = (Say("shoo"),)
"""What to say to lose her for good: reputation -12."""
PUT_OFF = (Say("show"), Say("later"))
"""What to say for her to come again: reputation +1."""


def play_all(shift: ShiftInPlay, moves: tuple[Move, ...]) -> ShiftInPlay:
    """Play these moves; returns the shift."""
    for move in moves:
        shift.play(move)
    return shift


def some_moves(shift: ShiftInPlay, seed: int) -> Iterator[Move]:
    """Legal moves, chosen evenly, until the shift is over. Play each before asking on."""
    chance = random.Random(seed)
    while moves := legal_moves(shift.state):
        yield chance.choice(moves)


def play_on(shift: ShiftInPlay, seed: int) -> ShiftInPlay:
    """Play legal moves until the shift is over; returns the shift."""
    for move in some_moves(shift, seed):
        shift.play(move)
    return shift


def same(one: ShiftInPlay, other: ShiftInPlay) -> bool:
    """Whether two shifts stand at exactly the same point, and came there in the same way.

    States of two deals never compare equal (a state belongs to one shift), so their parts do.
    """
    return (
        one.shift.customers == other.shift.customers
        and one.shift.absent == other.shift.absent
        and one.state[1:] == other.state[1:]
        and one.opening_events == other.opening_events
        and [(t.before[1:], t.move, t.events) for t in one.turns]
        == [(t.before[1:], t.move, t.events) for t in other.turns]
        and legal_moves(one.state) == legal_moves(other.state)
    )
