"""The words inside a drawing, in another language: swapped in place, at most a quarter wider.

The drawing itself is not mirrored: its axes, grids and arrows mean what they show.
"""

import re
from html import escape, unescape

from kitbuild.site.texts import Texts
from kitbuild.site.untranslated import Untranslated

WORDS = re.compile(r"<(text|tspan|title|desc)\b([^>]*)>([^<]+)</\1>")
SIZE = re.compile(r'(?<= font-size=")[0-9.]+(?=")')
ROOM = 1.25  # a drawing leaves this much room around its words; longer ones get smaller
SMALLEST = 0.7  # of the size of the source's words: what is longer still is read beside it
# Set apart, words from right to left keep their own order in a drawing from left to right.
RIGHT_TO_LEFT, END = "\N{RIGHT-TO-LEFT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def translate_svg(svg: str, texts: Texts) -> str:
    """The SVG with its words in the language of texts."""

    def swap(match: re.Match[str]) -> str:
        tag, attributes, source = match[1], match[2], unescape(match[3])
        words = texts.say(source, "words in the drawing")
        if isinstance(words, Untranslated):
            return f'<{tag}{attributes} lang="en">{match[3]}</{tag}>'
        if words == source:
            return match[0]
        share = max(SMALLEST, min(1.0, ROOM * len(source) / len(words)))
        attributes = SIZE.sub(lambda size: f"{float(size[0]) * share:.3g}", attributes)
        shown = f"{RIGHT_TO_LEFT}{words}{END}" if texts.rtl else words
        return f"<{tag}{attributes}>{escape(shown, quote=False)}</{tag}>"

    return WORDS.sub(swap, svg)
