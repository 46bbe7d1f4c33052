"""The pages: content Markdown, exercises, figures and widgets, in every language.

`run()` is the step. Read editions.py next (which languages), then pages.py (one language). Not
here: scripts, packs and models, which are in `_kit/` before the pages are written, and what a
translation is (kitbuild.i18n).
"""


def run() -> None:
    """Write dist/site from the content and what the earlier steps have published."""
    from kitbuild import assets
    from kitbuild.site import editions, published

    assets.sweep()
    editions.build_all(published.load())
