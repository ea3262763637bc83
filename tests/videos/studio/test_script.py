"""The script is read strictly, and its digest covers what is heard."""

from pathlib import Path

import pytest

from videos.errors import LibraryError
from videos.studio.script import read_script


def edited(path: Path, before: str, after: str) -> Path:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    return path


def test_a_script_gives_chapters_passages_and_sentences(script_file: Path) -> None:
    script = read_script(script_file)
    assert [passage.id for passage in script.passages] == ["1.0", "1.1"]
    card, passage = script.passages
    assert card.is_card
    assert card.seconds == 4
    assert passage.sentences[0] == "She is alone with her phone."
    assert script.chapter_of("1.1").slug == "introduction"
    assert script.say == (("38 Degrees", "thirty eight degrees"),)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('terms = ["alone"]', 'term = ["alone"]', "did you mean “terms”"),
        ('id = "1.1"', 'id = "2.1"', "passage 2.1, id: “2.1” is not of chapter 1"),
        ('id = "1.1"', 'id = "1.0"', "passage 1.0: this id is given twice"),
        ("number = 1", "number = 2", "this one is 1"),
        ("seconds = 4", "seconds = 0", "either sentences or seconds"),
        ('description = "One window is lit."', "", "passage 1.1, description: it is missing"),
        ('title = "A small film"', "title = ", "this is not TOML"),
    ],
)
def test_a_faulty_script_is_refused_with_its_place(
    script_file: Path, before: str, after: str, said: str
) -> None:
    with pytest.raises(LibraryError) as caught:
        read_script(edited(script_file, before, after))
    assert str(caught.value).startswith(str(script_file))
    assert said in str(caught.value)


def test_a_missing_script_is_refused_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"script\.toml"):
        read_script(tmp_path / "script.toml")


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("with her phone", "with a phone", True),
        ('title = "Awake at night"', 'title = "Awake"', True),
        ("thirty eight degrees", "three eight degrees", True),
        ("seconds = 4", "seconds = 5", True),
        ("One window is lit.", "A window is lit.", False),
        ('picture = "A night."', 'picture = "A dark night."', False),
        ('terms = ["alone"]', 'terms = ["phone"]', False),
    ],
)
def test_the_digest_covers_what_is_heard_and_named_but_no_notes(
    script_file: Path, before: str, after: str, changes: bool
) -> None:
    digest = read_script(script_file).digest
    assert (read_script(edited(script_file, before, after)).digest != digest) == changes
