"""What starting up may load, seen in processes of their own."""

import ast
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

import game

PACKAGE = Path(game.__file__).parent

SCREENS = {"textual", "rich"}
HEAVY = SCREENS | {"babel", "msgspec", "platformdirs", "sqlite3", "yaml"}

PURE = {
    "collections",
    "dataclasses",
    "enum",
    "functools",
    "game",
    "itertools",
    "math",
    "operator",
    "types",
    "typing",
}
"""All that the rules may import."""

IMPURE_BUILTINS = {"__import__", "eval", "exec", "hash", "id", "input", "open", "print"}
"""Files, screens and numbers that differ from process to process."""


def command(*words: str) -> str:
    """Code that runs `siapa` with these words and lets nothing end the process."""
    return (
        f"import sys; sys.argv = {['siapa', *words]!r}\n"
        "from game.cli import main\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code, end.code"
    )


# What runs, the module it needs, and what must not be loaded by it.
CASES = [
    ("import game", "game", HEAVY | {"game.language", "game.rules"}),
    ("import game.rules", "game.rules", HEAVY | {"game.language", "game.places"}),
    ("import game.language", "game.language", HEAVY | {"game.rules"}),
    ("import game.language; game.language.use('id')", "game.language", HEAVY | {"game.rules"}),
    ("import game.analysis", "game.analysis", HEAVY | {"game.language", "game.places"}),
    ("import game.store", "game.store", SCREENS | {"yaml", "babel", "game.authoring"}),
    ("import game.authoring", "game.authoring", SCREENS | {"sqlite3", "babel", "game.store"}),
    ("import game.plain", "game.plain", SCREENS | {"babel"}),
    (command("--help"), "game.cli", HEAVY | {"game.rules"}),
    (command("--version"), "game.cli", HEAVY | {"game.rules"}),
    (command("levels"), "game.cli", SCREENS | {"babel"}),
    (command("play", "just-looking", "--plain"), "game.plain", SCREENS),
]


@pytest.mark.parametrize(
    ("code", "needed", "unwanted"),
    [
        pytest.param(
            code,
            needed,
            unwanted,
            marks=pytest.mark.skipif(
                importlib.util.find_spec(needed) is None, reason=f"{needed} is still to be written"
            ),
        )
        for code, needed, unwanted in CASES
    ],
    ids=[code.splitlines()[0] for code, _, _ in CASES],
)
def test_nothing_is_loaded_that_is_not_needed(
    code: str, needed: str, unwanted: set[str], tmp_path: Path
) -> None:
    loaded = modules_after(code, tmp_path)
    assert needed in loaded
    assert sorted(loaded & unwanted) == []


def modules_after(code: str, folder: Path) -> set[str]:
    """The names of all modules that are loaded after `code` ran in a fresh interpreter."""
    report = folder / "modules"
    epilogue = f"import sys\nopen({str(report)!r}, 'w').write('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{epilogue}"],
        cwd=folder,
        env={**os.environ, "SIAPA_DATA_DIR": str(folder)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return set(report.read_text().split())


def test_the_report_sees_what_is_loaded(tmp_path: Path) -> None:
    loaded = modules_after("import sqlite3, game.language", tmp_path)
    assert {"sqlite3", "game.language"} <= loaded


@pytest.mark.parametrize(
    "path", sorted((PACKAGE / "rules").rglob("*.py")), ids=lambda path: path.name
)
def test_the_rules_use_only_what_gives_the_same_everywhere(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            imported.add(node.module or "")
    names = {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }
    assert {name.split(".")[0] for name in imported} - PURE == set()
    assert names & IMPURE_BUILTINS == set()
