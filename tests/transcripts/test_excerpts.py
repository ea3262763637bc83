"""Where in a document a query is found, and the words around that place."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcripts.cues import Cue
from transcripts.excerpts import LENGTH, find, full_text
from transcripts.query import parse, required
from transcripts.search import Document, Excerpt
from transcripts.whoosh_index import stem

SPEECH = Document(
    "speech",
    "1.1",
    cues=tuple(
        Cue(number * 1000, number * 1000 + 1000, text, f"1.1-{number}")
        for number, text in enumerate(
            (
                "At night, alone, a person\nsearches for help.",
                "She finds a group of people. The fax",
                "machine, someone writes, is\nstill in every clinic.",
                "A clinic without a fax machine",
                "would be news.",
            )
        )
    ),
)


def place(query: str, document: Document = SPEECH) -> str:
    cue, _ = find(document, required(parse(query, stem)), stem)
    return cue.id if cue else ""


def excerpt(query: str, document: Document = SPEECH) -> Excerpt:
    return find(document, required(parse(query, stem)), stem)[1]


def written(pairs: Excerpt) -> str:
    return "".join(f"[{text}]" if matched else text for text, matched in pairs)


@pytest.mark.parametrize(
    ("query", "cue"),
    [
        ("clinic", "1.1-2"),
        ("fax clinic", "1.1-3"),
        ('"the fax machine"', "1.1-1"),
        ('"a fax machine"', "1.1-3"),
        ("zebra", "1.1-0"),
    ],
)
def test_a_hit_is_traced_to_the_first_cue_that_holds_most(query: str, cue: str) -> None:
    assert place(query) == cue


def test_an_excerpt_is_the_sentence_and_what_follows_with_every_match_marked() -> None:
    assert written(excerpt('"the fax machine"')) == (
        "At night, alone, a person searches for help. She finds a group of people. [The fax machine], someone"
        " writes, is still in every clinic. A clinic without a fax machine would be news."
    )
    assert written(excerpt("fax clinics")).count("[") == 4


def test_a_page_has_no_cue() -> None:
    page = Document("page", "about", "About", "What it is.\n\nIt is  about\npeople.")
    assert place("people", page) == ""
    assert written(excerpt("people", page)) == "What it is. It is about [people]."


def test_a_page_without_text_has_an_empty_excerpt() -> None:
    assert excerpt("about", Document("page", "about", "About")) == ()


def test_an_excerpt_is_cut_at_words_with_dots_where_something_is_left_out() -> None:
    page = Document("page", "p", "", " ".join(f"word{number}" for number in range(200)))
    shown = written(excerpt("word100", page)).split()
    assert shown[:2] == ["…", "word91"]
    assert shown[-2:] == ["word116", "…"]


def test_an_excerpt_begins_with_its_sentence() -> None:
    page = Document(
        "page", "p", "", "Here is a sentence. " * 40 + "Now it is found. " + "There is another. " * 40
    )
    shown = written(excerpt("found", page))
    assert shown.startswith("Now it is [found]. There")
    assert shown.endswith("another.")


def test_a_word_without_end_is_no_obstacle() -> None:
    page = Document("page", "p", "", f"{'a' * 500}-found-{'b' * 500}")
    assert written(excerpt("found", page)) == "… [found] …"


TEXTS = st.text(st.sampled_from("ab .\"é\n-'"), max_size=900)


@given(TEXTS, st.text(st.sampled_from('ab "-'), max_size=12))
def test_an_excerpt_is_a_piece_of_the_text_of_a_bearable_length(text: str, query: str) -> None:
    document = Document("page", "p", "", text)
    pairs = excerpt(query, document)
    shown = "".join(piece for piece, _ in pairs).removeprefix("… ").removesuffix(" …")
    assert shown in full_text(document)
    assert len(shown) < 2 * LENGTH or " " not in shown[LENGTH:-LENGTH]
    assert all(piece for piece, _ in pairs)
    assert all(one[1] != other[1] for one, other in pairwise(pairs))
