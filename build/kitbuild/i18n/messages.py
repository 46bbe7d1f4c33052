"""What a message is: the unit that a translator sees, in one domain (one PO file).

Not here: how messages are found (blocks.py, code.py, extract.py) and what a good translation of
one is (checks.py).
"""

from dataclasses import dataclass
from typing import Literal

# A block of Markdown; plain text; text with {fields}; one line of a comment or docstring.
Kind = Literal["markdown", "text", "fields", "code"]
# Domain, context and msgid: what makes two messages the same one.
Key = tuple[str, str | None, str]


@dataclass(frozen=True)
class Message:
    """An English text to translate. `place` is the file it comes from, below the root."""

    domain: str
    msgid: str
    place: str
    context: str | None = None
    plural: str | None = None
    comments: tuple[str, ...] = ()
    kind: Kind = "markdown"

    @property
    def key(self) -> Key:
        """What a catalogue knows the message by."""
        return self.domain, self.context, self.msgid

    @property
    def words(self) -> int:
        """Words of the English text, for counts of what is left to do."""
        return len(self.msgid.split())
