"""What can go wrong in the studio."""


class StudioError(RuntimeError):
    """Something the film needs is missing or does not fit: the message says what, where and what to do."""
