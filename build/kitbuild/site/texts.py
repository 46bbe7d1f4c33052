"""The texts of content in the language of a page: the one place that makes messages of them.

`Texts` stands for one file of content. Rendering asks it for every text; collecting the messages
for translators is the same rendering with a `find` that takes notes (kitbuild.i18n.extract).
Not here: words of the interface (interface.py).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from markdown.extensions import Extension

from kitbuild.i18n.blocks import Block, BlockTranslation
from kitbuild.i18n.code import CodeText
from kitbuild.i18n.messages import Kind, Message
from kitbuild.paths import ROOT
from kitbuild.site.bidi import RightToLeftExtension
from kitbuild.site.untranslated import Untranslated, UntranslatedExtension

Find = Callable[[Message], str | None]
# Name of a Markdown file -> the context of its messages, so that a learner's part can come first.
CONTEXTS = {"index": None, "handout": "handout", "key": "key", "teach": "plan"}
LETTER = re.compile(r"[^\W\d_]")


def english(message: Message) -> str | None:
    """Finds nothing: the text stays as it was written."""
    return None


@dataclass(frozen=True)
class Texts:
    """The texts of one file.

    place: the file, from the project's root. about: what of the file it is, for the translator.
    mark: whether English is foreign on the page. rtl: whether the page is right-to-left.
    """

    domain: str = ""
    place: str = ""
    context: str | None = None
    about: str = ""
    find: Find = english
    mark: bool = False
    rtl: bool = False

    def at(self, path: Path, about: str, context: str | None = None) -> "Texts":
        """The texts of another file of the same domain."""
        return replace(self, place=shown_path(path), about=about, context=context)

    def say(self, text: str, role: str, kind: Kind = "text") -> str:
        """A text in the page's language; what has no letter is the same in all of them."""
        if not LETTER.search(text):
            return text
        comment = f"{role} of {self.about}" if self.about else role
        found = self.find(self._message(text, self.context, (comment,), kind))
        return found or (Untranslated(text) if self.mark else text)

    def block(self, block: Block) -> str | None:
        """A block of Markdown in the page's language, or None when it stays English."""
        loose = self.about and not block.section
        comment = f"{block.kind} of {self.about}" if loose else block.comment
        context = self.context
        if block.context:
            context = f"{context}/{block.context}" if context else block.context
        return self.find(self._message(block.text, context, (comment, *block.notes), "markdown"))

    def code(self, text: CodeText) -> str | None:
        """A comment or docstring line of a program, or None when it stays English."""
        comments = (f"{text.kind} in a program of {self.about}", text.code)
        return self.find(self._message(text.text, self.context, comments, "code"))

    def extensions(self) -> list[Extension]:
        """The Markdown extensions that put the page's language into a text."""
        own = [BlockTranslation(self.block, mark=self.mark), UntranslatedExtension()]
        return [*own, RightToLeftExtension()] if self.rtl else own

    def _message(
        self, text: str, context: str | None, comments: tuple[str, ...], kind: Kind
    ) -> Message:
        return Message(self.domain, text, self.place, context, comments=comments, kind=kind)


def shown_path(path: Path) -> str:
    """The path from the project's root, where it is below it."""
    return (path.relative_to(ROOT) if path.is_relative_to(ROOT) else path).as_posix()
