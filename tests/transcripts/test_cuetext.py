"""The text of a WebVTT cue as plain words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcripts import cuetext


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("plain", "plain"),
        ("<b>bold</b> and <i.loud>loud</i>", "bold and loud"),
        ("a <00:01.000>b <c>c", "a b c"),
        ("fish &amp; chips &lt;3 &#x1F600;", "fish & chips <3 😀"),
        ("AT&T &nosuch;", "AT&T &nosuch;"),
        ("&am<b>p;</b>", "&amp;"),
        ("a <b\nc> d", "a  d"),
        ("cut <b off", "cut"),
        ("2 > 1", "2 > 1"),
        ("<>empty</>", "empty"),
        ("  trimmed \n<b></b>\n lines ", "trimmed\nlines"),
        ("<script>alert(1)</script>", "alert(1)"),
    ],
)
def test_tags_go_and_words_stay(raw: str, text: str) -> None:
    assert cuetext.plain(raw) == text


@pytest.mark.parametrize(
    ("raw", "voice"),
    [
        ("<v Mary>Hello", "Mary"),
        ("<v.first.loud Esme  O&#39;Neill>Hello", "Esme O'Neill"),
        ("- <b><v Mary>Hello</v> <v Bob>Hi", "Mary"),
        ("<v>Hello", ""),
        ("<video x>Hello", ""),
        ("Hello", ""),
    ],
)
def test_the_first_voice_is_the_speaker(raw: str, voice: str) -> None:
    assert cuetext.voice(raw) == voice


@given(st.text())
def test_escaped_text_reads_back_as_the_same_words(text: str) -> None:
    assert cuetext.plain(cuetext.escape(text)) == "\n".join(
        line.strip() for line in text.splitlines() if line.strip()
    )
