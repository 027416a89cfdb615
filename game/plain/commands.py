"""What a typed line means."""

import difflib
from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from game.language import _, pgettext
from game.narration import offered
from game.rules import Acknowledge, Attend, Move, Read, Say, State
from game.rules.state import NOBODY

Word = Literal["replies", "readings", "look", "history", "undo", "help", "quit"]
LETTERS: Final = "abcdefgh"
"""Those who wait, in the order in which they stand in the shop."""


class Unclear(NamedTuple):
    """A line that means nothing here, and what to say about it."""

    text: str


_WORDS: Final[Mapping[str, str]] = {
    "attend": "attend",
    "turn": "attend",
    "ack": "ack",
    "acknowledge": "ack",
    "k": "ack",
    "read": "read",
    "r": "read",
    "look": "look",
    "l": "look",
    "history": "history",
    "undo": "undo",
    "u": "undo",
    "help": "help",
    "?": "help",
    "quit": "quit",
    "q": "quit",
    "exit": "quit",
}


def _own_words() -> dict[str, str]:
    """The commands in the language in use; the English ones always work as well."""
    return {
        pgettext("typed command", "attend"): "attend",
        pgettext("typed command", "ack"): "ack",
        pgettext("typed command", "read"): "read",
        pgettext("typed command", "look"): "look",
        pgettext("typed command", "history"): "history",
        pgettext("typed command", "undo"): "undo",
        pgettext("typed command", "help"): "help",
        pgettext("typed command", "quit"): "quit",
    }


def understand(line: str, state: State) -> Move | Word | Unclear:
    """What the line asks for. Whether it is allowed, the rules say."""
    if not line:
        return "replies"
    if line.isdecimal() and len(line) < 4:
        return _numbered(int(line), state)
    if len(line) == 1 and line.lower() in LETTERS:
        return _lettered(line, state)
    first, _space, rest = line.partition(" ")
    words = {**_WORDS, **_own_words()}
    match words.get(first.casefold()):
        case "attend":
            return _of_person(rest.strip(), state, Attend)
        case "ack":
            return _of_person(rest.strip(), state, Acknowledge)
        case "read":
            return _reading(rest.strip(), state)
        case ("look" | "history" | "undo" | "help" | "quit") as word if not rest.strip():
            return word
    return _unknown(line, first, words)


def _unknown(line: str, first: str, words: Mapping[str, str]) -> Unclear:
    text = _("“{typed}” means nothing here.").format(typed=_short(line))
    close = difflib.get_close_matches(first.casefold(), words, n=1)
    if close:
        text += " " + _("Did you mean “{word}”?").format(word=close[0])
    return Unclear(text)


def _numbered(number: int, state: State) -> Move | Unclear:
    if state.at == NOBODY:
        waiting = state.waiting
        if 1 <= number <= len(waiting):
            return Attend(state.shift.customers[waiting[number - 1]].id)
        return Unclear(_("There is no {number} here.").format(number=number))
    replies = offered(state)
    if 1 <= number <= len(replies):
        return Say(replies[number - 1].id)
    return Unclear(_("There is no reply {number} here.").format(number=number))


def _lettered(letter: str, state: State) -> Move | Unclear:
    place = LETTERS.index(letter.lower())
    if place >= len(state.waiting):
        return Unclear(_("Nobody here goes by the letter {letter}.").format(letter=letter))
    customer = state.shift.customers[state.waiting[place]].id
    return Attend(customer) if letter.islower() else Acknowledge(customer)


def _of_person(typed: str, state: State, kind: type[Attend] | type[Acknowledge]) -> Move | Unclear:
    waiting = state.waiting
    if not waiting:
        return Unclear(_("Nobody is waiting."))
    if not typed and len(waiting) == 1:
        return kind(state.shift.customers[waiting[0]].id)
    found = _people(typed, state, waiting)
    if len(found) == 1:
        return kind(state.shift.customers[found[0]].id)
    names = ", ".join(state.shift.customers[who].name for who in found or waiting)
    if not typed or found:
        return Unclear(_("Whom do you mean? Waiting: {names}.").format(names=names))
    return Unclear(
        _("“{typed}” isn't waiting. Waiting: {names}.").format(typed=_short(typed), names=names)
    )


def _people(typed: str, state: State, among: tuple[int, ...]) -> list[int]:
    """Who among these goes by what was typed: a letter, a number, an id, a name or part of it."""
    typed = typed.casefold()
    if typed.isdecimal() and len(typed) < 4:
        return [among[int(typed) - 1]] if 1 <= int(typed) <= len(among) else []
    if len(typed) == 1 and typed in LETTERS[: len(among)]:
        return [among[LETTERS.index(typed)]]
    customers = state.shift.customers
    for exact in (True, False):
        found = [
            who
            for who in among
            if _names(typed, (customers[who].id, customers[who].name), exact=exact)
        ]
        if found or not typed:
            return found
    return []


def _names(typed: str, names: tuple[str, ...], *, exact: bool) -> bool:
    for name in (name.casefold() for name in names):
        if name == typed:
            return True
        if not exact and (
            name.startswith(typed) or any(word.startswith(typed) for word in name.split())
        ):
            return True
    return False


def _reading(typed: str, state: State) -> Move | Word | Unclear:
    if not typed:
        return "readings"
    if state.at == NOBODY:
        return Unclear(_("Nobody is at the counter. Turn to somebody first."))
    here = state.shift.customers[state.at]
    words = typed.split()
    for split in range(len(words)):
        person, guess = " ".join(words[:split]), " ".join(words[split:])
        kinds = _temperaments(guess, state)
        if len(kinds) != 1:
            continue
        if not person or _people(person, state, (state.at,)):
            return Read(here.id, kinds[0])
        others = _people(person, state, tuple(range(len(state.shift.customers))))
        if others:
            return Read(state.shift.customers[others[0]].id, kinds[0])
    names = ", ".join(kind.name for kind in state.shift.level.temperaments)
    return Unclear(
        _("“{typed}” is no temperament. There are: {names}.").format(
            typed=_short(typed), names=names
        )
    )


def _temperaments(typed: str, state: State) -> list[str]:
    kinds = state.shift.level.temperaments
    if typed.isdecimal() and len(typed) < 4:
        return [kinds[int(typed) - 1].id] if 1 <= int(typed) <= len(kinds) else []
    typed = typed.casefold()
    for exact in (True, False):
        found = [kind.id for kind in kinds if _names(typed, (kind.id, kind.name), exact=exact)]
        if found:
            return found
    return []


def _short(typed: str) -> str:
    return typed if len(typed) <= 40 else typed[:39] + "…"
