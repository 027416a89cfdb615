"""What the shop asks before some moves: to whom, who that is, and whether really."""

from collections.abc import Callable, Sequence

from textual.app import App

from game.language import _
from game.rules import Read, State, shown_lines
from game.tui.screens.question import Pick, Question

Then = Callable[[int], None]
"""What to do with the place of the answer, from 0."""


def _ask(app: App[int], question: Pick, then: Then) -> None:
    app.push_screen(question, lambda place: None if place is None else then(place))


def ask_walk_off(app: App[int], state: State, then: Callable[[], None]) -> None:
    """Leaving a talk is costly and final: ask first, with *no* under the cursor."""
    question = Question(
        _("Walk off from {name} in the middle of the talk?").format(
            name=state.shift.customers[state.at].name
        ),
        _("It hurts, it takes a turn, and it can be done once to a person."),
        yes=_("Walk off"),
        no=_("Stay"),
    )
    _ask(app, question, lambda place: then() if Question.is_yes(place) else None)


def ask_who(app: App[int], question: str, names: Sequence[str], then: Then) -> None:
    """Which of several people is meant."""
    _ask(app, Pick(question, names), then)


def ask_temperament(app: App[int], state: State, guesses: Sequence[Read], then: Then) -> None:
    """Who stands at the counter; with what was shown of them, which the question covers."""
    kinds = {kind.id: kind for kind in state.shift.level.temperaments}
    place = state.visits[state.at].scene
    lines = state.shift.level.scenes[place].lines
    shown = [lines[number].text for number in shown_lines(state, state.at, place)]
    stake = _("Right: trust grows a little. Wrong: it shrinks a little. One guess only.")
    question = Pick(
        _("Who is {name}?").format(name=state.shift.customers[state.at].name),
        [kinds[guess.temperament].name for guess in guesses],
        [kinds[guess.temperament].summary for guess in guesses],
        more="\n".join([*shown[-1:], "", stake]),
    )
    _ask(app, question, then)
