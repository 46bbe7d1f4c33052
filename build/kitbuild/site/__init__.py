"""The pages: content Markdown, exercises, figures and widgets, in every language.

`run()` is the step; `build(assets)` writes everything: read pages.py next. Not here: scripts,
packs and models, which are in `_kit/` before the pages are written.
"""

from kitbuild.site.assets import Assets
from kitbuild.site.errors import SiteError
from kitbuild.site.pages import build

__all__ = ["Assets", "SiteError", "build", "run"]


def run() -> None:
    """Write dist/site from the content and what the earlier steps have published."""
    from kitbuild import assets
    from kitbuild.site import published

    assets.sweep()
    build(published.load())
