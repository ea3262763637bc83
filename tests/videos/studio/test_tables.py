"""What is written as TOML is read back as what was meant."""

import tomllib
from pathlib import Path

from videos.studio.script import read_script
from videos.studio.tables import passages_toml, video_toml
from videos.studio.timing import PassageTiming, Sentence, Timing, Word


def timing() -> Timing:
    word = Word("alone", 4_440, 5_000)
    sentence = Sentence("alone", 4_440, 5_000, (word,))
    card = PassageTiming("1.0", "introduction", 0, 4_000, ())
    return Timing(9_000, "", (card, PassageTiming("1.1", "introduction", 4_000, 9_000, (sentence,))))


def test_the_video_has_its_length_chapters_and_film(script_file: Path) -> None:
    video = tomllib.loads(video_toml(read_script(script_file), timing()))
    assert video["duration_ms"] == 9_000
    assert video["languages"] == {"en": "English"}
    assert video["rendition"][0]["file"] == "film.mp4"
    (chapter,) = video["chapter"]
    assert (chapter["slug"], chapter["start_ms"], chapter["end_ms"]) == ("introduction", 0, 9_000)
    assert chapter["poster"] == "stills/1.1.jpg"


def test_the_passages_have_their_times_and_findings(script_file: Path) -> None:
    card, passage = tomllib.loads(passages_toml(read_script(script_file), timing()))["passage"]
    assert (card["id"], card["spoken"]) == ("1.0", False)
    assert passage == {
        "id": "1.1",
        "chapter": "introduction",
        "title": "Awake at night",
        "start_ms": 4_000,
        "end_ms": 9_000,
        "primary": ["introduction"],
        "secondary": ["online-identity-crisis"],
        "spoken": True,
        "still": "stills/1.1.jpg",
    }


def test_quotes_backslashes_and_other_scripts_survive(script_file: Path) -> None:
    title = r"Say \"no\" \\ ünïcode 患者"
    script_file.write_text(
        script_file.read_text(encoding="utf-8").replace("A small film", title), encoding="utf-8"
    )
    assert (
        tomllib.loads(video_toml(read_script(script_file), timing()))["title"] == r'Say "no" \ ünïcode 患者'
    )
