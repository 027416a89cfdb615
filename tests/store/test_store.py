"""What the package gives to others."""

import inspect

import game.store
from game.store import Store, StoreError


def test_what_is_exported_is_there_and_documented() -> None:
    for name in game.store.__all__:
        value = getattr(game.store, name)
        if inspect.isclass(value) or inspect.isfunction(value):
            assert value.__doc__, name


def test_whatever_goes_wrong_is_one_kind_of_error() -> None:
    errors = {name for name in game.store.__all__ if name.endswith("Error")}
    assert errors > {"DamagedStoreError", "RunMovedOnError", "ShopClosedError"}
    for name in errors:
        assert issubclass(getattr(game.store, name), StoreError)


def test_a_store_can_be_closed_twice() -> None:
    with Store.in_memory() as store:
        store.close()
