"""What a level declares and never uses: often a name that is misspelt where it is declared."""

from collections.abc import Iterable, Iterator, Mapping

from game.authoring import model
from game.authoring.names import names
from game.authoring.problem import Path, Problem
from game.language import N_, _

Scenes = Mapping[str, model.Scene]

_UNUSED = {
    "facts": ("unused-fact", N_('The fact "{name}" is never remembered nor asked for.')),
    "encounters": ("unused-encounter", N_('Nobody brings the encounter "{name}".')),
    "temperaments": ("unused-temperament", N_('Nobody has the temperament "{name}".')),
    "approaches": ("unused-approach", N_('Nothing is said with the approach "{name}".')),
}


def unused(source: model.Level, talks: Mapping[str, Scenes]) -> Iterator[Problem]:
    """Warnings about the level's own facts, encounters, temperaments and approaches."""
    replies = [
        reply
        for scenes in talks.values()
        for scene in scenes.values()
        for reply in (scene.replies or {}).values()
    ]
    conditions = [
        condition
        for scenes in talks.values()
        for scene in scenes.values()
        for condition in (
            *(line.when for line in scene.text),
            *(reply.when for reply in (scene.replies or {}).values()),
        )
        if condition is not None
    ]
    remembered = _all(reply.remember for reply in replies)
    asked = _all(when.remembered for when in conditions)
    touched = _all(reply.forget for reply in replies) | _all(
        when.not_remembered for when in conditions
    )
    yield from _never("facts", source.facts, remembered | asked | touched)
    for name in source.facts or {}:
        if name in asked and name not in remembered:
            yield _warning(
                "fact-never-set",
                ("facts", name),
                _('Nothing ever remembers the fact "{name}", but something asks for it.').format(
                    name=name
                ),
                _('Let a reply say "remember: {name}".').format(name=name),
            )
    customers = source.customers.values()
    yield from _never("encounters", source.encounters, {c.encounter for c in customers})
    if all(customer.person is None for customer in customers):
        has = {customer.temperament for customer in customers if customer.temperament}
        yield from _never("temperaments", source.temperaments, has)
    said = {reply.approach for reply in replies}
    said.update(t.rescue.approach for t in (source.temperaments or {}).values() if t.rescue)
    yield from _never("approaches", source.approaches, said)


def _never(section: str, declared: Iterable[str] | None, used: set[str]) -> Iterator[Problem]:
    code, message = _UNUSED[section]
    for name in declared or ():
        if name not in used:
            yield _warning(
                code,
                (section, name),
                _(message).format(name=name),
                _("Use it, mend its name, or delete it."),
            )


def _warning(code: str, path: Path, message: str, hint: str) -> Problem:
    return Problem(code, path, message, hint, at_key=True)


def _all(values: Iterable[str | list[str] | None]) -> set[str]:
    return {name for value in values for name in names(value)}
