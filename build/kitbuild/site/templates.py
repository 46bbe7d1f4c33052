"""The templates of kit/theme, with the settings that all of them share."""

from typing import Any

import jinja2
from markupsafe import Markup, escape

from kit.i18n import format_message, gettext
from kitbuild.paths import KIT
from kitbuild.site.interface import shown, written
from kitbuild.site.untranslated import said

THEME = KIT / "theme"


def text(msgid: str, /, **fields: object) -> str:
    """A text of the interface in the current language, with its fields; HTML if a field is."""
    fields = {name: written(value) for name, value in fields.items()}
    if not any(isinstance(value, Markup) for value in fields.values()):
        return shown(format_message(gettext(msgid), fields))
    html = {name: escape(value) for name, value in fields.items()}
    return Markup(shown(format_message(str(escape(gettext(msgid))), html)))


def prepare(env: jinja2.Environment) -> jinja2.Environment:
    """Escape by default, stop at a missing field, and offer `_` and `said` for words."""
    env.autoescape = True
    env.undefined = jinja2.StrictUndefined
    env.trim_blocks = env.lstrip_blocks = True
    env.globals["_"] = text
    env.filters["said"] = said
    return env


ENVIRONMENT = prepare(jinja2.Environment(loader=jinja2.FileSystemLoader(THEME)))


def render(template: str, **fields: Any) -> Markup:
    """A template of kit/theme as HTML."""
    return Markup(ENVIRONMENT.get_template(template).render(**fields))
