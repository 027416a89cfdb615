"""``python -m tests.balance.pin``: works out the figures of all built-in levels and pins them.

To be run after an edit of a level's rules or of the game's. The change of the figures is then
there to be read as a diff.
"""

from game.analysis.figures import write_pins
from tests.balance.built_in import PINS, built_in_levels, working_out


def main() -> None:
    with working_out() as found:
        write_pins(PINS, [found[level.id].result() for level in built_in_levels()])
    print(f"pinned in {PINS}")


if __name__ == "__main__":
    main()
