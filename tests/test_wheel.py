"""The wheel that people install: what is in it, and that it plays away from the checkout."""

import importlib.util
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from game import __version__
from game.language.compile import TRANSLATIONS

PROJECT = Path(__file__).parents[1]
SHIPPED = ("game", "levels", "assets")

needs_command = pytest.mark.skipif(
    importlib.util.find_spec("game.cli") is None, reason="game.cli is still to be written"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of this checkout, built with what is installed, so without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    # The back end itself instead of pip, which would take four times as long to call it.
    code = f"import hatchling.build; hatchling.build.build_wheel({str(folder)!r})"
    subprocess.run([sys.executable, "-c", code], cwd=PROJECT, check=True, timeout=120)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the wheel was installed in; put first on the path it hides the checkout."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
    away = ["--no-index", "--no-deps", "--no-compile", "--target", str(folder)]
    subprocess.run([*pip, *away, str(wheel)], check=True, timeout=120)
    return folder


def run(installed: Path, folder: Path, *command: str) -> str:
    """What a command prints, run in `folder` against the installed game."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_holds_the_game_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    info = f"siapa_butuh_siapa-{__version__}.dist-info"
    assert {name.split("/")[0] for name in names} == {"game", info}
    assert not [name for name in names if "test" in name or "__pycache__" in name]
    assert f"{info}/licenses/LICENSE" in names


def test_it_holds_every_level_asset_and_module(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        f"game/{name}".replace("game/game/", "game/", 1)
        for folder in SHIPPED
        for path in (PROJECT / folder).rglob("*")
        for name in [path.relative_to(PROJECT).as_posix()]
        if path.is_file() and path.suffix not in (".pyc", ".mo") and "/." not in name
    }
    assert wanted
    assert wanted - names == set()


def test_each_translation_is_compiled(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    folders = tuple(f"game/{folder}/" for folder in TRANSLATIONS)
    sources = {name for name in names if name.endswith(".po")}
    assert sources
    assert all(name.startswith(folders) for name in sources)
    assert {name[:-3] for name in sources} == {n[:-3] for n in names if n.endswith(".mo")}


def test_it_finds_its_levels_and_languages_from_any_folder(installed: Path, tmp_path: Path) -> None:
    code = (
        "import game.places, game.language as language\n"
        "print(game.places.LEVELS, game.places.ASSETS, language.use('id'), language.own_name('id'))"
    )
    home = installed / "game"
    assert run(installed, tmp_path, sys.executable, "-P", "-c", code).split() == [
        str(home / "levels"),
        str(home / "assets"),
        "id",
        "Bahasa",
        "Indonesia",
    ]


@needs_command
def test_the_command_runs_from_any_folder(installed: Path, tmp_path: Path) -> None:
    siapa = shutil.which("siapa", path=installed / "bin")
    assert siapa
    assert __version__ in run(installed, tmp_path, siapa, "--version")


def test_a_broken_translation_stops_the_build(tmp_path: Path) -> None:
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE"):
        (tmp_path / name).write_bytes((PROJECT / name).read_bytes())
    for name in ("game", "levels"):
        (tmp_path / name).symlink_to(PROJECT / name)
    broken = tmp_path / "assets" / "translations" / "id.po"
    broken.parent.mkdir(parents=True)
    broken.write_text('msgid "Trust {n}"\nmsgstr "Percaya {m}"\n')
    code = f"import hatchling.build; hatchling.build.build_wheel({str(tmp_path)!r})"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=120
    )
    assert done.returncode != 0
    assert "id.po:1: 'Percaya {m}' has other placeholders" in done.stderr
    assert not list(tmp_path.glob("*.whl"))
