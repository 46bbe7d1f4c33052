"""A text of a page, parted into its message and what stands around that and is not translated."""

import re
from dataclasses import dataclass

from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.util import STX, AtomicString

from kitbuild.i18n.remarks import COMMENT, NOTHING, Remarks, remarks_in
from kitbuild.site.mathml import INLINE

# Without these there must be letters left, or there is nothing to translate.
FIXED = re.compile(rf"(`+).+?\1|{INLINE}|\[\[number [^\]]+\]\]|<[^<>]*>|\]\([^)]*\)", re.DOTALL)
LETTER = re.compile(r"[^\W\d_]")
BEFORE = re.compile(rf"\s*(?:{COMMENT.pattern.replace('?P<text>', '?:')}\s*)*", re.DOTALL)
AFTER = re.compile(rf"\s*(?:{COMMENT.pattern.replace('?P<text>', '?:')}\s*)*\Z", re.DOTALL)
TOC = "[TOC]"
ONLY_ATTRIBUTES = re.compile(AttrListTreeprocessor.BASE_RE)


@dataclass(frozen=True)
class Frame:
    """`before` and `after` hold white space, comments and the attribute list of a block."""

    before: str
    core: str
    after: str
    remarks: Remarks

    @property
    def msgid(self) -> str:
        """The core in one line; only hard breaks (two spaces at a line's end) stay."""
        *lines, last = self.core.split("\n")
        ends = ("  \n" if line.endswith("  ") else " " for line in lines)
        return "".join(line.strip() + end for line, end in zip(lines, ends, strict=True)) + (
            last.strip()
        )

    def around(self, text: str) -> str:
        """The text in the place of the core."""
        return self.before + text + self.after


def frame_of(text: str | None, attributes: re.Pattern[str] | None) -> Frame | None:
    """The frame of a text in the tree, or None when there is nothing to translate in it.

    `attributes` finds the attribute list at the end of such a text.
    """
    if not text or isinstance(text, AtomicString) or STX in text or text.strip() == TOC:
        return None
    found = attributes.search(text) if attributes else None
    end = found.start() if found else len(text)
    before = _length(BEFORE.match(text, 0, end))
    after = AFTER.search(text, before, end)
    stop = after.start() if after else end
    core = text[before:stop]
    if not LETTER.search(FIXED.sub(" ", core)) or (attributes and ONLY_ATTRIBUTES.fullmatch(core)):
        return None
    said = remarks_in(text[:before]) or NOTHING
    return Frame(text[:before], core, text[stop:], said + (remarks_in(text[stop:end]) or NOTHING))


def _length(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def attribute_list(*, in_line: bool) -> re.Pattern[str]:
    """What finds a block's attribute list: in its last line, or on a line of its own."""
    return AttrListTreeprocessor.HEADER_RE if in_line else AttrListTreeprocessor.BLOCK_RE
