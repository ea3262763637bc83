from flask import Flask

from player import addresses


def test_every_kind_of_address_is_as_designed(app: Flask) -> None:
    with app.test_request_context():
        assert addresses.home() == "/"
        assert addresses.film("tiny") == "/watch/tiny/"
        assert addresses.chapter("tiny", "end") == "/watch/tiny/end/"
        assert addresses.cue("tiny", "2.1-01") == "/watch/tiny/at/2.1-01"
        assert addresses.transcript("tiny") == "/transcript/tiny/"
        assert addresses.search() == "/search"
        assert addresses.findings() == "/findings/"
        assert addresses.finding("open-doors") == "/findings/open-doors/"
        assert addresses.media("tiny", "stills/1.1.jpg") == "/media/tiny/stills/1.1.jpg"
        assert addresses.captions("tiny", "en") == "/captions/tiny/en.vtt"
        assert addresses.captions("tiny", "en", "srt") == "/captions/tiny/en.srt"
        assert addresses.descriptions("tiny", "en") == "/descriptions/tiny/en.vtt"
        assert addresses.chapters("tiny") == "/chapters/tiny.vtt"
        assert addresses.api_video("tiny") == "/api/v1/videos/tiny"


def test_a_moment_is_told_in_seconds_without_trailing_zeros(app: Flask) -> None:
    with app.test_request_context():
        assert addresses.moment("tiny", "end", 158_500) == "/watch/tiny/end/?t=158.5"
        assert addresses.moment("tiny", "end", 3_000, 171_042) == "/watch/tiny/end/?t=3,171.042"


def test_what_a_person_typed_is_quoted(app: Flask) -> None:
    with app.test_request_context():
        assert addresses.search('"fax & phone"') == "/search?q=%22fax+%26+phone%22"


def test_under_a_prefix_every_address_has_it(app: Flask) -> None:
    with app.test_request_context(environ_overrides={"SCRIPT_NAME": "/talks"}):
        assert addresses.film("tiny") == "/talks/watch/tiny/"
