"""Short Markdown outside the pages: tasks, hints and descriptions."""

from markdown import Markdown
from markdown.extensions import Extension
from markupsafe import Markup

from kitbuild.site.mathml import MathExtension
from kitbuild.site.sources import Source
from kitbuild.site.tables import TableExtension

EXTENSIONS = ("attr_list", "fenced_code", "sane_lists", "tables")


def render_fragment(text: str, source: Source) -> Markup:
    """HTML of a piece of Markdown that stands in source."""
    extensions: list[str | Extension] = [*EXTENSIONS, MathExtension(source), TableExtension()]
    return Markup(Markdown(extensions=extensions).convert(text))
