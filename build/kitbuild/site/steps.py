"""HTML of a sitting's steps, from their one file: all of them in their order, for every reader.

Not here: one step at a time (kit/host/components/steps.js), and checks (kitbuild.steps).
"""

from markupsafe import Markup

from kitbuild.errors import BuildError
from kitbuild.site import templates
from kitbuild.site.errors import SiteError
from kitbuild.site.exercises import program_text
from kitbuild.site.fragments import render_fragment
from kitbuild.site.lessons import Lesson
from kitbuild.site.sources import Source
from kitbuild.site.texts import Texts
from kitbuild.steps import load_steps


def steps_html(lesson: Lesson, sitting: str, texts: Texts) -> Markup:
    """The steps of a sitting, in the language of texts, which are those of the lesson's page.

    Raises SiteError when their file is missing or not sound.
    """
    path = lesson.folder / "steps" / f"{sitting}.py"
    if not path.exists():
        known = ", ".join(lesson.steps) or "none"
        raise SiteError(f"There are no steps '{sitting}'. There are: {known}.")
    own = texts.at(path, f"steps {sitting}")
    try:
        steps = load_steps(path)
    except BuildError as problem:
        raise SiteError(str(problem), path) from problem
    shown = [
        (render_fragment(step.text, Source(path), own), program_text(own, step.start).rstrip("\n"))
        for step in steps
    ]
    return templates.render("parts/steps.html", steps=shown, full_id=f"{lesson.id}/{sitting}")
