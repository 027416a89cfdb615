"""The YAML parser in plain Python, for a PyYAML that was built without libyaml."""

from yaml.parser import Parser as _Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class Parser(Reader, Scanner, _Parser):
    """Gives the same events as libyaml's parser, and is stricter in little things: between
    braces, it wants quotes around text with a question mark before a comma."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        _Parser.__init__(self)
