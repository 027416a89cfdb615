"""The debrief as lines."""

from game.language import _, ngettext
from game.narration import Debrief, Moment, PersonDebrief, outcome_name, signed


def summary(result: Debrief, *, stars: int | None = None) -> list[str]:
    """What a shift came to, line by line."""
    lines = [
        _("Debrief: {level}.").format(level=result.level),
        _("Reputation went from {opening} to {final} ({gain}).").format(
            opening=result.opening, final=result.final, gain=signed(result.gain)
        ),
    ]
    if result.closed:
        lines.append(_("The shop had to close."))
    if stars is not None:
        lines.append(
            ngettext("{stars} star of 3.", "{stars} stars of 3.", stars).format(stars=stars)
        )
    lines += ["", *(line for person in result.people for line in _person(person)), ""]
    if result.best:
        lines.append(_("Your best moment: {moment}").format(moment=_moment(result.best)))
    if result.worst:
        lines.append(_("Your worst moment: {moment}").format(moment=_moment(result.worst)))
    lines.append(_("For the next time: {goal}").format(goal=result.goal))
    return lines


def _person(person: PersonDebrief) -> list[str]:
    if person.absent:
        return [_("{name} doesn't come in any more.").format(name=person.name)]
    if not person.came:
        return [_("{name} found the shop closed.").format(name=person.name)]
    lines = [
        _("{name} ({temperament}): {outcome}, trust {trust} of 10.").format(
            name=person.name,
            temperament=person.temperament,
            outcome=outcome_name(person.outcome),
            trust=person.trust,
        )
    ]
    if person.guess is not None:
        read = _("Your read: {guess}, and that fits.")
        if not person.right:
            read = _("Your read: {guess}, and that doesn't fit.")
        lines.append(f"  {read.format(guess=person.guess)}")
    if person.farewell is not None and person.farewell.line:
        line = person.farewell.line
        text = _("What lost them: “{words}” {because}")
        if not person.farewell.spoken:
            text = _("What lost them: {words} {because}")
        told = text.format(words=line, because=person.farewell.because).rstrip()
        lines.append(f"  {told}")
        if person.farewell.worst:
            worse = _("But worse was before: “{words}”").format(words=person.farewell.worst)
            lines.append(f"  {worse}")
    return lines


def _moment(moment: Moment) -> str:
    text = _("move {number}, to {name}: “{words}” ({approach}, trust {trust}) {because}")
    if moment.fatal:
        text = _(
            "move {number}, to {name}: “{words}” ({approach}, trust {trust}, "
            "reputation {reputation}) {because}"
        )
    return text.format(
        number=moment.number,
        name=moment.name,
        words=moment.said,
        approach=moment.approach,
        trust=signed(moment.landed),
        reputation=signed(moment.reputation),
        because=moment.because,
    ).rstrip()
