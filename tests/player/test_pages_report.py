"""The report: its map, its pages, and where they are heard in the film."""

import re
from pathlib import Path

from flask.testing import FlaskClient

from player import create_app


def test_the_map_is_a_table_whose_headers_are_barriers_and_principles(client: FlaskClient) -> None:
    html = client.get("/findings/").text
    table = html[html.index("<table") : html.index("</table>")]
    assert re.search(r'<th scope="col"[^>]*><a href="/findings/open-doors/">', table)
    assert re.search(r'<th scope="row"[^>]*><a href="/findings/fear-of-change/">', table)
    assert "An open door is easier to walk through twice." in table
    assert "Tied in the original." in table


def test_opportunities_stand_where_their_barrier_meets_their_principle(tiny_library: Path) -> None:
    film = tiny_library / "tiny"
    (film / "findings" / "03-new-post.md").write_text(
        '+++\nnumber = "03"\ngroup = "opportunity"\ntitle = "New Post"\nsummary = "S."\n+++\nText.\n',
        encoding="utf-8",
    )
    crossings = film / "crossings.toml"
    crossings.write_text(crossings.read_text() + 'opportunities = ["03"]\n', encoding="utf-8")
    html = create_app(tiny_library).test_client().get("/findings/").text
    cell = html[html.index('<td role="cell" class="crossing">') : html.index("</table>")]
    assert re.search(r'<a class="crossing-link group-opportunity" href="/findings/new-post/">', cell)


def test_a_report_without_crossings_has_no_map(tiny_library: Path) -> None:
    (tiny_library / "tiny" / "crossings.toml").unlink()
    html = create_app(tiny_library).test_client().get("/findings/").text
    assert "<table" not in html
    assert "Fear of Change" in html


def test_a_page_lists_and_plays_the_passages_that_are_about_it_before_others(client: FlaskClient) -> None:
    html = client.get("/findings/fear-of-change/").text.replace("%2C", ",")
    heard = html[html.index('<aside class="heard"') :]
    assert re.findall(r'<li class="heard-moment[^>]*><a href="([^"]+)"', heard) == [
        "/watch/tiny/end/?t=3.6,5.8",
        "/watch/tiny/beginning/?t=0,2.9",
    ]
    assert '<q class="heard-sentence" dir="auto">Doctors still use the fax machine.</q>' in heard
    assert "Chapter 2 is about this" in heard


def test_a_page_is_its_text_its_relations_and_its_sources(client: FlaskClient) -> None:
    html = client.get("/findings/fear-of-change/").text
    assert "<em>still</em>" in html
    assert '<a class="note group-principle" href="/findings/open-doors/">' in html
    assert "Nobody in particular." in html
    assert 'rel="next" href="/findings/open-doors/"' in html
    assert 'rel="prev"' not in html


def test_a_page_that_rests_on_little_says_so(client: FlaskClient) -> None:
    assert "Read in full." in client.get("/findings/open-doors/").text


def test_a_page_the_report_does_not_have_is_404(client: FlaskClient) -> None:
    assert client.get("/findings/nothing/").status_code == 404
