"""Search against ground truth: the words each passage is to be found by, and the titles of the pages."""

import pytest

from transcripts.search import SearchIndex, Source
from videos.index import open_index
from videos.library import DEFAULT_LIBRARY, read_library
from videos.studio.wording import read_timed
from videos.studio.workshop import OURS

SCRIPT, _ = read_timed(OURS)
TERMS = [(passage.id, term) for passage in SCRIPT.passages for term in passage.terms]
FINDINGS = [finding for video in read_library(DEFAULT_LIBRARY).videos for finding in video.findings]
PAGES = [(finding.slug, finding.title) for finding in FINDINGS]
LABELS = [(finding.slug, finding.label) for finding in FINDINGS if finding.group != "front"]


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    """Return the index of the bundled library."""
    return open_index(read_library(DEFAULT_LIBRARY))


def found(index: SearchIndex, query: str, source: Source) -> list[str]:
    """Return the keys of the hits of one kind, best first, without their film."""
    return [hit.key.split("/")[-1] for hit in index.search(query).hits if hit.source == source]


def test_there_is_something_to_be_found() -> None:
    assert len(TERMS) > 80
    assert len(PAGES) == 17


@pytest.mark.parametrize(("passage", "term"), TERMS)
def test_a_word_leads_to_its_passage_among_the_first_three(
    index: SearchIndex, passage: str, term: str
) -> None:
    assert passage in found(index, term, "speech")[:3]


@pytest.mark.parametrize(("slug", "title"), PAGES)
def test_a_title_leads_to_its_page_first(index: SearchIndex, slug: str, title: str) -> None:
    assert found(index, title, "page")[0] == slug


@pytest.mark.parametrize(("slug", "label"), LABELS)
def test_a_number_leads_to_its_page_however_it_is_written(index: SearchIndex, slug: str, label: str) -> None:
    assert found(index, label, "page")[0] == slug
    assert found(index, label.replace(" 0", " "), "page")[0] == slug
