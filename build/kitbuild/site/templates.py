"""The templates of kit/theme, with the settings that all of them share."""

from typing import Any

import jinja2
from markupsafe import Markup

from kit.i18n import format_message, gettext
from kitbuild.paths import KIT

THEME = KIT / "theme"


def text(msgid: str, /, **fields: object) -> str:
    """A text of the interface in the current language, with its fields."""
    return format_message(gettext(msgid), fields)


def prepare(env: jinja2.Environment) -> jinja2.Environment:
    """Escape by default, stop at a missing field, and offer `_` for the words of the interface."""
    env.autoescape = True
    env.undefined = jinja2.StrictUndefined
    env.trim_blocks = env.lstrip_blocks = True
    env.globals["_"] = text
    return env


ENVIRONMENT = prepare(jinja2.Environment(loader=jinja2.FileSystemLoader(THEME)))


def render(template: str, **fields: Any) -> Markup:
    """A template of kit/theme as HTML."""
    return Markup(ENVIRONMENT.get_template(template).render(**fields))
