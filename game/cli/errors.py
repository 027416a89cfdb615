"""What the command itself refuses."""


class CommandError(Exception):
    """Something that can't be done, with a message for the player, of one line or two."""
