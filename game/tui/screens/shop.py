"""The shop: one shift, from the first customer to the last.

A key becomes a move; the rules say what it does; it is on disk; the screen shows it.
"""

from time import monotonic
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from game.language import _
from game.narration import Beat, offered, retell, tell
from game.rules import Acknowledge, Attend, Move, Read, Say, legal_moves
from game.rules.events import Event, ReputationChanged, VisitEnded
from game.rules.level import RESCUE, Reply
from game.rules.state import NOBODY
from game.store import ShiftInPlay, StoreError
from game.tui.screens.asking import ask_temperament, ask_walk_off, ask_who
from game.tui.screens.base import GameScreen, TooSmall
from game.tui.screens.shop_keys import SHOP_KEYS
from game.tui.widgets.conversation import Conversation
from game.tui.widgets.counter import Counter
from game.tui.widgets.keybar import KeyBar
from game.tui.widgets.queue import Queue, waiting
from game.tui.widgets.replies import Replies
from game.tui.widgets.reputation import Reputation


class ShopScreen(GameScreen[None]):
    """A shift in play. It shows the state and turns keys into moves; it decides nothing."""

    CSS_PATH = ["../widgets/widgets.tcss", "shop.tcss"]  # noqa: RUF012 (typed by Textual)
    BINDINGS: ClassVar[list[BindingType]] = SHOP_KEYS

    GRACE: ClassVar = 0.3
    """Seconds in which the same key says nothing more."""

    def __init__(self, sitting: ShiftInPlay) -> None:
        super().__init__()
        self.sitting = sitting
        self.offered: tuple[Reply, ...] = ()
        self._last: tuple[int, float] | None = None

    def compose(self) -> ComposeResult:
        yield TooSmall()
        with Horizontal(id="top"):
            yield Static(id="shop")
            yield Reputation(id="reputation")
        with Horizontal(id="floor"):
            with Vertical(id="people"):
                yield Counter(id="counter")
                yield Queue(id="queue")
            with Vertical(id="talk"):
                yield Conversation(id="said")
                yield Static(id="prompt")
                yield Replies(id="replies")
        yield KeyBar()

    async def on_mount(self) -> None:
        self.query_one(Replies).focus()
        await self._show_all()

    async def on_screen_resume(self) -> None:
        if not self.query(Replies):
            return
        if not isinstance(self.focused, Replies):
            self.query_one(Replies).focus()

    # Showing

    @property
    def numbers(self) -> bool:
        """Whether trust is told in numbers: in practice, if the player wants it."""
        return self.sitting.mode == "practice" and self.game.settings.show_numbers

    async def _show_all(self) -> None:
        """Everything from the opening on: at the start, after going on, and after undo."""
        sitting = self.sitting
        turns = retell(sitting.replay, numbers=self.numbers)
        await self.query_one(Conversation).start_again(sitting.shift, turns)
        self._show_state(change=0)

    def _show_state(self, change: int) -> None:
        state = self.sitting.state
        shift = self.sitting.shift
        mode = _("Practice") if self.sitting.mode == "practice" else _("For real")
        self.query_one("#shop", Static).update(
            Content.from_markup(
                "[bold]$shop[/] [dim]· $mode[/]", shop=shift.level.shop.name, mode=mode
            )
        )
        self.query_one(Reputation).go_to(state.meter, change, still=self.game.still or not change)
        self.query_one(Counter).show(state, numbers=self.numbers, game=self.game)
        self.query_one(Queue).show(waiting(state))
        self._show_choices()
        self.refresh_bindings()

    def _show_choices(self) -> None:
        """What can be said, or, with nobody at the counter, whom one can turn to."""
        state = self.sitting.state
        if self.sitting.over:
            self.query_one("#prompt", Static).update(Content(_("The shift is over.")))
            self.offered = ()
            self.query_one(Replies).show([_("Look back on it")], place=0)
            return
        prompt, replies = self.query_one("#prompt", Static), self.query_one(Replies)
        moves = legal_moves(state)
        if state.at == NOBODY:
            people = [who for who in waiting(state) if Attend(who.customer) in moves]
            prompt.update(Content(_("Who comes first?") if people else ""))
            self.offered = ()
            replies.show([f"{who.name}  {who.face} {who.mood} · {who.looks}" for who in people])
            return
        prompt.update(Content(_("What do you say?") if moves else ""))
        self.offered = offered(state) if moves else ()
        replies.show([_as_offered(reply) for reply in self.offered])

    # Moves

    def _play(self, move: Move) -> None:
        if self.sitting.over or move not in legal_moves(self.sitting.state):
            return
        before = self.sitting.state
        try:
            events = self.sitting.play(move)
        except StoreError as error:
            self._trouble(error)
            return
        beats = tell(self.sitting.shift, before, self.sitting.state, events, numbers=self.numbers)
        self.query_one(Conversation).add(self.sitting.shift, beats)
        change = sum(e.change for e in events if isinstance(e, ReputationChanged))
        self._show_state(change)
        self._after(events, beats)

    def _after(self, events: tuple[Event, ...], beats: list[Beat]) -> None:
        """The moments that stop the screen: somebody never comes back; the shift is over."""
        lost = [e.customer for e in events if isinstance(e, VisitEnded) and e.outcome == "never"]
        if lost:
            from game.tui.screens.never import NeverScreen

            told = [beat.text for beat in beats if beat.kind == "never"]
            self.app.push_screen(
                NeverScreen(self.sitting.shift, self.sitting.events, lost[0], told[0])
            )

    def _debrief(self) -> None:
        from game.tui.screens.debrief import DebriefScreen

        self.app.switch_screen(DebriefScreen(self.sitting))

    def _trouble(self, error: StoreError) -> None:
        from game.tui.screens.trouble import MoveTrouble

        self.app.push_screen(MoveTrouble(error))

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        del parameters
        if not self.is_mounted:
            return True
        moves = () if self.sitting.over else legal_moves(self.sitting.state)
        match action:
            case "read":
                return any(isinstance(move, Read) for move in moves)
            case "turn":
                return any(isinstance(move, Attend) for move in moves)
            case "nod":
                return any(isinstance(move, Acknowledge) for move in moves)
            case "undo":
                return self.sitting.can_undo
        return True

    def on_replies_chosen(self, event: Replies.Chosen) -> None:
        event.stop()
        if self.on_top:
            self.action_reply(event.place + 1)

    def action_reply(self, number: int) -> None:
        """Say the reply of this number; with nobody at the counter, turn to that person."""
        state = self.sitting.state
        if self.sitting.over:
            if number == 1:
                self._debrief()
            return
        if self._too_soon(number):
            return
        if state.at == NOBODY:
            people = waiting(state)
            if number <= len(people):
                self._play(Attend(people[number - 1].customer))
        elif number <= len(self.offered):
            self._play(Say(self.offered[number - 1].id))

    def _too_soon(self, number: int) -> bool:
        """Whether this is the same key as a moment ago: a key pressed twice by accident, or held
        down, must not answer a question that nobody has read."""
        now = monotonic()
        again = self._last is not None and self._last[0] == number
        soon = self._last is not None and now - self._last[1] < self.GRACE
        self._last = (number, now)
        return again and soon

    def action_attend(self, letter: str) -> None:
        """Turn to the person of this letter. In the middle of a talk, ask first."""
        who = next((w for w in waiting(self.sitting.state) if w.letter == letter), None)
        if who is not None:
            self._attend(Attend(who.customer))

    def _attend(self, move: Attend) -> None:
        state = self.sitting.state
        if state.at == NOBODY or move not in legal_moves(state):
            self._play(move)
        else:
            ask_walk_off(self.game, state, lambda: self._play(move))

    def action_acknowledge(self, letter: str) -> None:
        """Tell the person of this letter that you have seen them."""
        who = next((w for w in waiting(self.sitting.state) if w.letter == letter), None)
        if who is not None:
            self._play(Acknowledge(who.customer))

    def action_turn(self) -> None:
        """Turn to somebody who waits; with several, ask to whom."""
        self._pick(Attend, _("Turn to whom?"))

    def action_nod(self) -> None:
        """Acknowledge somebody who waits; with several, ask whom."""
        self._pick(Acknowledge, _('"One moment!" To whom?'))

    def _pick(self, kind: type[Attend] | type[Acknowledge], question: str) -> None:
        moves = [m for m in legal_moves(self.sitting.state) if isinstance(m, kind)]
        names = {who.customer: who.name for who in waiting(self.sitting.state)}

        def chosen(place: int) -> None:
            move = moves[place]
            if isinstance(move, Attend):
                self._attend(move)
            else:
                self._play(move)

        if len(moves) == 1:
            chosen(0)
        elif moves:
            ask_who(self.game, question, [names[m.customer] for m in moves], chosen)

    def on_queue_attend_asked(self, event: Queue.AttendAsked) -> None:
        event.stop()
        if self.on_top:
            self._attend(Attend(event.customer))

    def on_queue_acknowledge_asked(self, event: Queue.AcknowledgeAsked) -> None:
        event.stop()
        if self.on_top:
            self._play(Acknowledge(event.customer))

    def action_read(self) -> None:
        """Stake a guess at the temperament of the person at the counter."""
        state = self.sitting.state
        guesses = [m for m in legal_moves(state) if isinstance(m, Read)]
        if guesses:
            ask_temperament(self.game, state, guesses, lambda place: self._play(guesses[place]))

    async def action_undo(self) -> None:
        """Take the last move back, in practice."""
        if not self.sitting.can_undo:
            return
        try:
            self.sitting.undo()
        except StoreError as error:
            self._trouble(error)
            return
        await self._show_all()

    def action_scroll_said(self, pages: int) -> None:
        """Scroll what was said, without leaving the replies."""
        said = self.query_one(Conversation)
        if pages < 0:
            said.scroll_page_up(animate=False)
        else:
            said.scroll_page_down(animate=False)

    def action_history(self) -> None:
        """Everything said so far, on the whole screen."""
        from game.tui.screens.history import HistoryScreen

        self.app.push_screen(HistoryScreen(self.sitting, numbers=self.numbers))

    def action_leave(self) -> None:
        """Back to the title. The shift is kept."""
        self.game.back_to_title()


def _as_offered(reply: Reply) -> str:
    """A reply as it stands in the list: the one that may still win somebody back says so."""
    if reply.id != RESCUE:
        return reply.say
    return _("(to win them back) {reply}").format(reply=reply.say)
