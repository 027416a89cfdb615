"""Where the store lies, and putting a damaged one aside."""

from datetime import datetime
from pathlib import Path

import platformdirs
import pytest

from game.store import Store, UnusableFolderError, data_folder, set_aside


def evening() -> datetime:
    return datetime(2026, 1, 31, 17, 59, 59)


def test_an_argument_goes_before_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIAPA_DATA_DIR", str(tmp_path / "told"))
    assert data_folder(tmp_path / "chosen") == tmp_path / "chosen"
    assert data_folder() == tmp_path / "told"


@pytest.mark.parametrize("told", [None, ""])
def test_the_platform_decides_where_nobody_does(
    told: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if told is None:
        monkeypatch.delenv("SIAPA_DATA_DIR", raising=False)
    else:
        monkeypatch.setenv("SIAPA_DATA_DIR", told)
    expected = platformdirs.user_data_path("siapa-butuh-siapa", appauthor=False)
    assert data_folder() == expected
    assert "siapa-butuh-siapa" in data_folder().parts


def test_the_folder_is_absolute_and_home_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    assert data_folder(Path("here")) == tmp_path / "here"
    monkeypatch.setenv("SIAPA_DATA_DIR", "~/shifts")
    assert data_folder() == tmp_path / "home" / "shifts"


def test_set_aside_keeps_the_file_and_all_that_belongs_to_it(folder: Path) -> None:
    folder.mkdir()
    for ending in ("", "-wal", "-shm", "-journal"):
        (folder / f"siapa.db{ending}").write_text(f"old{ending}")
    kept = set_aside(folder, evening)
    assert kept == folder / "siapa.damaged-20260131-175959.db"
    for ending in ("", "-wal", "-shm", "-journal"):
        assert Path(f"{kept}{ending}").read_text() == f"old{ending}"
    assert not (folder / "siapa.db").exists()
    with Store.open(folder) as store:
        assert store.runs.records() == ()


def test_set_aside_overwrites_nothing(folder: Path) -> None:
    folder.mkdir()
    kept = []
    for text in ("first", "second", "third"):
        (folder / "siapa.db").write_text(text)
        kept.append(set_aside(folder, evening))
    assert [path.name for path in kept] == [
        "siapa.damaged-20260131-175959.db",
        "siapa.damaged-20260131-175959-2.db",
        "siapa.damaged-20260131-175959-3.db",
    ]
    assert [path.read_text() for path in kept] == ["first", "second", "third"]


def test_set_aside_where_there_is_nothing(folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        set_aside(folder)


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")
    with pytest.raises(UnusableFolderError) as caught:
        Store.open(tmp_path / "taken")
    assert str(tmp_path / "taken" / "siapa.db") in str(caught.value)
    with pytest.raises(UnusableFolderError):
        Store.open(tmp_path / "taken" / "deeper")
    assert (tmp_path / "taken").read_text() == "mine"


def test_a_folder_where_the_file_should_be(folder: Path) -> None:
    (folder / "siapa.db").mkdir(parents=True)
    with pytest.raises(UnusableFolderError):
        Store.open(folder)


def test_a_folder_with_an_awkward_name(tmp_path: Path) -> None:
    folder = tmp_path / "50% off? {now} #1 'é' [b]"
    with Store.open(folder) as store:
        store.profiles.create("Ratna")
    with Store.open(folder) as store:
        assert "Ratna" in [profile.name for profile in store.profiles.all()]
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]
