"""The second tier of what is checked: that a talk can be played from its start to an end.

What needs proof (what can be reached in play, what pays) isn't looked at here.
"""

from collections.abc import Iterable, Iterator, Mapping

from game.authoring import model
from game.authoring.names import names
from game.authoring.problem import Path, Problem
from game.authoring.talk import Talk
from game.authoring.uses import unused
from game.language import _

Scenes = Mapping[str, model.Scene]


def check_encounter(scenes: Scenes, path: Path) -> Iterator[Problem]:
    """All problems of a dialogue whose scenes lie at ``path``."""
    for scene_id, scene in scenes.items():
        yield from _scene(scene, (*path, scene_id))
    talk = Talk(scenes)
    yield from _start(talk, path)
    for unreached in talk.unreached():
        yield Problem(
            "unreachable-scene",
            (*path, unreached),
            _('Nothing leads to "{scene}".').format(scene=unreached),
            _('Let a reply lead there with "to: {scene}", or delete it.').format(scene=unreached),
        ).about_key()
    for loop in talk.loops():
        yield Problem(
            "endless-talk",
            (*path, *loop.path),
            _("This talk can go round for ever: {scenes}.").format(scenes=" → ".join(loop.scenes)),
            _('Add "once: true" to the reply that leads back, or lead on elsewhere.'),
        )


def _start(talk: Talk, path: Path) -> Iterator[Problem]:
    last = talk.first_stop()
    if last is not None and talk.scenes[last].ends is not None and not talk.scenes[last].replies:
        yield Problem(
            "ends-at-once",
            (*path, last, "ends"),
            _("This visit ends before you could say anything."),
            _("Give one of the scenes before the end some replies."),
        )


def _scene(scene: model.Scene, path: Path) -> Iterator[Problem]:
    ways = [name for name in ("replies", "to", "ends") if getattr(scene, name) is not None]
    if not ways:
        yield Problem(
            "dead-end",
            path,
            _("Nothing follows this scene."),
            _('Give it "replies", or let it lead on with "to" or end the visit with "ends".'),
        )
    elif len(ways) > 1:
        yield Problem(
            "two-ways",
            (*path, ways[1]),
            _('This scene has "{one}" and "{other}".').format(one=ways[0], other=ways[1]),
            _("Keep one of them."),
        )
    for index, line in enumerate(scene.text):
        yield from _line(line, (*path, "text", index))
    replies = scene.replies or {}
    for reply_id, reply in replies.items():
        yield from _reply(reply, (*path, "replies", reply_id))
    if replies and all(reply.when is not None or reply.once for reply in replies.values()):
        yield Problem(
            "no-sure-reply",
            (*path, "replies"),
            _("Nothing can be said here once every condition fails or every reply is used up."),
            _('Leave one reply without "when" and "once".'),
        )
    yield from _same(replies, (*path, "replies"))
    yield from check_former_names(replies, (*path, "replies"))


def _line(line: model.Line, path: Path) -> Iterator[Problem]:
    if (line.line is None) == (line.says is None):
        yield Problem(
            "line-or-says",
            path,
            _('A line is either told ("line") or spoken ("says").')
            if line.line is None
            else _('This line is told ("line") and spoken ("says") at once.'),
            _("Write one of the two; the other can be a line of its own."),
        )
    yield from _condition(line.when, (*path, "when"))


def _reply(reply: model.Reply, path: Path) -> Iterator[Problem]:
    if reply.to is None and reply.ends is None:
        yield Problem(
            "dead-end",
            path,
            _("Nothing follows this reply."),
            _('Let it lead to a scene with "to", or end the visit with "ends: served", say.'),
        )
    elif reply.to is not None and reply.ends is not None:
        yield Problem(
            "two-ways",
            (*path, "ends"),
            _('This reply has "to" and "ends".'),
            _("Keep one of them."),
        )
    both = _first_common(reply.remember, reply.forget)
    if both is not None:
        yield Problem(
            "contradiction",
            (*path, "forget"),
            _('"{fact}" is remembered and forgotten at once.').format(fact=both),
            _("Keep one of them."),
        )
    yield from _condition(reply.when, (*path, "when"))


def _condition(when: model.When | None, path: Path) -> Iterator[Problem]:
    if when is None:
        return
    both = _first_common(when.remembered, when.not_remembered)
    if both is not None:
        yield Problem(
            "contradiction",
            (*path, "not_remembered"),
            _('This never holds: "{fact}" can\'t be remembered and not remembered.').format(
                fact=both
            ),
            _("Keep one of them."),
        )
    waiting = when.waiting
    if waiting is not None and waiting.at_most is not None and waiting.at_most < waiting.at_least:
        yield Problem(
            "contradiction",
            (*path, "waiting"),
            _("This never holds: at least {least} wait, and at most {most}.").format(
                least=waiting.at_least, most=waiting.at_most
            ),
            _("Let at_most be no less than at_least."),
        )


def _first_common(one: str | list[str] | None, other: str | list[str] | None) -> str | None:
    if one is None or other is None:
        return None
    return next((name for name in names(one) if name in names(other)), None)


def _same(replies: Mapping[str, model.Reply], path: Path) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for reply_id, reply in replies.items():
        first = seen.setdefault(" ".join(reply.say.split()).casefold(), reply_id)
        if first != reply_id:
            yield Problem(
                "same-reply",
                (*path, reply_id, "say"),
                _('This reads just like "{reply}".').format(reply=first),
                _("Say something else, or delete one of them."),
            )


def check_former_names(
    named: Mapping[str, model.Reply] | Mapping[str, model.Customer], path: Path
) -> Iterator[Problem]:
    """An old id (``was``) must not be another one's, or runs couldn't tell who is meant."""
    owners: dict[str, str] = dict.fromkeys(named, "")
    for own_id, item in named.items():
        if item.was is None:
            continue
        for old in names(item.was):
            if old in owners:
                yield Problem(
                    "duplicate-name",
                    (*path, own_id, "was"),
                    _('"{name}" is, or was, the name of another one here.').format(name=old),
                    _("Take it out of one of them."),
                )
            owners[old] = own_id


def check_level(source: model.Level, shared: Iterable[tuple[str, Scenes]]) -> Iterator[Problem]:
    """All problems of a level's talks: its own, and those it brings from files of their own."""
    yield from check_former_names(source.customers, ("customers",))
    own = {name: encounter.scenes for name, encounter in (source.encounters or {}).items()}
    talks = {**dict(shared), **own}
    for name, scenes in talks.items():
        yield from check_encounter(scenes, ("encounters", name, "scenes"))
    yield from unused(source, talks)
