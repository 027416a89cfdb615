"""`siapa levels`, `siapa runs` and `siapa replay`, as text and as JSON."""

from pathlib import Path

from tests.cli.conftest import Play, Siapa


def test_levels_as_json_and_as_text(siapa: Siapa) -> None:
    levels = siapa.json("levels")
    first = levels[0]
    assert first["id"] == "just-looking"
    assert first["best"] is None
    assert {person["id"] for person in first["people"]} >= {"bondan"}
    assert all(Path(level["path"]).is_file() for level in levels)
    assert "just-looking: Just looking (3 customers)" in siapa("levels").stdout
    assert not siapa.folder.exists()


def test_a_best_is_listed(siapa: Siapa) -> None:
    siapa("play", "just-looking", "--plain", typed="1\n" * 60)
    best = siapa.json("levels")[0]["best"]
    assert (best["run"], best["shifts"]) == (1, 1)
    assert "in run 1, of 1 shift" in siapa("levels").stdout


def test_runs_as_json(play: Play, siapa: Siapa, level: Path) -> None:
    assert siapa.json("runs") == []
    play("--practice", typed="3\n2\n")
    (run,) = siapa.json("runs")
    assert run | {"started": "", "played": "", "digest": ""} == {
        "id": 1,
        "level": "two-at-once",
        "title": "Two [/b]at {once}",
        "source": str(level),
        "mode": "practice",
        "seed": 7,
        "moves": 2,
        "reputation": 38,
        "gain": -12,
        "outcomes": {"bondan": "never", "ratna": None, "dewi": None},
        "over": False,
        "ending": None,
        "continues": None,
        "finished": None,
        "started": "",
        "played": "",
        "digest": "",
    }


def test_runs_as_text(play: Play, siapa: Siapa) -> None:
    assert "No shift was played yet" in siapa("runs").stdout
    play(typed="3\n")
    said = siapa("runs").stdout
    assert "1: Two [/b]at {once}, for real, open. 1 move, seed 7, reputation 38 (−12)." in said
    assert "bondan: never coming back, ratna: still to come" in said


def test_a_replay_reads_like_the_shift(play: Play, siapa: Siapa) -> None:
    played = play(typed="1\n1\n3\n1\n").stdout
    told = siapa("replay", "1").stdout
    for line in ("Move 1.", "You: “Hold it. Take your time.”", "Reputation 56 of 100."):
        assert line in told.splitlines()
    assert "trust +2, now 7" in told
    assert "trust +2, now 7" not in played
    assert told.index("Move 4.") < told.index("Debrief")


def test_a_replay_of_an_open_shift_for_real_gives_nothing_away(play: Play, siapa: Siapa) -> None:
    play(typed="1\n")
    assert "trust" not in siapa("replay", "1").stdout
    told = siapa.json("replay", "1")
    assert told["debrief"] is None
    assert [beat["kind"] for beat in told["turns"][0]["beats"]] == ["you", "says", "arrives"]


def test_a_replay_as_json(play: Play, siapa: Siapa) -> None:
    play(typed="3\n3\n1\n")
    told = siapa.json("replay", "1")
    assert [turn["number"] for turn in told["turns"]] == [1, 2, 3]
    assert told["turns"][0]["move"] == ["say", "lady"]
    assert told["turns"][0]["reputation"] == 38
    never = next(b for b in told["turns"][0]["beats"] if b["kind"] == "never")
    assert never["customer"] == "bondan"
    assert told["debrief"]["worst"]["said"] == "Ask the lady over there."
