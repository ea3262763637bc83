"""What every search engine does alike: Whoosh, and the plain one below with which it is compared."""

from collections import Counter
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from transcripts import excerpts, spelling
from transcripts.cues import Cue
from transcripts.query import parse, required
from transcripts.search import Document, SearchHit, SearchIndex, SearchResults
from transcripts.whoosh_index import WhooshIndex, stem
from transcripts.words import words


class PlainIndex:
    """The same answers from looking at every word of every document; in the order of the keys."""

    def __init__(self) -> None:
        self._documents: list[Document] = []

    def replace(self, documents: Iterable[Document]) -> None:
        """Keep the documents."""
        self._documents = sorted(documents, key=lambda document: document.key)

    def search(self, query: str, limit: int = 100) -> SearchResults:
        """Look for all that is asked, then for its correction, then for a part of it."""
        corrected = self._corrected(query)
        for text, joint in ((query, all), (corrected, all), (corrected, any)):
            clauses = [clause.stems for clause in required(parse(text, stem))]
            found = [each for each in self._documents if clauses and joint(_holds(each, c) for c in clauses)]
            if found:
                hits = tuple(_hit(each, text) for each in found[:limit])
                return SearchResults(query, None if text == query else text, len(found), hits)
        return SearchResults(query, None, 0, ())

    def _corrected(self, query: str) -> str:
        said = [
            word for document in self._documents for text in _texts(document) for word in words(text, stem)
        ]
        known, vocabulary = {word.stem for word in said}, Counter(word.surface for word in said)
        for word in reversed([word for clause in parse(query, stem) for word in clause.words]):
            better = None if word.stem in known else spelling.nearest(word.surface, vocabulary)
            query = query[: word.start] + (better or query[word.start : word.end]) + query[word.end :]
        return query


def _texts(document: Document) -> tuple[str, ...]:
    text = excerpts.full_text(document)
    return (text, document.title) if document.source == "page" else (text,)


def _holds(document: Document, stems: Sequence[str]) -> bool:
    return any(
        f" {' '.join(stems)} " in f" {' '.join(w.stem for w in words(t, stem))} " for t in _texts(document)
    )


def _hit(document: Document, text: str) -> SearchHit:
    cue, excerpt = excerpts.find(document, required(parse(text, stem)), stem)
    place = (cue.id, cue.start, cue.end) if cue else ("", 0, 0)
    return SearchHit(
        document.source, document.key, document.title, document.video, document.chapter, *place, excerpt
    )


def speech(key: str, *lines: str) -> Document:
    cues = (Cue(at * 2000, at * 2000 + 2000, line, f"{key}-{at}") for at, line in enumerate(lines))
    return Document("speech", key, "A silent title", video="film", chapter="one", cues=tuple(cues))


DOCUMENTS = (
    speech("1.1", "A person is awake at night.", "She finds a self-", "organising group, as well as a fax"),
    speech("1.2", "Facebook is one. The fax", "machine is another.", "The clinic’s fax machine waits."),
    speech("1.3", "From one to ten: top-down", "is not bottom-up.", "It is about the café."),
    Document("page", "about", "About", "The group behind this. It is about people."),
    Document("page", "lev", "03 Technology as a Leveller", "Technology can be a leveller.", video="film"),
    Document("page", "other", "Other", "Technology, as it was, is a leveller of technology; leveller."),
)


@pytest.fixture(scope="module", params=["plain", "whoosh"])
def index(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    engine = PlainIndex() if request.param == "plain" else WhooshIndex(tmp_path_factory.mktemp("i") / "index")
    engine.replace(DOCUMENTS)
    return engine


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[SearchIndex, SearchIndex]:
    engines = PlainIndex(), WhooshIndex(tmp_path_factory.mktemp("both") / "index")
    for engine in engines:
        engine.replace(DOCUMENTS)
    return engines


def found(index: SearchIndex, query: str) -> set[str]:
    return {hit.key for hit in index.search(query).hits}


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("fax", {"1.1", "1.2"}),
        ("fax machines", {"1.2"}),
        ("FAX group", {"1.1"}),
        ("faxed group", {"1.1"}),
        ("cafe", {"1.3"}),
        ("clinic", {"1.2"}),
        ("the clinics", {"1.2"}),
    ],
)
def test_every_word_is_found_in_all_its_forms(index: SearchIndex, query: str, keys: set[str]) -> None:
    assert found(index, query) == keys


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ('"the fax machine"', {"1.2"}),
        ('"machine is another"', {"1.2"}),
        ('"machine fax"', set()),
        ('"is is"', set()),
        ('"self-organising group, as well"', {"1.1"}),
        ('"as well as"', {"1.1"}),
        ('"it is about"', {"1.3", "about"}),
        ('"technology as a leveller"', {"lev"}),
    ],
)
def test_a_phrase_is_found_over_the_ends_of_cues(index: SearchIndex, query: str, keys: set[str]) -> None:
    assert found(index, query) == keys


@pytest.mark.parametrize("query", ["self-organising", "self organising", "self-organizing", "SELF‑organised"])
def test_a_hyphenated_word_is_found_with_and_without_its_hyphen(index: SearchIndex, query: str) -> None:
    assert found(index, query) == {"1.1"}


@pytest.mark.parametrize("query", ["top-down", "one-to-ten", '"one-to-ten"', "bottom up"])
def test_hyphens_in_what_was_said_are_no_obstacle(index: SearchIndex, query: str) -> None:
    assert found(index, query) == {"1.3"}


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("About", {"about", "1.3"}),
        ("is not", {"1.3"}),
        ("from to", {"1.3"}),
        ("the", {"1.2", "1.3", "about"}),
    ],
)
def test_words_that_say_little_are_found_where_there_is_nothing_else(
    index: SearchIndex, query: str, keys: set[str]
) -> None:
    assert found(index, query) == keys


def test_a_question_is_answered_by_its_telling_words(index: SearchIndex) -> None:
    assert found(index, "What is it about the fax machine?") == {"1.2"}


def test_a_title_finds_its_page_but_not_a_stretch_of_speech(index: SearchIndex) -> None:
    assert "lev" in found(index, "03")
    assert found(index, "silent") == set()


def test_a_hit_knows_its_film_its_cue_and_its_times(index: SearchIndex) -> None:
    (hit,) = index.search('"the fax machine"').hits
    assert (hit.source, hit.key, hit.video, hit.chapter) == ("speech", "1.2", "film", "one")
    assert (hit.cue, hit.start, hit.end) == ("1.2-0", 0, 2000)
    assert ("The fax machine", True) in hit.excerpt


def test_a_page_hit_has_no_time(index: SearchIndex) -> None:
    (hit,) = index.search("people").hits
    assert (hit.source, hit.title, hit.cue, hit.start, hit.end) == ("page", "About", "", 0, 0)
    assert "".join(text for text, _ in hit.excerpt) == "The group behind this. It is about people."


@pytest.mark.parametrize(
    ("query", "corrected"),
    [
        ("facebok", "facebook"),
        ("fax machnie", "fax machine"),
        ('"fax machnie"', '"fax machine"'),
        ("self-organsing", "self-organising"),
    ],
)
def test_a_misspelt_word_is_corrected_and_said_to_be(index: SearchIndex, query: str, corrected: str) -> None:
    results = index.search(query)
    assert (results.query, results.corrected) == (query, corrected)
    assert results.total >= 1


def test_a_word_that_finds_something_is_not_corrected(index: SearchIndex) -> None:
    assert index.search("fax").corrected is None


def test_what_no_document_holds_whole_is_found_in_part(index: SearchIndex) -> None:
    assert found(index, "zebra fax machine") == {"1.1", "1.2"}
    assert index.search("zebra fax machine").corrected is None


def test_the_total_counts_documents_beyond_the_limit(index: SearchIndex) -> None:
    results = index.search("fax", limit=1)
    assert (len(results.hits), results.total) == (1, 2)


@pytest.mark.parametrize("query", ["", " ", '"', '""', "-", "*", "zebra", "ſ" * 70_000])
def test_what_finds_nothing_finds_nothing(index: SearchIndex, query: str) -> None:
    assert index.search(query) == SearchResults(query, None, 0, ())


WORDS = "a as fax machine is one technology leveller group self-organising about the ten zebra 03"
PIECES = st.lists(st.sampled_from([*WORDS.split(), '"', '"', "fax-machine"]), max_size=7).map(" ".join)


@given(PIECES)
@example('"as a leveller" about "about"')
def test_whoosh_finds_what_the_plain_engine_finds(both: tuple[SearchIndex, SearchIndex], query: str) -> None:
    plain, whoosh = (engine.search(query) for engine in both)
    assert (whoosh.total, whoosh.corrected) == (plain.total, plain.corrected)
    assert {hit.key for hit in whoosh.hits} == {hit.key for hit in plain.hits}


@given(st.text() | PIECES)
def test_nothing_that_a_person_types_raises(both: tuple[SearchIndex, SearchIndex], query: str) -> None:
    for engine in both:
        results = engine.search(query)
        assert results.query == query
        assert len(results.hits) == results.total
