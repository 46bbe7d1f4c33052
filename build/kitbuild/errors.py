"""The build's own error."""


class BuildError(RuntimeError):
    """A step cannot go on; the text says what was seen, what was expected and what to try."""
