"""Short Markdown outside the pages: tasks, hints and descriptions."""

from markdown import Markdown
from markdown.extensions import Extension
from markupsafe import Markup

from kitbuild.site.mathml import MathExtension
from kitbuild.site.sources import Source
from kitbuild.site.tables import TableExtension
from kitbuild.site.texts import Texts

EXTENSIONS = ("attr_list", "fenced_code", "sane_lists", "tables")


def render_fragment(text: str, source: Source, texts: Texts, *more: Extension) -> Markup:
    """HTML of a piece of Markdown that stands in source, in the language of texts.

    more: extensions besides those that every piece has.
    """
    own = [MathExtension(source), *more, TableExtension(), *texts.extensions()]
    extensions: list[str | Extension] = [*EXTENSIONS, *own]
    return Markup(Markdown(extensions=extensions).convert(text))
