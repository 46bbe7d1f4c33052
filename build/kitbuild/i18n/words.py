"""Words of the interface and of kit: what stands in code as `_("...")`, `t("...")` or an error.

Babel reads the code; nothing is run. Not here: the texts of content (sources.py).
"""

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract_from_file

from kitbuild.i18n.messages import Message
from kitbuild.paths import HOST, KIT, ROOT

Keywords = dict[str, tuple[int, ...] | None]  # name of a function -> its texts, None: first

TAG = "Translators:"  # begins a comment in code that is meant for translators
PYTHON: Keywords = {"_": None, "gettext": None, "ngettext": (1, 2)}
SCRIPT: Keywords = {"t": None, "tn": (1, 2)}
# Errors whose first argument is shown to a learner. ExerciseError is left out: authors read it.
ERRORS = ("KitError", "OnnxError", "FeedError", "ModelError")
KIT_WORDS: Keywords = {**PYTHON, **dict.fromkeys(ERRORS)}
# Page scripts that no lesson's page loads (tests/kitbuild/i18n/test_words.py).
BESIDE_LESSONS = re.compile(
    r"kit/host/(?:find/|machines/|widgets/machine-|reading\.js|components/(?:keep-course|lessons)\.js"
    r"|progress/(?:along[\w-]*|class[\w-]*|line-words|list|look-back|start-page|sure|who|who-form)\.js)"
)
SITE = ROOT / "build" / "kitbuild" / "site"


def interface_words() -> list[Message]:
    """Domain `ui`: templates, the site's code, and the page's scripts."""
    found: list[Message] = []
    for path in sorted((KIT / "theme").rglob("*.html")):
        found += _words("ui", "jinja2.ext:babel_extract", path, PYTHON)
    for path in sorted(SITE.rglob("*.py")):
        found += _words("ui", "python", path, PYTHON)
    for path in sorted(HOST.rglob("*.js")):
        found += _words("ui", "javascript", path, SCRIPT)
    return found


def script_words() -> list[Message]:
    """The part of `ui` that scripts use on every page: of it, this travels to each."""
    return [message for message in _in_scripts() if not BESIDE_LESSONS.match(message.place)]


def script_words_beside_lessons() -> list[Message]:
    """What scripts of the other pages say besides: start, search, class list, settings."""
    everywhere = {message.key for message in script_words()}
    return [message for message in _in_scripts() if message.key not in everywhere]


def _in_scripts() -> list[Message]:
    return [message for message in interface_words() if message.place.endswith(".js")]


def kit_words() -> list[Message]:
    """Domain `kit`: what kit says to a learner."""
    found: list[Message] = []
    for path in sorted(KIT.rglob("*.py")):
        found += _words("kit", "python", path, KIT_WORDS)
    return found


def _words(domain: str, method: str, path: Path, keywords: Keywords) -> Iterator[Message]:
    """The messages of one file, in the order of the file."""
    place = path.relative_to(ROOT).as_posix()
    options = {"silent": "false", "parse_template_string": "true"}
    rows = extract_from_file(method, path, keywords, (TAG,), options, strip_comment_tags=True)
    for _line, text, notes, _context in rows:
        single, plural = (text, None) if isinstance(text, str) else (text[0], text[1])
        yield Message(domain, single, place, plural=plural, comments=tuple(notes), kind="fields")
