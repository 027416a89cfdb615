"""Names that lead somewhere: looked up when a level is compiled, and reported where they don't."""

from collections.abc import Iterable, Mapping
from typing import Final

from game.authoring.problem import PROBLEMS_MAX, Path, Problem
from game.language import N_, _

_MESSAGES: Final = {
    "scene": N_('There is no scene "{name}" in this encounter.'),
    "approach": N_('There is no approach "{name}".'),
    "temperament": N_('There is no temperament "{name}".'),
    "fact": N_('The fact "{name}" is not declared.'),
    "customer": N_('There is no customer "{name}" in this level.'),
    "encounter": N_('There is no encounter "{name}".'),
    "person": N_('There is no person "{name}" under people/.'),
}


def names(value: str | list[str] | None) -> tuple[str, ...]:
    """One name, several or none, as a tuple."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def each(value: str | list[str], path: Path) -> Iterable[tuple[str, Path]]:
    """Each name with its path, where one name may stand in place of a list of them."""
    if isinstance(value, str):
        return ((value, path),)
    return ((name, (*path, i)) for i, name in enumerate(value))


def report(
    problems: list[Problem],
    what: str,
    name: str,
    known: Iterable[str],
    path: Path,
    *,
    at_key: bool = False,
) -> None:
    """Add the problem of a name that leads nowhere, with what was meant if that can be guessed."""
    if len(problems) >= PROBLEMS_MAX:
        return
    from game.authoring.complaints import best_match, did_you_mean

    known = list(known)
    if what == "fact" and best_match(name, known) is None:
        hint = _('Declare it under "facts" at the top of the file, or mend the name.')
    else:
        hint = did_you_mean(name, known)
    message = _(_MESSAGES[what]).format(name=name)
    problems.append(Problem(f"unknown-{what}", path, message, hint, at_key))


class Indices:
    """Indices by name, for one kind of thing; collects the names that lead nowhere."""

    def __init__(self, what: str, known: Iterable[str], problems: list[Problem]) -> None:
        self.what = what
        self.index: Mapping[str, int] = {name: i for i, name in enumerate(known)}
        self.problems = problems

    def find(self, name: str, path: Path) -> int:
        """The index of this name; 0, and a problem, where there is none."""
        index = self.index.get(name)
        if index is None:
            report(self.problems, self.what, name, self.index, path)
            return 0
        return index

    def bits(self, value: str | list[str], path: Path) -> int:
        """The bits of these names in one number."""
        bits = 0
        for name, place in each(value, path):
            index = self.index.get(name)
            if index is None:
                report(self.problems, self.what, name, self.index, place)
            else:
                bits |= 1 << index
        return bits
