"""`make lesson NEW=2-1-collect-your-own`: the folder of a new lesson, to be filled.

What it writes passes every check of the build, so that the first page can be looked at within a
minute. It is a draft: its scores are all 0, so it stays out of the site (kitbuild.scores).
"""

import re
import shutil
from pathlib import Path

from kitbuild.errors import BuildError
from kitbuild.paths import CONTENT
from kitbuild.site import notebook
from kitbuild.site.codes import lesson_code, same_codes
from kitbuild.site.lessons import load_lesson
from kitbuild.site.modules import load_modules

SKELETON = Path(__file__).parent / "skeleton"
NAME = re.compile(r"(\d+)-(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)")
EXAMPLE = "2-1-collect-your-own"
EXERCISE = "double-it"  # the skeleton's one exercise
LONGEST = 60  # letters of a name: what a file of progress takes


def run(name: str = "") -> None:
    """Makes content/<name>. Raises BuildError when no lesson can be called so."""
    folder = make_lesson(name, CONTENT)
    print(f"  {folder}: fill index.md first; CONTRIBUTING.md says in which order.")
    print("  See it: make DRAFTS=1. Its exercise: make calibrate.")


def make_lesson(name: str, content: Path) -> Path:
    """The folder of a new lesson, with a sound draft of every file."""
    match = check_name(name, content)
    number, title = f"{int(match[1])}.{int(match[2])}", match[3].replace("-", " ").capitalize()
    folder = content / name
    for source in sorted(SKELETON.rglob("*.txt")):
        target = folder / source.relative_to(SKELETON).with_suffix("")
        target.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text(encoding="utf-8")
        text = text.replace("@NUMBER@", number).replace("@TITLE@", title)
        target.write_text(text, encoding="utf-8")
    try:
        _append_to_notebook(name, content)
    except BaseException:
        shutil.rmtree(folder)
        raise
    return folder


def check_name(name: str, content: Path) -> re.Match[str]:
    """The parts of a name for a new lesson. Raises BuildError that says what to choose."""
    if not name:
        raise BuildError(f"Which lesson? Name its folder: make lesson NEW={EXAMPLE}")
    match = NAME.fullmatch(name)
    if not match or len(name) > LONGEST:
        raise BuildError(
            f"'{name}' cannot be a lesson's folder. It needs module, number and two or three words "
            f"in small letters, at most {LONGEST} signs, such as {EXAMPLE}."
        )
    if (content / name).exists():
        raise BuildError(f"content/{name} is there already. Its name is permanent; choose another.")
    lessons = [load_lesson(page.parent) for page in sorted(content.glob("*/index.md"))]
    number = f"{int(match[1])}.{int(match[2])}"
    for lesson in lessons:
        if lesson.number == number:
            raise BuildError(f"content/{lesson.id} has the number {number}. Choose a free one.")
    modules = sorted(module.number for module in load_modules(content))
    if int(match[1]) not in modules:
        known = ", ".join(map(str, modules))
        raise BuildError(f"There is no module {match[1]} in content/modules.yml, only {known}.")
    for pair in same_codes([*(lesson.id for lesson in lessons), name]):
        if name in pair:
            other = next(one for one in pair if one != name)
            raise BuildError(
                f"'{name}' would have the code {lesson_code(name)}, as {other} has."
                " Choose other words."
            )
    return match


def _append_to_notebook(name: str, content: Path) -> None:
    """Give the skeleton's exercise the next place in notebook lines."""
    path = content / notebook.NAME
    places = len(notebook.load_notebook(content, []))
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    end = "" if not text or text.endswith("\n") else "\n"
    path.write_text(f"{text}{end}{places + 1} {name}/{EXERCISE}\n", encoding="utf-8")
