"""Written words and what is said for them stand side by side."""

import pytest

from videos.studio.spoken import spoken_words, written_words

SAY = (("38 Degrees", "thirty eight degrees"), ("NHS", "N H S"), ("38", "thirty eight"))


@pytest.mark.parametrize(
    ("sentence", "spoken"),
    [
        ("It is late.", ["It", "is", "late."]),
        ("Ask 38 Degrees, now.", ["Ask", "thirty eight", "degrees,", "now."]),
        ("The NHS's fax: NHS!", ["The", "N H S's", "fax:", "N H S!"]),
        ("In 38 days", ["In", "thirty eight", "days"]),
        ("Late – as ever – it came.", ["Late –", "as", "ever –", "it", "came."]),
        ("NHSX is no NHS.", ["NHSX", "is", "no", "N H S."]),
    ],
)
def test_each_written_word_has_what_is_said_for_it(sentence: str, spoken: list[str]) -> None:
    assert list(spoken_words(sentence, SAY)) == spoken
    assert len(written_words(sentence)) == len(spoken)
    assert " ".join(written_words(sentence)) == sentence
