"""The rules of a shift: pure, deterministic, exact.

`legal_moves` says what can be done, `play` what it does; `deal` and `start` begin a shift
and `replay` reads a run again. Nothing here touches files, clocks, networks or randomness.
"""

from game.rules.deal import Opening, Shift, all_deals, deal
from game.rules.level import Level
from game.rules.moves import Acknowledge, Attend, IllegalMoveError, Move, Read, Say
from game.rules.play import legal_moves, play, shown_lines, start
from game.rules.run import Replay, Run, Turn, replay
from game.rules.state import State, Visit

__all__ = [
    "Acknowledge",
    "Attend",
    "IllegalMoveError",
    "Level",
    "Move",
    "Opening",
    "Read",
    "Replay",
    "Run",
    "Say",
    "Shift",
    "State",
    "Turn",
    "Visit",
    "all_deals",
    "deal",
    "legal_moves",
    "play",
    "replay",
    "shown_lines",
    "start",
]
