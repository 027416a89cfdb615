"""One damage for each code: what it replaces in the small level, and where it is found.

The guillemets mark the place of the finding.
"""

from typing import Final, NamedTuple

from tests.authoring.good import SMALL


class Case(NamedTuple):
    """``new`` stands in for ``old`` in the small level, and is found between its guillemets."""

    code: str
    old: str
    new: str

    @property
    def text(self) -> str:
        """The damaged level."""
        return self.marked.replace("«", "").replace("»", "")

    @property
    def place(self) -> tuple[int, int, int, int]:
        """Line and column where the finding starts and ends, from 1, the end exclusive."""
        before, found, _after = self.marked.replace("»", "«").split("«")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        whole = before + found
        return line, column, whole.count("\n") + 1, len(whole) - whole.rfind("\n")

    @property
    def marked(self) -> str:
        """The damaged level with its guillemets."""
        assert SMALL.count(self.old) >= 1, self.old
        return SMALL.replace(self.old, self.new, 1)


SHOP: Final = "{name: Sumber Rejeki, sells: motorcycle parts}"
RATNA: Final = "{name: Bu Ratna, temperament: family, encounter: "
STERN: Final = "{name: stern, takes: {}, tell: "
TELL: Final = "{upset: 1, uneasy: 2, calm: 3, pleased: 4}"
TALK: Final = (
    "{scenes: {hm: {text: [{says: Hm}], replies: {hm: {say: Hm, approach: formal, ends: served}}}}}"
)

CASES: Final = [
    # Characters
    Case("control-character", "Just looking", "Just «\x1b»[31mlooking"),
    Case("control-character", "Just looking", "Just «\x85»looking"),
    Case("control-character", "Just looking", "Just «\u2028\u2029»looking"),
    Case("control-character", "Just looking", '«"Just \\e[31m looking"»'),
    Case("control-character", "Just looking", '«"Just \\N looking"»'),
    Case("control-character", "Of course.", '«"Of course.\\r"»'),
    Case("bidi-character", "Just looking", "Just «\u202e»looking"),
    Case("bidi-character", "Just looking", '«"Just \\u2067 looking"»'),
    Case("invisible-character", "Just looking", "Just «\ufeff»looking"),
    Case("invisible-character", "Just looking", "Just «\ud800»looking"),
    Case("invisible-character", "Just looking", "Just «\U000e0041»looking"),
    Case("tab-in-text", "Just looking", "«Just\tlooking»"),
    # YAML
    Case("missing-colon", "title: Just looking", "«title Just looking»"),
    Case("missing-colon", "title: Just looking", "«title:Just looking»"),
    Case("missing-colon", "            to: thinking", "            «to thinking»"),
    Case("colon-in-text", "Of course.", "Of course«:» hold it."),
    Case("comment-in-text", "Of course.", "Take number «#4, please.»"),
    Case("open-quote", "Of course.", '«"Of course.»'),
    Case("open-quote", "And it fits?", "«'And it fits?»"),
    Case("text-after-quote", "And it fits?", "'And it'«s fit?'»"),
    Case("bad-escape", "And it fits?", '"And «\\»q fits?"'),
    Case("reserved-start", "Of course.", "«@»Of course."),
    Case("reserved-start", "Of course.", "«%»Of course."),
    Case("reserved-start", "Of course.", "«`»Of course."),
    Case("reserved-start", "Of course.", "«*»winks* Of course."),
    Case("reserved-start", "Of course.", "«>»Of course."),
    Case("tab-indent", "    temperament: quiet", "«\t»temperament: quiet"),
    Case("tab-indent", "    temperament: quiet", "  «\t»temperament: quiet"),
    Case("bad-indent", "    temperament: quiet", "   «temperament: quiet»"),
    Case("bad-indent", "    temperament: quiet", "     «temperament: quiet»"),
    Case("missing-dash", "          - says: And it fits?", "          «says: And it fits?»"),
    Case("misplaced-dash", "Of course.", "«-» Of course."),
    Case("open-bracket", SHOP, "«{»name: Sumber Rejeki"),
    Case("bracket-syntax", "sells: motorcycle parts", "sells: motorcycle «:» parts"),
    Case("duplicate-key", "summary: A man", "«title»: Again\nsummary: A man"),
    Case("complex-key", "title: Just", "«{»a: b}: c\ntitle: Just"),
    Case("missing-name", "facts:\n", "facts:\n  «:» Nothing.\n"),
    Case("long-key", "facts:\n", f"facts:\n  «{'x' * 201}»: Too long.\n"),
    Case("empty-value", "summary: A man wants to see the part before he buys it.", "«summary»:"),
    Case("empty-value", "Just looking", "«null»"),
    Case("empty-value", "Just looking", "«~»"),
    Case("yaml-boolean", "Just looking", "«Yes»"),
    Case("yaml-boolean", "Just looking", "«off»"),
    Case("yaml-boolean", "facts:\n", "facts:\n  «no»: Never.\n"),
    Case("odd-number", "Just looking", "«007»"),
    Case("odd-number", "Just looking", "«0x1F»"),
    Case("odd-number", "remember: held", "remember: held\n            trust: «01»"),
    Case("huge-number", "Just looking", "«123456789012345678901234567890»"),
    Case("anchor", "Just looking", "«&here Just looking»"),
    Case("alias", "Of course.", "«*held»"),
    Case("tag", "Just looking", "«!!str Just looking»"),
    Case("tag", "Just looking", "«!python/object:os.system Just looking»"),
    Case("directive", "format: 1\n", "«%»YAML 1.1\n---\nformat: 1\n"),
    Case("second-document", "customers:", "«---»\ncustomers:"),
    Case("too-deep", "Just looking", f"{'[' * 63}«[»{']' * 64}"),
    # The form
    Case("newer-format", "format: 1", "format: «2»"),
    Case("unknown-key", "    temperament: quiet", "    «temprament»: quiet"),
    Case("unknown-key", "facts:", "«colour»: red\nfacts:"),
    Case(
        "missing-key",
        "  bondan:\n    name: Pak Bondan\n    temperament: quiet\n    encounter: look",
        "  «bondan:\n    name: Pak Bondan\n    temperament: quiet»",
    ),
    Case("wrong-type", "Just looking", "«2026»"),
    Case("wrong-type", "Just looking", "«true»"),
    Case("wrong-type", "Just looking", "«1.5»"),
    Case("wrong-type", "Just looking", "«[Just, looking]»"),
    Case("wrong-type", "remember: held", "remember: held\n            trust: «two»"),
    Case("wrong-type", "remember: held", "remember: held\n            once: «1»"),
    Case("wrong-type", SHOP, "«Sumber Rejeki»"),
    Case("wrong-type", "{remembered: held}", "«held»"),
    Case("unknown-choice", "ends: never", "ends: «nevver»"),
    Case("out-of-range", "remember: held", "remember: held\n            trust: «6»"),
    Case("too-long", "Of course.", f"«{'x' * 601}»"),
    Case("too-long", "Just looking", f"«{'x' * 61}»"),
    Case("empty-text", "Of course.", "«'  '»"),
    Case("several-lines", "Just looking", '«"Just\\nlooking"»'),
    Case("bad-id", "facts:\n", "facts:\n  «The Fact»: A fact.\n"),
    Case("too-few", "remember: held", "remember: held\n            forget: «[]»"),
    Case(
        "too-many",
        "        text:\n          - says: Could I see one first?",
        "        «text:\n          - says: Could I?" + "\n          - says: Hm?" * 20 + "»",
    ),
    # Names
    Case("unknown-scene", "            ends: never", "            to: «thinkin»"),
    Case("unknown-approach", "approach: careful", "approach: «carful»"),
    Case("unknown-temperament", "temperament: quiet", "temperament: «quite»"),
    Case("unknown-fact", "{remembered: held}", "{remembered: [held, «hold»]}"),
    Case("unknown-customer", "    encounter: look", "    encounter: look\n    circle: [«ratna»]"),
    Case("unknown-encounter", "customers:\n", f"customers:\n  ratna: {RATNA}«talk»}}\n"),
    Case("unknown-person", "    encounter: look", "    encounter: look\n    person: «nobody»"),
    Case("duplicate-name", "ends: never", "ends: never\n            was: «show»"),
    Case("reserved-name", "          ask:", "          «rescue»:"),
    Case("unused-fact", "facts:\n", "facts:\n  «sold»: It was sold.\n"),
    Case("fact-never-set", "            remember: held\n", ""),
    Case("unused-encounter", "encounters:\n", f"encounters:\n  «talk»: {TALK}\n"),
    Case(
        "unused-temperament",
        "customers:\n",
        f"temperaments:\n  «stern»: {STERN}{TELL}}}\ncustomers:\n",
    ),
    Case("unused-approach", "customers:\n", "approaches:\n  «sung»: {name: sung}\ncustomers:\n"),
    # Play
    Case(
        "dead-end",
        "          ask:\n            say: Ask the lady.\n            approach: dismissive\n"
        "            ends: never\n",
        "          «ask:\n            say: Ask the lady.\n            approach: dismissive»\n",
    ),
    Case("two-ways", "to: thinking", "to: thinking\n            ends: «served»"),
    Case(
        "line-or-says",
        "          - says: And it fits?",
        "          - says: And it fits?\n          - «when: {temperament: quiet}»",
    ),
    Case(
        "line-or-says",
        "- says: And it fits?",
        "- «says: And it fits?\n            line: He asks.»",
    ),
    Case(
        "no-sure-reply",
        "          sure: {say: It does., approach: careful, ends: served}",
        "          sure: {say: It does., approach: careful, ends: served, once: true}",
    ),
    Case("same-reply", "say: Ask the lady.", "say: «of  course.»"),
    Case("contradiction", "{remembered: held}", "{remembered: held, not_remembered: «held»}"),
    Case("contradiction", "{remembered: held}", "{waiting: «{at_least: 2, at_most: 1}»}"),
    Case("contradiction", "remember: held", "remember: held\n            forget: «held»"),
    Case(
        "ends-at-once",
        "    encounter: look\nencounters:\n",
        f"    encounter: look\n  ratna: {RATNA}talk}}\n"
        "encounters:\n  talk: {scenes: {hm: {text: [{line: Hm.}], ends: «left»}}}\n",
    ),
    Case("endless-talk", "ends: served", "to: «counter»"),
    Case(
        "unreachable-scene",
        "      thinking:\n",
        "      «alone»: {text: [{line: Hm.}], ends: left}\n      thinking:\n",
    ),
    Case(
        "deal-too-large",
        "customers:\n",
        f"deal: {{among: [bondan, ratna], people: «3»}}\ncustomers:\n  ratna: {RATNA}look}}\n",
    ),
    Case(
        "tell-out-of-order",
        "    temperament: quiet\n    encounter: look\n",
        "    temperament: stern\n    encounter: look\ntemperaments:\n"
        f"  stern: {STERN}«{{upset: 4, uneasy: 3, calm: 5, pleased: 9}}»}}\n",
    ),
]
