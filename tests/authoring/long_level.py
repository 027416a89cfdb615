"""A level of as many scenes as one likes, for measuring."""

from itertools import cycle

_APPROACHES = ("careful", "deferential", "relaxed", "coaxing", "formal", "proactive", "defensive")


def long_level(scenes: int) -> str:
    """The text of a level: four people, one talk of so many scenes with three replies each."""
    lines = [
        "format: 1",
        "title: A long one",
        "summary: As many scenes as it takes.",
        "shop: {name: Toko Besar, sells: all there is}",
        "facts:",
        "  seen: It was seen.",
        "customers:",
        "  bondan: {name: Pak Bondan, temperament: quiet, encounter: talk}",
        "  ratna: {name: Bu Ratna, temperament: family, encounter: talk, arrives: 1}",
        "  usro: {name: Pak Usro, temperament: commander, encounter: talk, arrives: 2}",
        "  aa: {name: Si AA, temperament: easygoing, encounter: talk, arrives: 3}",
        "encounters:",
        "  talk:",
        "    scenes:",
    ]
    approaches = cycle(_APPROACHES)
    for scene in range(scenes):
        lines += [
            f"      scene-{scene}:",
            "        text:",
            f"          - line: He looks at shelf {scene} and says nothing for a while.",
            "            when: {temperament: quiet}",
            f"          - says: What about this one, then, the one with the label {scene}?",
            "        replies:",
        ]
        for reply in range(3):
            to = scene + reply + 1
            lines += [
                f"          reply-{reply}:",
                f"            say: Take your time, number {scene} fits {reply} of them.",
                f"            approach: {next(approaches)}",
                f"            to: scene-{to}" if to < scenes else "            ends: served",
            ]
            if reply == 0:
                lines += ["            remember: seen"]
            if reply == 2:
                lines += ["            why: That was too quick for somebody who needs time."]
    return "\n".join(lines) + "\n"
