"""Whoosh's own: ranking, the folder on disk, threads."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from transcripts.errors import SearchIndexError
from transcripts.search import Document
from transcripts.whoosh_index import WhooshIndex

FIRST_START = """
import sys
from pathlib import Path
from transcripts.search import Document
from transcripts.whoosh_index import WhooshIndex
index = WhooshIndex(Path(sys.argv[1]))
index.replace([Document("page", "a", "", "a fax machine")])
print(index.search('"fax machine" fxa').total)
"""


def page(key: str, text: str, title: str = "") -> Document:
    return Document("page", key, title, text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "instance" / "index"


@pytest.fixture
def index(folder: Path) -> WhooshIndex:
    index = WhooshIndex(folder)
    index.replace([page("a", "fax machine")], "first")
    return index


def keys(index: WhooshIndex, query: str) -> list[str]:
    return [hit.key for hit in index.search(query).hits]


def test_a_title_counts_more_than_text_and_words_together_more_than_apart(index: WhooshIndex) -> None:
    index.replace(
        [
            page("apart", "A leveller is technology. Technology, technology: leveller."),
            page("together", "Somebody says that technology as a leveller is what it takes."),
            page("titled", "It takes leverage. Technology, for one.", "03 Technology as a Leveller"),
        ]
    )
    assert keys(index, "Technology as a Leveller") == ["titled", "together", "apart"]


def test_a_word_as_it_was_typed_counts_more_than_its_other_forms(index: WhooshIndex) -> None:
    index.replace(
        [page("one", "a clinician"), page("two", "some clinicians"), page("three", "the clinician")]
    )
    assert keys(index, "clinicians")[0] == "two"
    assert keys(index, "clinician")[-1] == "two"


def test_equals_are_in_the_order_of_their_keys(index: WhooshIndex) -> None:
    index.replace([page("c", "fax"), page("a", "fax"), page("b", "fax")])
    assert keys(index, "fax") == ["a", "b", "c"]


def test_another_process_reads_what_was_written(index: WhooshIndex, folder: Path) -> None:
    assert WhooshIndex(folder).fingerprint == index.fingerprint == "first"
    assert keys(WhooshIndex(folder), "fax") == ["a"]


def test_an_open_index_stays_as_it_is_while_another_replaces_it(index: WhooshIndex, folder: Path) -> None:
    assert keys(index, "fax") == ["a"]
    WhooshIndex(folder).replace([page("b", "fax")], "second")
    assert keys(index, "fax machine") == ["a"]
    assert keys(WhooshIndex(folder), "fax") == ["b"]


def test_replacing_replaces_everything(index: WhooshIndex) -> None:
    index.replace([page("b", "clinic")], "second")
    assert (keys(index, "fax"), keys(index, "clinic"), index.fingerprint) == ([], ["b"], "second")


def test_an_index_may_be_empty(index: WhooshIndex) -> None:
    index.replace([])
    assert index.search("fax").total == 0


def test_an_interrupted_build_leaves_the_old_index_and_nothing_else(index: WhooshIndex, folder: Path) -> None:
    def breaking() -> Iterator[Document]:
        yield page("b", "clinic")
        raise RuntimeError("no more")

    with pytest.raises(RuntimeError, match="no more"):
        index.replace(breaking())
    assert keys(index, "fax") == ["a"]
    assert list(folder.parent.iterdir()) == [folder]


def test_two_documents_with_one_key_are_refused(index: WhooshIndex) -> None:
    with pytest.raises(ValueError, match="two documents have the key 'b'"):
        index.replace([page("b", "one"), page("b", "two")])
    assert keys(index, "fax") == ["a"]


def test_a_missing_index_says_so(folder: Path) -> None:
    with pytest.raises(SearchIndexError, match="there is no search index; build it anew"):
        WhooshIndex(folder).search("fax")


def test_damage_anywhere_is_noticed_and_can_be_mended(index: WhooshIndex, folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        content = path.read_bytes()
        path.write_bytes(content[: len(content) // 2] + b"?" + content[len(content) // 2 + 1 :])
        with pytest.raises(SearchIndexError, match="build it anew"):
            WhooshIndex(folder).search("fax")
        path.write_bytes(content)
    (folder / "words.json").unlink()
    with pytest.raises(SearchIndexError, match="damaged"):
        _ = WhooshIndex(folder).fingerprint
    index.replace([page("b", "fax")])
    assert keys(WhooshIndex(folder), "fax") == ["b"]


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all")
    with pytest.raises(SearchIndexError, match="it is not a search index"):
        WhooshIndex(tmp_path).replace([])
    assert letter.read_text() == "Dear all"


def test_a_place_that_cannot_be_written_is_an_error_with_its_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SearchIndexError, match="cannot be written") as caught:
        WhooshIndex(tmp_path / "file" / "index").replace([])
    assert caught.value.folder == tmp_path / "file" / "index"


def test_several_may_build_and_search_at_once(folder: Path) -> None:
    def build_and_search(number: int) -> list[str]:
        index = WhooshIndex(folder)
        index.replace([page("a", f"fax {number}")], str(number))
        return keys(index, "fax")

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(build_and_search, range(12))) == [["a"]] * 12
    assert [path.name for path in folder.parent.iterdir()] == ["index"]


def test_what_is_opened_while_others_replace_it_is_what_its_fingerprint_says(folder: Path) -> None:
    def build(_: int) -> None:
        for number in range(40):
            WhooshIndex(folder).replace([page("a", f"fax {number}")], str(number))

    def look() -> tuple[str, str]:
        index = WhooshIndex(folder)
        try:
            marked = index.fingerprint
            return f"fax {marked}", "".join(text for text, _ in index.search("fax").hits[0].excerpt)
        except SearchIndexError:
            return "", ""

    build(0)
    with ThreadPoolExecutor(2) as pool:
        builders = pool.map(build, range(2))
        looks = [look() for _ in range(150)]
        assert list(builders) == [None, None]
    assert [marked for marked, found in looks if marked != found] == []


def test_several_threads_search_one_index_while_it_is_replaced(index: WhooshIndex) -> None:
    def search(number: int) -> list[str]:
        if number % 25 == 0:
            index.replace([page("a", f"fax {number}")])
        return keys(index, "fax")

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(search, range(100))) == [["a"]] * 100


@pytest.fixture
def hasty_threads() -> Iterator[None]:
    """Let threads take turns as often as they can, so that one is interrupted wherever it may be."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hasty_threads")
def test_searches_at_once_find_what_each_finds_alone(index: WhooshIndex) -> None:
    """The documents are many and unlike: each search reads at several places of the same files."""
    index.replace(page(f"{number:03}", f"fax{number % 50} machine{number % 7} talk") for number in range(300))
    queries = [f"fax{number} machine{number % 7}" for number in range(50)]
    alone = [index.search(query) for query in queries]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(index.search, queries * 4)) == alone * 4


def test_a_first_start_with_nothing_compiled_complains_of_nothing(folder: Path, tmp_path: Path) -> None:
    """Whoosh has things in it that Python warns of when it compiles them."""
    asked = [sys.executable, "-W", "error", "-c", FIRST_START, str(folder)]
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(tmp_path / "compiled")}
    done = subprocess.run(asked, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout, done.stderr) == ("1\n", "")
