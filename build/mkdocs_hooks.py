"""Forwards the events of MkDocs to kitbuild.site; everything of substance lives there.

MkDocs puts this file's folder first on sys.path, which is what makes kitbuild importable.
"""

from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from kitbuild.site import events


def on_config(config: MkDocsConfig) -> None:
    """Check that the build was started by kitbuild."""
    events.prepare_config(config)


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Keep what is content; MkDocs adds a sitemap of its own."""
    events.keep_content(files, config)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Give the page its directives and its template."""
    events.prepare_page(markdown, page, config)


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
    """Set up the templates, and what can be found in the pages."""
    events.prepare_templates(env, files, config)


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Any) -> None:
    """Tell the template about the lesson and the files of the page."""
    context.update(events.page_fields(page, config))
