"""dist/site/coverage.html: how far each translation is, for readers and translators."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kitbuild.i18n import coverage
from kitbuild.site import templates
from kitbuild.site.assets import Assets
from kitbuild.site.lessons import Lesson
from kitbuild.site.locales import ENGLISH, Locale

PAGE = "coverage.html"


@dataclass(frozen=True)
class Row:
    """A language and how much of the course it has."""

    locale: Locale
    table: coverage.Table

    @property
    def listed(self) -> bool:
        """Whether readers can choose the language."""
        return coverage.listed(self.table)


def write_coverage(
    rows: Sequence[Row], lessons: tuple[Lesson, ...], assets: Assets, site: Path
) -> None:
    """Write the page, or remove an old one when there is no language but English."""
    if not rows:
        (site / PAGE).unlink(missing_ok=True)
        return
    html = templates.render(
        PAGE,
        rows=rows,
        titles={lesson.id: lesson.full_title for lesson in lessons},
        locale=ENGLISH,
        assets=assets,
        site_root="",
    )
    site.mkdir(parents=True, exist_ok=True)
    (site / PAGE).write_text(html + "\n", encoding="utf-8")
