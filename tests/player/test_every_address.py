"""Every address of the site answers as it should, with the library that comes with the program."""

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from player import create_app

FILM = "online-health-communities"
HTML, VTT, JSON = "text/html; charset=utf-8", "text/vtt; charset=utf-8", "application/json"
ADDRESSES = {
    "/": HTML,
    f"/watch/{FILM}/": HTML,
    f"/watch/{FILM}/introduction/": HTML,
    f"/watch/{FILM}/introduction/?t=20.5": HTML,
    f"/watch/{FILM}/introduction/?t=20.5,31": HTML,
    f"/transcript/{FILM}/": HTML,
    "/search?q=fax": HTML,
    "/search": HTML,
    "/findings/": HTML,
    "/findings/about/": HTML,
    f"/media/{FILM}/film.mp4": "video/mp4",
    f"/captions/{FILM}/en.vtt": VTT,
    f"/captions/{FILM}/en.srt": "application/x-subrip; charset=utf-8",
    f"/captions/{FILM}/en.txt": "text/plain; charset=utf-8",
    f"/captions/{FILM}/en.json": JSON,
    f"/chapters/{FILM}.vtt": VTT,
    f"/descriptions/{FILM}/en.vtt": VTT,
    "/api/v1/videos": JSON,
    f"/api/v1/videos/{FILM}": JSON,
    "/api/v1/search?q=fax": JSON,
}
MOVED = {
    f"/watch/{FILM}/at/2.2-01": f"/watch/{FILM}/technology-as-a-leveller/?t=",
    f"/watch/{FILM}/?t=2:14": f"/watch/{FILM}/technology-as-a-leveller/?t=134",
    f"/watch/{FILM}/?t=2m14s": f"/watch/{FILM}/technology-as-a-leveller/?t=134",
    f"/watch/{FILM}/introduction/?t=134.50": f"/watch/{FILM}/technology-as-a-leveller/?t=134.5",
    f"/watch/{FILM}/?t=2:14,140": f"/watch/{FILM}/technology-as-a-leveller/?t=134,140",
}


@pytest.fixture(scope="module")
def site() -> Iterator[FlaskClient]:
    """Return a client of the site with the bundled library."""
    with create_app().test_client() as client:
        yield client


@pytest.mark.parametrize(("address", "kind"), ADDRESSES.items())
def test_an_address_answers_with_what_it_promises(site: FlaskClient, address: str, kind: str) -> None:
    with site.get(address) as answer:
        assert (answer.status_code, answer.content_type) == (200, kind)


@pytest.mark.parametrize(("address", "there"), MOVED.items())
def test_other_forms_of_a_time_lead_to_the_canonical_one(site: FlaskClient, address: str, there: str) -> None:
    answer = site.get(address)
    assert answer.status_code == 302
    assert answer.location.replace("%2C", ",").startswith(there)
    assert site.get(answer.location).status_code == 200
