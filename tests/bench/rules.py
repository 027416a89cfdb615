"""How many moves a second the rules play."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from game.authoring.read import read_level
from game.rules import Attend, Move, Say, Shift, State, deal, legal_moves, play, start
from tests.bench.generated import level_file
from tests.bench.measuring import Figure, in_alternation, seconds

SCENES = 1_000
ROUNDS = 25
MOVES_A_SECOND = 100_000


def measure() -> Iterator[Figure]:
    """Moves a second on a level of 1,000 scenes with three replies each."""
    with TemporaryDirectory() as folder:
        shift = deal(read_level(level_file(Path(folder), SCENES)), 1)
    moves = a_play(shift)

    def replayed() -> None:
        state = start(shift)[0]
        for move in moves:
            state, _ = play(state, move)

    def asked() -> None:
        state = start(shift)[0]
        for move in moves:
            legal_moves(state)
            state, _ = play(state, move)

    def bare() -> None:
        new = tuple.__new__
        visits = [(0, None, 0, 5, 6)] * len(shift.customers)
        for _ in moves:
            new(State, (shift, 0, 0, tuple(visits), 50, 0))

    played, offered, least = in_alternation(
        ROUNDS, lambda: seconds(replayed), lambda: seconds(asked), lambda: seconds(bare)
    )
    count = len(moves)
    yield Figure("play, known moves", count / played, "moves/s", MOVES_A_SECOND, at_least=True)
    yield Figure("legal_moves, then play", count / offered, "moves/s")
    yield Figure("play, against building as many bare states", played / least, "x")


def a_play(shift: Shift) -> list[Move]:
    """A long way through a shift: any reply, but none that would drive somebody away."""
    dice = Random(1)
    state = start(shift)[0]
    moves: list[Move] = []
    while not state.over:
        options = [m for m in legal_moves(state) if isinstance(m, Say | Attend)]
        if state.at >= 0:
            options = [move for move in options if isinstance(move, Say)]
            if state.visits[state.at].trust <= 3:
                options = [max(options, key=lambda move: _trust_after(state, move))]
        move = dice.choice(options)
        moves.append(move)
        state, _ = play(state, move)
    return moves


def _trust_after(state: State, move: Move) -> int:
    return play(state, move)[0].visits[state.at].trust
