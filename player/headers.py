"""The headers that every answer carries: nothing from another host, nothing inline, framed by nobody."""

from flask import Flask, Response

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "media-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)

EVERYWHERE = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
}


def install(app: Flask) -> None:
    """Send these headers with every answer that does not set its own."""
    app.after_request(complete)


def complete(response: Response) -> Response:
    """Return the response with the headers it lacks."""
    for name, value in EVERYWHERE.items():
        response.headers.setdefault(name, value)
    return response
