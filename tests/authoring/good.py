"""A good level to damage, and one that uses all of the format."""

from pathlib import Path
from typing import Final

from game.authoring.findings import Finding
from game.authoring.read import read_text
from game.rules.level import Level

SMALL: Final = """\
format: 1
title: Just looking
summary: A man wants to see the part before he buys it.
shop: {name: Sumber Rejeki, sells: motorcycle parts}
facts:
  held: He has had it in his hands.
customers:
  bondan:
    name: Pak Bondan
    temperament: quiet
    encounter: look
encounters:
  look:
    scenes:
      counter:
        text:
          - says: Could I see one first?
        replies:
          show:
            say: Of course.
            approach: careful
            remember: held
            to: thinking
          ask:
            say: Ask the lady.
            approach: dismissive
            ends: never
      thinking:
        text:
          - line: He weighs it in his hand.
            when: {remembered: held}
          - says: And it fits?
        replies:
          sure: {say: It does., approach: careful, ends: served}
"""

FULL: Final = """\
# Everything that the format can do.
format: 1
title: Four at the counter
summary: Four people want the same.
aim: Send everybody home content.
order: 12
reputation: 45
shop: {id: toko-maju, name: Toko Maju, sells: "this, that: and more"}
stakes: {served: -2, never: -10, left: -3, returning: 2}
facts:
  held: It was held.
  well-known:
    summary: The room knows.
    shared: true
approaches:
  whispered: {name: whispered, summary: Only for one pair of ears., heard: false}
  shouted: {name: shouted, heard: true}
temperaments:
  stern:
    name: stern
    summary: Says what is wrong.
    principle: Be exact.
    patience: 5
    opening_trust: 4
    takes: {careful: 1, whispered: -2, shouted: -5}
    tell: {upset: 1, uneasy: 3, calm: 6, pleased: 8}
    rescue: {say: I was wrong., approach: careful, trust: 1}
    moods:
      {upset: Frowns., uneasy: Looks away., calm: Waits., pleased: [Nods., Nods twice.],
      delighted: Smiles.}
    because: {shouted: Nobody shouts at them twice.}
customers:
  bondan: {name: Pak Bondan, temperament: quiet, encounter: look, circle: [ratna], was: pak-bondan}
  ratna:
    name: Bu Ratna
    temperament: family
    arrives: 2
    encounter: look
    patience: 7
    opening_trust: 6
    portrait: ratna
    about: Buys for three households.
    was: [bu-ratna, ibu-ratna]
  usro: {name: Pak Usro, temperament: stern, encounter: look}
  aa: {name: Si AA, temperament: easygoing, encounter: ask}
deal: {among: [ratna, usro, aa], people: 2, busy: 3, arrives: [1, 2, 4]}
encounters:
  look:
    scenes:
      counter:
        text:
          - line: He reads every label.
            when: {temperament: [quiet, stern]}
          - line: |
              She has the phone out.
              It rings.
            when:
              temperament: family
              waiting: {at_least: 1, at_most: 3}
          - says: Could I see one first?
        replies:
          show:
            say: >
              Of course. Take
              your time.
            approach: careful
            trust: 1
            patience: -1
            reputation: 1
            remember: [held, well-known]
            to: thinking
            why: Facts and time.
            was: give
          again: {say: One more., approach: whispered, to: counter, once: true, forget: held}
          loud: {say: "Anybody else?", approach: shouted, ends: never, when: {not_remembered: held}}
      thinking:
        text: [{says: "Good weight. And it fits an '09?"}]
        to: end
      end:
        text:
          - says: I'll ask at home.
            when: {remembered: [held, well-known]}
          - line: A nod.
        replies:
          sure: {say: 'It''s yours.', approach: proactive, ends: served}
          home: {say: "Take the card.", approach: coaxing, ends: returning}
          wait: {say: "Wait.", approach: formal, to: out}
      out:
        text: [{line: The door.}]
        ends: left
  ask:
    scenes:
      start:
        text: [{says: "So, what's good?"}]
        replies:
          this: {say: This one., approach: relaxed, ends: served}
"""


def findings(text: str, path: Path | str = "level.yaml") -> list[Finding]:
    """What is found in a level of this text."""
    return read_text(text, path)[1]


def level_of(text: str, path: Path | str = "level.yaml") -> Level:
    """The level of this text, which must be fine."""
    level, found = read_text(text, path)
    assert level is not None, found
    assert not found
    return level
