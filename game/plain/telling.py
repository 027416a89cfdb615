"""Beats, people and choices as lines."""

from collections.abc import Iterable

from game.language import _
from game.narration import (
    Beat,
    farewell,
    mood_name,
    offered,
    patience_words,
)
from game.plain.commands import LETTERS
from game.rules import Acknowledge, Attend, Read, Shift, State, legal_moves
from game.rules.events import Event
from game.rules.state import NOBODY


def beat_line(shift: Shift, beat: Beat) -> str:
    """One beat as a line: what was said, with who said it."""
    match beat.kind:
        case "you":
            return _("You: “{words}”").format(words=beat.text)
        case "says" if beat.customer is not None:
            return _("{name}: “{words}”").format(
                name=shift.customers[beat.customer].name, words=beat.text
            )
    return beat.text


def farewell_lines(shift: Shift, events: Iterable[Event], customer: int) -> list[str]:
    """What lost somebody, and what could have warned you."""
    why = farewell(shift, tuple(events), customer)
    lines: list[str] = []
    if why.line:
        said = _("The last thing you said: “{words}”").format(words=why.line)
        lines.append(said if why.spoken else why.line)
    if why.because:
        lines.append(why.because)
    if why.cue:
        lines.append(_("What could have told you: “{cue}”").format(cue=why.cue))
    if why.principle:
        lines.append(_("What works: {principle}").format(principle=why.principle))
    return lines


def status_lines(state: State, *, numbers: bool) -> list[str]:
    """Where the shop stands, who is at the counter, and who waits."""
    lines = [_("Reputation {reputation} of 100.").format(reputation=state.meter)]
    if state.at != NOBODY:
        lines.append(
            _("At the counter: {name}, {mood}.").format(
                name=state.shift.customers[state.at].name,
                mood=_looks(state, state.at, numbers=numbers),
            )
        )
    for letter, customer in zip(LETTERS, state.waiting, strict=False):
        patience = state.visits[customer].patience
        looks = patience_words(patience)
        if numbers:
            looks = _("{looks} (patience {patience})").format(looks=looks, patience=patience)
        lines.append(
            _("{letter}: {name} waits, {mood}, {looks}.").format(
                letter=letter,
                name=state.shift.customers[customer].name,
                mood=_looks(state, customer, numbers=numbers),
                looks=looks,
            )
        )
    return lines


def _looks(state: State, customer: int, *, numbers: bool) -> str:
    mood = mood_name(state.mood(customer))
    if not numbers:
        return mood
    return _("{mood} (trust {trust})").format(mood=mood, trust=state.visits[customer].trust)


def choice_lines(state: State) -> list[str]:
    """What can be said here, numbered; with nobody at the counter, whom to turn to."""
    if state.at == NOBODY:
        names = [state.shift.customers[customer].name for customer in state.waiting]
        turn = _("{number}. Turn to {name}.")
        lines = [turn.format(number=n, name=name) for n, name in enumerate(names, start=1)]
        return [_("Who comes first?"), *lines]
    return [f"{n}. {reply.say}" for n, reply in enumerate(offered(state), start=1)]


def reading_lines(state: State) -> list[str]:
    """Whom the person at the counter could be taken for."""
    kinds = state.shift.level.temperaments
    lines = [
        f"{n}. {kind.name}: {kind.summary}" if kind.summary else f"{n}. {kind.name}"
        for n, kind in enumerate(kinds, start=1)
    ]
    return [*lines, _("Stake one guess with “read {example}”.").format(example=kinds[0].name)]


def help_lines(state: State, *, undo: bool) -> list[str]:
    """Everything that can be typed here."""
    moves = legal_moves(state)
    lines = [_("1, 2, 3 …: give that reply. Enter alone shows the replies again.")]
    if any(isinstance(move, Attend) for move in moves) and state.at != NOBODY:
        lines.append(
            _(
                "attend NAME, or the small letter (a): turn to somebody who waits. "
                "In the middle of a talk that is walking off, once to a person, and it hurts."
            )
        )
    if any(isinstance(move, Acknowledge) for move in moves):
        lines.append(
            _(
                "ack NAME, or the capital letter (A): “I'll be right with you.” Once to a "
                "person; it gives patience, and whoever is at the counter notices."
            )
        )
    if any(isinstance(move, Read) for move in moves):
        lines.append(
            _(
                "read TEMPERAMENT: stake a guess at who stands before you, once, before your "
                "second reply. “read” alone tells whom there is to choose from."
            )
        )
    lines.append(_("look: who is here, how they look, how the shop stands."))
    lines.append(_("history: everything said so far."))
    if undo:
        lines.append(_("undo: take the last move back."))
    lines.append(_("quit: leave. Every move is kept; go on any time."))
    return lines
