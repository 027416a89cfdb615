"""The encounters of a level, compiled: scenes in one row, replies and conditions by index."""

from collections.abc import Mapping

from game.authoring import model
from game.authoring.names import Indices, each, names, report
from game.authoring.problem import Path, Problem
from game.language import _
from game.rules.level import RESCUE, Condition, Line, Reply, Scene

_NO_WAITING = model.Waiting()


class SceneCompiler:
    """Compiles encounters. ``starts`` holds the index of each one's first scene."""

    def __init__(
        self,
        encounters: Mapping[str, Mapping[str, model.Scene]],
        approaches: Indices,
        facts: Indices,
        temperaments: Indices,
        problems: list[Problem],
    ) -> None:
        self.encounters = encounters
        self.approaches = approaches
        self.facts = facts
        self.temperaments = temperaments
        self.problems = problems
        self.starts: dict[str, int] = {}
        self.targets: Mapping[str, int] = {}
        """Of the encounter that is being compiled: its scenes' indices in the level."""
        self.replies_once = 0
        """How many replies of it can be said only once."""
        first = 0
        for name, scenes in encounters.items():
            self.starts[name] = first
            first += len(scenes)

    def scenes(self) -> tuple[Scene, ...]:
        """All scenes of all encounters, in order."""
        compiled: list[Scene] = []
        for name, scenes in self.encounters.items():
            first = len(compiled)
            self.targets = {scene: first + i for i, scene in enumerate(scenes)}
            self.replies_once = 0
            path: Path = ("encounters", name, "scenes")
            compiled += [self._scene(name, s, scene, (*path, s)) for s, scene in scenes.items()]
        return tuple(compiled)

    def _scene(self, encounter: str, scene_id: str, scene: model.Scene, path: Path) -> Scene:
        replies = scene.replies or {}
        return Scene(
            id=scene_id,
            encounter=encounter,
            lines=tuple(
                [
                    Line(
                        line.says or line.line or "",
                        line.says is not None,
                        self._when(line.when, (*path, "text", i, "when")),
                    )
                    for i, line in enumerate(scene.text)
                ]
            ),
            replies=tuple(
                [
                    self._reply(reply_id, reply, (*path, "replies", reply_id))
                    for reply_id, reply in replies.items()
                ]
            ),
            to=-1 if scene.to is None else self._target(scene.to, (*path, "to")),
            ends=scene.ends,
        )

    def _reply(self, reply_id: str, reply: model.Reply, path: Path) -> Reply:
        once = 0
        if reply.once:
            once = 1 << self.replies_once
            self.replies_once += 1
        if reply_id == RESCUE:
            self.problems.append(_reserved(path))
        approach = self.approaches.index.get(reply.approach)
        if approach is None:
            approach = self.approaches.find(reply.approach, (*path, "approach"))
        return Reply(
            id=reply_id,
            say=reply.say,
            approach=approach,
            trust=reply.trust,
            patience=reply.patience,
            reputation=reply.reputation,
            remember=self._bits(reply.remember, (*path, "remember")),
            forget=self._bits(reply.forget, (*path, "forget")),
            to=-1 if reply.to is None else self._target(reply.to, (*path, "to")),
            ends=reply.ends,
            once=once,
            when=self._when(reply.when, (*path, "when")),
            why=reply.why or "",
            was=names(reply.was),
        )

    def _target(self, scene: str, path: Path) -> int:
        index = self.targets.get(scene)
        if index is None:
            report(self.problems, "scene", scene, self.targets, path)
            return -1
        return index

    def _when(self, when: model.When | None, path: Path) -> Condition | None:
        if when is None:
            return None
        temperaments = None
        if when.temperament is not None:
            temperaments = frozenset(
                self.temperaments.find(name, place)
                for name, place in each(when.temperament, (*path, "temperament"))
            )
        waiting = when.waiting or _NO_WAITING
        return Condition(
            temperaments=temperaments,
            remembered=self._bits(when.remembered, (*path, "remembered")),
            not_remembered=self._bits(when.not_remembered, (*path, "not_remembered")),
            waiting_at_least=waiting.at_least,
            waiting_at_most=waiting.at_most,
        )

    def _bits(self, value: str | list[str] | None, path: Path) -> int:
        return 0 if value is None else self.facts.bits(value, path)


def _reserved(path: Path) -> Problem:
    return Problem(
        "reserved-name",
        path,
        _('"rescue" is the name of a temperament\'s rescue.'),
        _("Call this reply something else."),
        at_key=True,
    )
