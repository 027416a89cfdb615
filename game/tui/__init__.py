"""The game on the screen: a Textual app. Its screens show what the rules say, and decide
nothing."""

from game.options import Options


def run(options: Options) -> int:
    """Open the game in this terminal and stay until the player leaves. Gives the exit code."""
    from game.tui.app import SiapaApp

    app = SiapaApp(options)
    app.run()
    return app.return_code or 0
