"""Who plays on this machine."""

from pathlib import Path

import pytest

from game.store import (
    ProfileExistsError,
    ProfileNameError,
    Store,
    UnknownProfileError,
)


def test_a_new_store_has_one_profile(folder: Path) -> None:
    with Store.open(folder) as store:
        made = store.profiles.current()
        assert made.name
        assert store.profiles.all() == (made,)
    with Store.open(folder) as store:
        assert store.profiles.current() == made


def test_the_one_used_last_is_current(folder: Path) -> None:
    with Store.open(folder) as store:
        first = store.profiles.current()
        ratna = store.profiles.create("Ratna")
        assert store.profiles.current() == first
        store.profiles.use(ratna.id)
        assert store.profiles.all() == (ratna, first)
    with Store.open(folder) as store:
        assert store.profiles.current() == ratna
        store.profiles.use(first.id)
        assert store.profiles.current() == first


def test_a_name_is_cleaned(store: Store) -> None:
    assert store.profiles.create(" Bu\x1b\u202e Ratna ").name == "Bu Ratna"


@pytest.mark.parametrize("name", ["", "  ", "\x1b\u202e", "-"])
def test_a_name_must_be_visible(store: Store, name: str) -> None:
    with pytest.raises(ProfileNameError):
        store.profiles.create(name)


def test_two_people_dont_share_a_name(store: Store) -> None:
    ratna = store.profiles.create("Ratna")
    with pytest.raises(ProfileExistsError, match="RATNA"):
        store.profiles.create("RATNA")
    bondan = store.profiles.create("Bondan")
    with pytest.raises(ProfileExistsError):
        store.profiles.rename(bondan.id, "ratna")
    assert store.profiles.rename(ratna.id, "RATNA").name == "RATNA"
    assert store.profiles.get(bondan.id).name == "Bondan"


def test_an_unknown_profile(store: Store) -> None:
    with pytest.raises(UnknownProfileError, match="77"):
        store.profiles.get(77)
    with pytest.raises(UnknownProfileError, match="77"):
        store.profiles.use(77)
    with pytest.raises(UnknownProfileError, match="77"):
        store.profiles.rename(77, "Ratna")
