"""A small shop with three people, built without any file: what the tests of words stand on."""

from game.rules.level import (
    Approach,
    Condition,
    Customer,
    Level,
    Line,
    Reply,
    Scene,
    Shop,
    Temperament,
)

APPROACHES = (
    Approach("careful", "careful"),
    Approach("coaxing", "coaxing"),
    Approach("dismissive", "dismissive", heard=True),
)
QUIET = Temperament(
    id="quiet",
    name="quiet",
    takes=(2, -2, -4),
    tell=(1, 2, 7, 9),
    patience=6,
    summary="Few words.",
    principle="Give a quiet person time.",
    moods=(
        ("Looks at the door.",),
        ("Puts it back.",),
        ("Hard to tell.",),
        ("Nods once.",),
        ("Smiles.",),
    ),
    because=("Facts.", "Felt like being pushed.", "You turned away."),
)
FAMILY = Temperament(
    id="family",
    name="family",
    takes=(-1, 2, -3),
    tell=(2, 4, 5, 7),
    patience=6,
    principle="Be warm.",
)
SCENES = (
    Scene(
        "counter",
        "look",
        (
            Line("Reads every label.", spoken=False, when=Condition(temperaments=frozenset({0}))),
            Line("Could I see one?", spoken=True),
        ),
        (
            Reply("show", "Hold it, take your time.", 0, to=1),
            Reply("push", "Just buy it, dear.", 1, to=1),
            Reply("shrug", "Ask over there.", 2, to=1, why="You sent a buyer away."),
            Reply("out", "Out.", 2, ends="never"),
        ),
    ),
    Scene(
        "thinking",
        "look",
        (Line("Good weight.", spoken=True),),
        (
            Reply("write", "I'll write it down.", 0, ends="served"),
            Reply("praise", "You chose well.", 1, reputation=1, ends="served"),
            Reply("later", "Think it over at home.", 0, ends="returning"),
            Reply("go", "Then don't.", 2, ends="left"),
            Reply("wait", "No hurry.", 0, to=1, once=1),
            Reply("linger", "None at all.", 0, to=1, once=2),
            Reply("dwell", "Really none.", 0, to=1, once=4),
            Reply("calm", "Everyone gets a turn.", 0, patience=2, to=0, once=8),
        ),
    ),
)
LEVEL = Level(
    id="stall",
    title="The stall",
    summary="Three people.",
    shop=Shop("stall", "The stall", "brake pads"),
    customers=(
        Customer("bondan", "Pak Bondan", 0, 0, circle=("dewi",)),
        Customer("ratna", "Bu Ratna", 1, 0, arrives=0, patience=4),
        Customer("dewi", "Dewi", 1, 0, arrives=3),
    ),
    scenes=SCENES,
    temperaments=(QUIET, FAMILY),
    approaches=APPROACHES,
    digest="0" * 16,
)
