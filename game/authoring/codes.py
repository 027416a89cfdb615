"""Every code that a finding can have, how severe it is, and what it means in a line."""

from typing import Final, Literal, NamedTuple

from game.language import N_

Severity = Literal["error", "warning"]


class Code(NamedTuple):
    """``meaning`` is in English; give it to `_` where it is shown."""

    meaning: str
    severity: Severity = "error"


CODES: Final = {
    # The file
    "file-not-found": Code(N_("There is no such file.")),
    "is-folder": Code(N_("A folder stands where a file is wanted.")),
    "unreadable-file": Code(N_("The file may not be read, or is no ordinary file.")),
    "file-too-large": Code(N_("The file is larger than any level needs to be.")),
    "not-utf8": Code(N_("The file is not saved as UTF-8.")),
    "empty-file": Code(N_("There is nothing in the file.")),
    "newer-format": Code(N_("The file was made for a newer version of the game.")),
    # Characters
    "control-character": Code(N_("A character that is no text, but an order to the terminal.")),
    "bidi-character": Code(N_("A character that turns the writing direction around.")),
    "invisible-character": Code(N_("A character that can't be seen and has no use in a text.")),
    "tab-in-text": Code(N_("A tab inside a text.")),
    # YAML
    "yaml-syntax": Code(N_("This can't be read as YAML.")),
    "missing-colon": Code(N_("A line without a colon, or without a space after it.")),
    "colon-in-text": Code(N_("A colon inside a text that isn't in quotes.")),
    "comment-in-text": Code(N_("Text that a # cuts short."), "warning"),
    "open-quote": Code(N_("A quote that is never closed.")),
    "text-after-quote": Code(N_("Text that goes on after its closing quote.")),
    "bad-escape": Code(N_("A backslash in double quotes that starts no escape.")),
    "reserved-start": Code(N_("Text that starts with a character that YAML keeps for itself.")),
    "tab-indent": Code(N_("A line that is indented with a tab.")),
    "bad-indent": Code(N_("A line whose indentation goes with no line above it.")),
    "missing-dash": Code(N_("A list that goes on without a dash.")),
    "misplaced-dash": Code(N_("A list that starts behind a name, on the same line.")),
    "open-bracket": Code(N_("A bracket or brace that is never closed.")),
    "bracket-syntax": Code(N_("Something is missing or too much between brackets or braces.")),
    "duplicate-key": Code(N_("The same name stands twice in one place.")),
    "complex-key": Code(N_("A list or a group stands where a name is wanted.")),
    "missing-name": Code(N_("There is no name before the colon.")),
    "long-key": Code(N_("A name that is far too long.")),
    "empty-value": Code(N_("Nothing stands where something is wanted.")),
    "yaml-boolean": Code(N_("A word such as yes or on, which means different things.")),
    "odd-number": Code(N_("A number that programs read differently.")),
    "huge-number": Code(N_("A number that is far too large.")),
    "anchor": Code(N_("A part named with &, for use elsewhere.")),
    "alias": Code(N_("A reference with * to another part.")),
    "tag": Code(N_("An order to YAML that starts with !.")),
    "directive": Code(N_("An order to YAML that starts with %.")),
    "second-document": Code(N_("A second document in one file.")),
    "too-deep": Code(N_("Things lie too deep in each other.")),
    "too-many-nodes": Code(N_("The file holds too many names and values.")),
    # The form
    "unknown-key": Code(N_("A name that isn't part of the format here.")),
    "missing-key": Code(N_("A part that is needed isn't there.")),
    "wrong-type": Code(N_("Text, a number, a list or a group stands where another is wanted.")),
    "unknown-choice": Code(N_("None of the words that can stand here.")),
    "out-of-range": Code(N_("A number that is too small or too large.")),
    "too-long": Code(N_("A text or name that is too long.")),
    "empty-text": Code(N_("A text with nothing in it.")),
    "several-lines": Code(N_("A name or title of more than one line.")),
    "bad-id": Code(N_("A name with other characters than small letters, digits and hyphens.")),
    "too-few": Code(N_("Fewer than are needed.")),
    "too-many": Code(N_("More than have room.")),
    # Names
    "unknown-scene": Code(N_("A scene that isn't in this encounter.")),
    "unknown-approach": Code(N_("An approach that nobody has described.")),
    "unknown-temperament": Code(N_("A temperament that nobody has described.")),
    "unknown-fact": Code(N_("A fact that isn't declared.")),
    "unknown-customer": Code(N_("A customer who isn't in this level.")),
    "unknown-encounter": Code(N_("An encounter that is neither in the level nor beside it.")),
    "unknown-person": Code(N_("A person without a file under people/.")),
    "duplicate-name": Code(N_("A name that two have, or had.")),
    "reserved-name": Code(N_("A name that the game keeps for itself.")),
    "unused-fact": Code(N_("A fact that nothing remembers or asks for."), "warning"),
    "fact-never-set": Code(N_("A fact that is asked for and never remembered."), "warning"),
    "unused-encounter": Code(N_("An encounter that nobody brings."), "warning"),
    "unused-temperament": Code(N_("A temperament that nobody has."), "warning"),
    "unused-approach": Code(N_("An approach that nothing is said with."), "warning"),
    # Play
    "dead-end": Code(N_("A scene or reply that nothing follows.")),
    "two-ways": Code(N_("A scene or reply with two things that follow.")),
    "line-or-says": Code(N_("A line that is neither told nor spoken, or both.")),
    "no-sure-reply": Code(N_("A scene where it can happen that nothing can be said.")),
    "same-reply": Code(N_("Two replies of a scene that read the same.")),
    "contradiction": Code(N_("A condition that never holds, or an effect that undoes itself.")),
    "ends-at-once": Code(N_("A visit that ends before anything could be said.")),
    "endless-talk": Code(N_("A talk that can go round for ever.")),
    "unreachable-scene": Code(N_("A scene that nothing leads to."), "warning"),
    "deal-too-large": Code(N_("A deal of more people, or turns, than there are.")),
    "tell-out-of-order": Code(N_("A tell whose moods don't rise.")),
}
