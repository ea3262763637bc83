"""Markdown as plain text."""

import pytest

from videos.prose import links, plain_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# A *strong* word", "A strong word"),
        ("one\ntwo  \nthree", "one two three"),
        ("[a link](/x/ 'title') and `code`", "a link and code"),
        ("![what is seen](/x.png)", "what is seen"),
        ("- one\n- two\n\n> said", "one\ntwo\nsaid"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a\nb\n1\n2"),
        ("```\nkept  as is\n```", "kept  as is"),
        ("<b>shown</b> as text", "<b>shown</b> as text"),
        ("Fish &amp; chips", "Fish & chips"),
        ("", ""),
    ],
)
def test_markdown_becomes_its_words(markdown: str, text: str) -> None:
    assert plain_text(markdown) == text


def test_links_and_pictures_are_found_in_their_order() -> None:
    assert list(links("[a](/a/)\n\n- ![b](/b.png)\n- [c][1]\n\n[1]: /c/")) == ["/a/", "/b.png", "/c/"]
