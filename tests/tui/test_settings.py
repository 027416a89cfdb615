"""Settings work at once, and are kept."""

import pytest

from game.language import _, current
from game.tui.screens.settings import SettingsScreen
from game.tui.screens.title import TitleScreen
from tests.tui.conftest import Open, press, screen_text


async def test_the_language_changes_without_a_restart_and_is_kept(open_game: Open) -> None:
    async with open_game(lang=None) as (app, pilot):
        await press(pilot, "s", "enter")
        assert "Bahasa Indonesia" in screen_text(app)
        await press(pilot, "2")
        assert isinstance(app.screen, SettingsScreen)
        assert current() == "id"
        assert _("Settings") != "Settings"
        assert _("Settings") in screen_text(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, TitleScreen)
        assert "Play a shift" not in screen_text(app)
        assert "Play" not in screen_text(app).splitlines()[-1]
    async with open_game(lang=None) as (app, _pilot):
        assert "Play a shift" not in screen_text(app)
    async with open_game(lang="en") as (app, _pilot):
        assert "Play a shift" in screen_text(app)


async def test_a_theme_is_put_on_at_once_and_kept(open_game: Open) -> None:
    async with open_game() as (app, pilot):
        before = app.theme
        await press(pilot, "s", "down", "enter", "2")
        assert app.theme != before
        chosen = app.theme
    async with open_game() as (app, _pilot):
        assert app.theme == chosen


@pytest.mark.parametrize(("downs", "name"), [(2, "reduced_motion"), (3, "show_numbers")])
async def test_a_switch_is_turned_and_kept(open_game: Open, downs: int, name: str) -> None:
    async with open_game() as (app, pilot):
        before = getattr(app.settings, name)
        await press(pilot, "s", *["down"] * downs, "enter")
        assert getattr(app.settings, name) is not before
        assert getattr(app.store.settings.read(app.profile.id), name) is not before


async def test_less_motion_and_textuals_own_variable_keep_the_screen_still(
    open_game: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_game() as (app, _pilot):
        assert app.still
    async with open_game(moving=True) as (app, _pilot):
        app.store.settings.change(app.profile.id, reduced_motion=False)
        app.change_settings(app.store.settings.read(app.profile.id))
        assert not app.still
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    async with open_game(moving=True) as (app, _pilot):
        assert app.still
