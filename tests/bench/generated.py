"""Level files of any length, for measuring."""

from pathlib import Path

WAYS = ("careful", "deferential", "relaxed")
NAMES = ("bondan", "ratna", "anton", "dewi")
TEMPERAMENTS = ("quiet", "commander", "easygoing", "family")


def level_text(scenes: int, replies: int = 3) -> str:
    """A level file of so many scenes, with cues, facts and conditions as writers use them."""
    per_talk = scenes // len(NAMES)
    lines = [
        "format: 1",
        "title: A long day",
        "summary: A level that was generated for measuring.",
        "shop: {name: Sumber Rejeki Motor, sells: motorcycle parts}",
        "facts:",
        "  held-the-part: He has had the pads in his hands.",
        "customers:",
    ]
    for number, name in enumerate(NAMES):
        lines += [
            f"  {name}:",
            f"    name: Customer {number}",
            f"    temperament: {TEMPERAMENTS[number]}",
            f"    arrives: {number * 10}",
            f"    encounter: talk-{number}",
        ]
    lines.append("encounters:")
    for number in range(len(NAMES)):
        lines += [f"  talk-{number}:", "    scenes:"]
        for place in range(per_talk):
            lines += _scene(place, per_talk, replies)
    return "\n".join(lines) + "\n"


def _scene(place: int, last: int, replies: int) -> list[str]:
    leads = f"to: scene-{place + 1}" if place < last - 1 else "ends: served"
    lines = [
        f"      scene-{place}:",
        "        text:",
        "          - line: He reads every label on the rack before he comes to you.",
        "            when: {temperament: quiet}",
        f'          - says: "The brake pads, number {place}. Could I see them first?"',
        "        replies:",
    ]
    for number in range(replies):
        lines += [
            f"          reply-{number}:",
            f"            say: Of course, here they are for you. Take your time, part {number}.",
            f"            approach: {WAYS[number % 3]}",
            f"            {leads}",
        ]
        if number == 0:
            lines.append("            trust: 1")
        if number == 1 and place % 5 == 0:
            lines.append("            remember: held-the-part")
        if number == 2 and place % 5 == 1:
            lines.append("            when: {remembered: held-the-part}")
    return lines


def level_file(folder: Path, scenes: int) -> Path:
    """Such a level in a file."""
    path = folder / f"generated-{scenes}.yaml"
    path.write_text(level_text(scenes), encoding="utf-8")
    return path
