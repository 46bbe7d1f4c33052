"""The kit's own errors. Each holds a msgid and named fields, and is translated when shown.

    KitError
    ├── OnnxError      a file is not a valid, supported model (or an operator could not run)
    ├── FeedError      the feeds do not fit the session's inputs
    ├── ModelError     kit.load was asked for a model or part that does not exist
    ├── ExerciseError  an exercise file breaks the contract (file, cell, line)
    └── Wrong          a check found that the learner's answer is not right yet

The first argument of each of these classes, where it is a literal, is a msgid for the translator.
"""

from kit.i18n import format_message, gettext

__all__ = ["ExerciseError", "FeedError", "KitError", "ModelError", "OnnxError", "Wrong"]


class KitError(Exception):
    """An error with a message for the learner: `KitError("No room for {name}.", name="x")`."""

    def __init__(self, msgid: str, /, **fields: object) -> None:
        super().__init__(msgid)
        self.msgid: str = msgid
        self.fields: dict[str, object] = fields

    def __str__(self) -> str:
        return format_message(gettext(self.msgid), self.fields)


class OnnxError(KitError):
    """A file is not a valid, supported model: names operator, opset and node, or byte offset."""


class FeedError(KitError):
    """The feeds do not fit the inputs of the session: names input, expected and received."""


class ModelError(KitError):
    """No such model or part: names what exists."""


class ExerciseError(KitError):
    """An exercise file breaks the contract: names file, cell and line."""


class Wrong(KitError):
    """The outcome of a check: a key, the same in every language, and the fields of its message."""

    @property
    def key(self) -> str:
        """The key of the message, such as `kit.missing`."""
        return self.msgid
