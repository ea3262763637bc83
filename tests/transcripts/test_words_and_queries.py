"""What a word is, what a query means, and the nearest spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcripts.query import MOST_WORDS, parse, required
from transcripts.spelling import distance, nearest
from transcripts.whoosh_index import stem
from transcripts.words import LONGEST, words


def stems(text: str) -> list[str]:
    return [word.stem for word in words(text, stem)]


def asked(query: str) -> list[str]:
    return [" ".join(word.surface for word in clause.words) for clause in required(parse(query, stem))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("communities", "community"),
        ("Organised", "organizing"),
        ("organisation", "organizations"),
        ("behaviour", "behaviors"),
        ("centre", "center"),
        ("café", "CAFE"),
        ("cafe\u0301", "café"),
        ("patient’s", "patients"),
        ("don't", "dont"),
        ("Straße", "strasse"),
        ("ﬁle", "file"),
    ],
)
def test_two_ways_to_write_a_word_are_one_word(one: str, other: str) -> None:
    assert stems(one) == stems(other)


@pytest.mark.parametrize(
    ("one", "other"), [("hour", "hor"), ("four", "for"), ("rise", "rice"), ("tour", "tore")]
)
def test_short_words_are_not_mistaken_for_british_spellings(one: str, other: str) -> None:
    assert stems(one) != stems(other)


def test_the_parts_of_a_hyphenated_word_are_words() -> None:
    assert stems("self-organising, top-down: one-to-ten") == stems("self organising top down one to ten")


def test_no_word_is_longer_than_words_are() -> None:
    assert [len(word) for word in stems("x" * 100_000)] == [LONGEST]


@given(st.text())
def test_every_word_of_any_text_stands_where_it_says(text: str) -> None:
    for word in words(text, stem):
        assert word.stem
        assert text[word.start : word.end].casefold().startswith(word.surface)


@pytest.mark.parametrize(
    ("query", "clauses"),
    [
        ("fax machine", ["fax", "machine"]),
        ("fax fax FAX", ["fax"]),
        ('"fax machine" clinic', ["fax machine", "clinic"]),
        ("“fax machine”", ["fax machine"]),
        ('fax "machine', ["fax", "machine"]),
        ("self-organising groups", ["self organising", "groups"]),
        ("the fax", ["fax"]),
        ('"the" fax', ["the", "fax"]),
        ("what is it", ["what", "is", "it"]),
        ("one-to-ten", ["one to ten"]),
        ("title:fax AND machine*~2 OR (NOT [x])", ["title", "fax", "machine", "2", "x"]),
        ('"" - * %', []),
    ],
)
def test_a_query_asks_for_words_and_phrases(query: str, clauses: list[str]) -> None:
    assert asked(query) == clauses


def test_a_very_long_query_is_cut() -> None:
    assert len(asked(" ".join(f"word{number}" for number in range(1000)))) == MOST_WORDS


@pytest.mark.parametrize(
    ("first", "second", "edits"),
    [
        ("", "", 0),
        ("fax", "fax", 0),
        ("fax", "fxa", 1),
        ("fax", "faxes", 2),
        ("machine", "machnie", 1),
        ("", "a", 1),
    ],
)
def test_edits_are_counted(first: str, second: str, edits: int) -> None:
    assert distance(first, second) == distance(second, first) == edits


def test_the_nearest_spelling_wins_then_the_more_frequent_word() -> None:
    vocabulary = {"community": 9, "communities": 1, "commuters": 1, "fax": 2, "far": 1, "tax": 7}
    assert nearest("comunity", vocabulary) == "community"
    assert nearest("fxa", vocabulary) == "fax"
    assert nearest("faq", vocabulary) == "fax"
    assert nearest("zebra", vocabulary) is None
    assert nearest("fx", vocabulary) is None
