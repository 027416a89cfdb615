"""``python -m tests.bench [rules] [authoring] [screen]``: what things cost.

Prints every figure with its target, and exits with 1 where a target was missed.
"""

import sys
from collections.abc import Callable, Iterable

from tests.bench import authoring, rules, screen
from tests.bench.measuring import Figure, machine

SUBJECTS: dict[str, Callable[[], Iterable[Figure]]] = {
    "rules": rules.measure,
    "authoring": authoring.measure,
    "screen": screen.measure,
}


def main() -> int:
    wanted = sys.argv[1:] or list(SUBJECTS)
    if unknown := [name for name in wanted if name not in SUBJECTS]:
        print(f"Unknown: {', '.join(unknown)}. There are: {', '.join(SUBJECTS)}.", file=sys.stderr)
        return 2
    print(machine())
    missed = False
    for name in wanted:
        print(f"\n{name}: {(SUBJECTS[name].__doc__ or '').splitlines()[0]}")
        for figure in SUBJECTS[name]():
            print(figure.told(), flush=True)
            missed = missed or figure.missed
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
