"""What authors say to translators in comments of a page.

`<!-- i18n: skip -->` leaves the next block in English, `<!-- i18n: context: noun -->` tells two
equal texts apart, `<!-- i18n: any note -->` and `<!-- local example: ... -->` explain. A remark
holds for the next block as a whole (a list with its items, a table with its cells), or, at the
beginning or end of a line of text, for that text.
"""

import re
from dataclasses import dataclass

COMMENT = re.compile(r"<!--(?P<text>(?:(?!-->).)*)-->", re.DOTALL)
REMARK = re.compile(r"(?P<name>i18n|local example):\s*(?P<said>.*)", re.DOTALL)
CONTEXT = "context:"


@dataclass(frozen=True)
class Remarks:
    """What has been said of a block."""

    notes: tuple[str, ...] = ()
    context: str | None = None
    skip: bool = False

    def __add__(self, other: "Remarks") -> "Remarks":
        context = self.context if other.context is None else other.context
        return Remarks(self.notes + other.notes, context, self.skip or other.skip)


NOTHING = Remarks()


def remarks_in(html: str) -> Remarks | None:
    """The remarks in a text that holds comments only; None when it holds anything else."""
    if not html.strip() or COMMENT.sub("", html).strip():
        return None
    remarks = NOTHING
    for match in COMMENT.finditer(html):
        remarks += _remark(match["text"].strip())
    return remarks


def _remark(comment: str) -> Remarks:
    match = REMARK.fullmatch(comment)
    if not match:
        return NOTHING
    said = " ".join(match["said"].split())
    if match["name"] == "local example":
        return Remarks(notes=(f"Local example: {said}",))
    if said == "skip":
        return Remarks(skip=True)
    if said.startswith(CONTEXT):
        return Remarks(context=said.removeprefix(CONTEXT).strip())
    return Remarks(notes=(said,))
