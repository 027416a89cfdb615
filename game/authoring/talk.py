"""A dialogue as a graph: scenes, and the ways that lead from one to the next."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from game.authoring import model
from game.authoring.problem import Path


class Way(NamedTuple):
    """A way to another scene: by a reply, or by a scene that leads on by itself."""

    to: str
    path: Path
    once: bool


class Loop(NamedTuple):
    """Scenes that lead round without end; ``path`` is the way that closes the loop."""

    scenes: tuple[str, ...]
    path: Path


class Talk:
    """The ways of a dialogue. Those that lead to no scene of it are left out."""

    def __init__(self, scenes: Mapping[str, model.Scene]) -> None:
        self.scenes = scenes
        self.ways = {name: list(self._ways(name, scene)) for name, scene in scenes.items()}

    def _ways(self, name: str, scene: model.Scene) -> Iterator[Way]:
        for reply_id, reply in (scene.replies or {}).items():
            if reply.to is not None and reply.to in self.scenes:
                yield Way(reply.to, (name, "replies", reply_id, "to"), reply.once)
        if scene.to is not None and scene.to in self.scenes:
            yield Way(scene.to, (name, "to"), False)

    def unreached(self) -> list[str]:
        """The scenes that nothing leads to, in order."""
        first = next(iter(self.scenes))
        reached, left = {first}, [first]
        while left:
            for way in self.ways[left.pop()]:
                if way.to not in reached:
                    reached.add(way.to)
                    left.append(way.to)
        return [name for name in self.scenes if name not in reached]

    def first_stop(self) -> str | None:
        """The first scene where something can be said or the visit ends."""
        name: str | None = next(iter(self.scenes))
        passed = set()
        while name is not None and name in self.scenes and name not in passed:
            scene = self.scenes[name]
            if scene.replies or scene.ends is not None:
                return name
            passed.add(name)
            name = scene.to
        return None

    def loops(self) -> list[Loop]:
        """One loop for each way that must be ``once`` or gone, so that every talk ends."""
        loops: list[Loop] = []
        done: set[str] = set()
        for start in self.scenes:
            if start in done:
                continue
            trail = [start]
            on_trail = {start: 0}
            left = [iter(self.ways[start])]
            while left:
                way = next(left[-1], None)
                if way is None:
                    left.pop()
                    finished = trail.pop()
                    del on_trail[finished]
                    done.add(finished)
                elif not way.once and way.to in on_trail:
                    loops.append(Loop((*trail[on_trail[way.to] :], way.to), way.path))
                elif not way.once and way.to not in done:
                    on_trail[way.to] = len(trail)
                    trail.append(way.to)
                    left.append(iter(self.ways[way.to]))
        return loops
