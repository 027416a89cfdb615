"""Named tuples that equal nothing but their own kind."""

from typing import TypeVar

Kind = TypeVar("Kind", bound=tuple[object, ...])


def distinct(kind: type[Kind]) -> type[Kind]:
    """Make values of this named tuple unequal to those of any other kind: turning to somebody
    isn't acknowledging them, though both hold a customer and nothing else."""

    def equal(self: Kind, other: object) -> bool:
        return type(self) is type(other) and tuple.__eq__(self, other)

    def unequal(self: Kind, other: object) -> bool:
        return not equal(self, other)

    kind.__eq__ = equal  # type: ignore[method-assign, assignment]
    kind.__ne__ = unequal  # type: ignore[method-assign, assignment]
    return kind
