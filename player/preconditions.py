"""Whether a conditional request is to be answered with the thing itself (RFC 9110, section 13)."""

from datetime import datetime

from flask import request
from werkzeug.http import parse_date, quote_etag

NOT_MODIFIED, FAILED = 304, 412


def verdict(etag: str, modified: datetime | None = None) -> int | None:
    """Return 412 or 304 when that is the answer, else None.

    ``etag`` is strong and unquoted; ``modified`` is in whole seconds with a time zone, None when not known.
    The order is that of RFC 9110, section 13.2.2.
    """
    if not _still_expected(etag, modified):
        return FAILED
    return NOT_MODIFIED if _already_known(etag, modified) else None


def range_applies(etag: str, modified: datetime | None) -> bool:
    """Return whether If-Range is absent or names exactly this state: the strong ETag or the very date."""
    condition = request.headers.get("If-Range", "").strip()
    if not condition or condition == quote_etag(etag):
        return True
    return modified is not None and parse_date(condition) == modified


def _still_expected(etag: str, modified: datetime | None) -> bool:
    if "If-Match" in request.headers:
        return request.if_match.star_tag or request.if_match.is_strong(etag)
    since = request.if_unmodified_since
    return since is None or modified is None or modified <= since


def _already_known(etag: str, modified: datetime | None) -> bool:
    if "If-None-Match" in request.headers:
        return request.if_none_match.star_tag or request.if_none_match.contains_weak(etag)
    since = request.if_modified_since
    return since is not None and modified is not None and modified <= since
