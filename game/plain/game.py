"""A shift played as lines: a line in, a move on disk, lines out."""

from collections.abc import Callable
from typing import Literal

from game.language import _, ngettext
from game.narration import Beat, debrief, refusal, retell, tell
from game.plain import telling
from game.plain.commands import Unclear, Word, understand
from game.plain.desk import Desk
from game.plain.summary import summary
from game.rules import IllegalMoveError, Move, Shift
from game.rules import events as happened
from game.rules.state import NOBODY
from game.store import NothingToUndoError, NoUndoError, ShiftInPlay, StoreFileError

Ending = Literal["over", "left", "interrupted"]
Stars = Callable[[int, Shift], int | None]
"""The stars for a gain in a shift, or None where they can't be told."""


class PlainShift:
    """One sitting at a shift. ``go_on`` is what to type to go on with it another time, empty
    where nothing is kept."""

    def __init__(
        self, sitting: ShiftInPlay, desk: Desk, *, go_on: str = "", stars: Stars | None = None
    ) -> None:
        self._sitting = sitting
        self._desk = desk
        self._go_on = go_on
        self._stars = stars
        self._numbers = sitting.mode == "practice"
        self._status: list[str] = []

    def play(self) -> Ending:
        """Play until the shift is over, the input ends or somebody leaves.

        Raises StoreError where a move can't be kept: it wasn't played then. A person at a
        terminal is told, and can try again.
        """
        ending: Ending = "over"
        try:
            if not (self._sitting.over and self._sitting.turns):
                self._open()
            while not self._sitting.over:
                line = self._desk.ask()
                if line is None or not self._obey(understand(line, self._sitting.state)):
                    ending = "left"
                    break
        except KeyboardInterrupt:
            self._desk.say()
            ending = "interrupted"
        if self._sitting.over:
            self._debrief()
            return "over"
        if self._go_on:
            self._desk.say(
                _("Run {run} is kept, with every move. Go on with: {command}").format(
                    run=self._sitting.run_id, command=self._go_on
                )
            )
        else:
            self._desk.say(_("Nothing of this shift is kept, as you wished."))
        return ending

    # The beginning and the end

    def _open(self) -> None:
        sitting, say = self._sitting, self._desk.say
        level = sitting.level
        say(f"{level.title}. {level.shop.name}.")
        if sitting.turns:
            count = len(sitting.turns)
            say(
                ngettext(
                    "Run {run} goes on after {count} move.",
                    "Run {run} goes on after {count} moves.",
                    count,
                ).format(run=sitting.run_id, count=count)
            )
        else:
            say(level.summary)
            if level.aim:
                say(level.aim)
            say(_("Run {run}, seed {seed}.").format(run=sitting.run_id, seed=sitting.shift.seed))
        if sitting.mode == "practice":
            say(_("Practice: it doesn't count. You see numbers and can undo."))
        else:
            say(_("For real: it counts. You see faces, no numbers, and nothing is taken back."))
        say(_("Type the number of a reply. “help” tells what else there is."))
        say()
        told = retell(self._sitting.replay, numbers=self._numbers)
        self._tell(told[0] if not sitting.turns else self._recap(told))
        self._show()

    def _recap(self, told: list[list[Beat]]) -> list[Beat]:
        """From the move on that showed what the person at the counter says now."""
        sitting = self._sitting
        first = len(told) - 1
        for place in range(len(told) - 1, -1, -1):
            events = sitting.turns[place - 1].events if place else sitting.opening_events
            if any(
                isinstance(event, happened.Heard) and event.customer == sitting.state.at
                for event in events
            ):
                first = place
                break
        return [beat for beats in told[first:] for beat in beats]

    def _debrief(self) -> None:
        sitting = self._sitting
        result = debrief(self._sitting.replay)
        stars = None
        if self._stars and sitting.mode == "real":
            stars = self._stars(result.gain, sitting.shift)
        self._desk.say()
        for line in summary(result, stars=stars):
            self._desk.say(line)

    # One line

    def _obey(self, asked: Move | Word | Unclear) -> bool:
        """Do what a line asks for. Whether to go on."""
        say, state = self._desk.say, self._sitting.state
        match asked:
            case Unclear(text):
                say(text)
                say(_("Type a number, or “help”. Nothing was lost."))
            case "quit":
                return False
            case "replies":
                self._say_all(telling.choice_lines(state))
            case "look":
                self._say_all(telling.status_lines(state, numbers=self._numbers))
                self._say_all(telling.choice_lines(state))
            case "readings":
                self._say_all(telling.reading_lines(state))
            case "help":
                self._say_all(telling.help_lines(state, undo=self._sitting.mode == "practice"))
            case "history":
                for beats in retell(self._sitting.replay, numbers=self._numbers):
                    self._say_all([telling.beat_line(state.shift, beat) for beat in beats])
            case "undo":
                self._undo()
            case _:
                self._move(asked)
        return True

    def _move(self, move: Move) -> None:
        sitting = self._sitting
        before = sitting.state
        try:
            events = sitting.play(move)
        except IllegalMoveError as error:
            self._desk.say(refusal(before, move, error))
            return
        except StoreFileError as error:
            if not self._desk.interactive:
                raise
            self._desk.say(str(error))
            return
        after = sitting.state
        self._tell(tell(sitting.shift, before, after, events, numbers=self._numbers))
        if not sitting.over:
            self._show()

    def _undo(self) -> None:
        try:
            self._sitting.undo()
        except (NoUndoError, NothingToUndoError) as refused:
            self._desk.say(str(refused))
            return
        except StoreFileError as error:
            if not self._desk.interactive:
                raise
            self._desk.say(str(error))
            return
        self._desk.say(_("Taken back."))
        self._tell(self._recap(retell(self._sitting.replay, numbers=self._numbers)))
        self._show()

    # Lines out

    def _tell(self, beats: list[Beat]) -> None:
        shift = self._sitting.shift
        for beat in beats:
            if beat.kind == "never" and beat.customer is not None:
                self._desk.say()
                self._desk.say(beat.text)
                self._say_all(telling.farewell_lines(shift, self._sitting.events, beat.customer))
                self._desk.say()
            else:
                self._desk.say(telling.beat_line(shift, beat))

    def _show(self) -> None:
        """The shop, as far as it looks different from before, and what can be done."""
        state = self._sitting.state
        status = telling.status_lines(state, numbers=self._numbers)
        self._desk.say()
        if status != self._status:
            self._say_all(status)
            self._status = status
        if state.at != NOBODY or state.waiting:
            self._say_all(telling.choice_lines(state))

    def _say_all(self, lines: list[str]) -> None:
        for line in lines:
            self._desk.say(line)
