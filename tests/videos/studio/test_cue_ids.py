"""An id is minted once, follows its words, and never stands for others."""

from pathlib import Path

from transcripts.cues import Cue
from videos.studio.cue_ids import Ledger, name_cues


def cues(*texts: str) -> dict[str, list[Cue]]:
    return {"2.3": [Cue(place * 2_000, place * 2_000 + 1_500, text) for place, text in enumerate(texts)]}


def ids(named: tuple[Cue, ...]) -> dict[str, str]:
    return {cue.text: cue.id for cue in named}


FIRST = ("A network has no top.", "A hospital is a hierarchy.", "Online, rank works against you.")


def test_new_cues_are_numbered_in_their_passage() -> None:
    named, ledger = name_cues(cues(*FIRST), Ledger())
    assert [cue.id for cue in named] == ["2.3-01", "2.3-02", "2.3-03"]
    assert ledger.current["2.3-02"] == "A hospital is a hierarchy."
    assert ledger.retired == {}


def test_making_the_same_again_changes_nothing() -> None:
    named, ledger = name_cues(cues(*FIRST), Ledger())
    assert name_cues(cues(*FIRST), ledger) == (named, ledger)


def test_an_id_follows_its_words_when_cues_are_added_moved_and_reworded() -> None:
    _, ledger = name_cues(cues(*FIRST), Ledger())
    named, now = name_cues(
        cues("Who gives orders here?", "Online, rank works against anybody.", "A network has no top."), ledger
    )
    assert ids(named) == {
        "Who gives orders here?": "2.3-04",
        "Online, rank works against anybody.": "2.3-03",
        "A network has no top.": "2.3-01",
    }
    assert now.retired == {"2.3-02": "A hospital is a hierarchy."}


def test_a_retired_id_is_never_used_again_not_even_for_its_own_words() -> None:
    _, ledger = name_cues(cues(*FIRST), Ledger())
    _, ledger = name_cues(cues(*FIRST[:2]), ledger)
    named, now = name_cues(cues(*FIRST), ledger)
    assert [cue.id for cue in named] == ["2.3-01", "2.3-02", "2.3-04"]
    assert now.retired == {"2.3-03": FIRST[2]}


def test_two_cues_with_the_same_words_keep_two_ids() -> None:
    _, ledger = name_cues(cues("Me too.", "Me too."), Ledger())
    named, _ = name_cues(cues("Me too.", "Me too."), ledger)
    assert [cue.id for cue in named] == ["2.3-01", "2.3-02"]


def test_ids_of_a_passage_that_is_cut_out_are_retired() -> None:
    _, ledger = name_cues(cues(*FIRST), Ledger())
    named, now = name_cues({"2.4": [Cue(0, 2_000, FIRST[0])]}, ledger)
    assert [cue.id for cue in named] == ["2.4-01"]
    assert len(now.retired) == 3


def test_a_ledger_reads_back_as_it_was_written(tmp_path: Path) -> None:
    _, ledger = name_cues(cues(*FIRST), Ledger())
    _, ledger = name_cues(cues(*FIRST[1:]), ledger)
    ledger.write(tmp_path / "ids.json")
    assert Ledger.read(tmp_path / "ids.json") == ledger
    assert Ledger.read(tmp_path / "none.json") == Ledger()
