"""The numbers of the rules, in one place. They were tuned by computing, not by feel."""

from typing import Final

TRUST_MAX: Final = 10
PATIENCE_MAX: Final = 12
REPUTATION_MAX: Final = 100
CUSTOMERS_MAX: Final = 4
"""At most so many people in one shift of a built-in level; more can be played, not proved."""

OPENING_TRUST: Final = 5
OPENING_REPUTATION: Final = 50
BUSY_REPUTATION: Final = 70
"""From this opening reputation on, a level that says so deals more people."""

SERVED: Final = -3
"""A visit that ends ``served`` is worth the customer's trust plus this."""
NEVER: Final = -12
LEFT: Final = -4
RETURNING: Final = 1
RETURNING_TRUST: Final = 4
"""``returning`` is worth RETURNING above this trust, and nothing otherwise."""
RETURNED: Final = 1
"""Added to the opening trust of somebody who said they would be back, and is."""
CIRCLE: Final = -2
"""Added to the opening trust of everybody in the circle of one who never comes back."""

WALK_OFF_TRUST: Final = -2
WALK_OFF_PATIENCE: Final = 3
ACKNOWLEDGE_PATIENCE: Final = 3
NOTICED: Final = -1
"""What it costs with the person at the counter to acknowledge somebody else."""
OVERHEARD: Final = -1
"""What a heard approach costs with everybody who waits."""
HEARSAY_FLOOR: Final = 1
"""Hearing, noticing or being misjudged alone never takes trust below this."""
READ_RIGHT: Final = 1
READ_WRONG: Final = -1
READ_BEFORE_REPLY: Final = 2
"""A read is staked before this reply to the person."""
RESCUE_TRUST: Final = 2
"""At this trust or less the temperament's rescue is offered."""
