"""An exercise file: text in percent cells -> Exercise.

    # %% [markdown] task          `# ## Title`, then the task as Markdown in comments
    # %% start                    the program that the learner is given
    # %% solution
    # %% check                    MESSAGES and check(answer, kit)
    # %% mistake <key>            any number; the check must answer with that key
    # %% other right <key>        any number; right answers written another way
    # %% order                    may be there: a right program whose lines are put in order
    # %% [markdown] hints         `# 1. ...` and `# 2. ...`

The lines of `order` are its cards; with lines `# ---` in it, what stands between those. Empty
lines and comments are left out. Not here: running any of it (`runner.py`).
"""

import io
import re
import tokenize
from dataclasses import dataclass

from kit.errors import ExerciseError

__all__ = ["Exercise", "parse_exercise"]

_MARKER = re.compile(r"#\s*%%\s*(.*)")
_ONE_EACH = ("[markdown] task", "start", "solution", "check", "[markdown] hints")
_NAMED = ("mistake", "other right")
_ORDER = "order"
_CARDS = (5, 10)  # fewer are no task, and more are too many
_BETWEEN = re.compile(r"^# ---[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TITLE = re.compile(r"## +(\S.*)")
_HINT = re.compile(r"(\d+)\. +(\S.*)")


@dataclass(frozen=True)
class Exercise:
    """One exercise: what the learner sees, what checks it, and what the check is tried on.

    task: Markdown without the title. mistakes, other_right: key -> program. hints: Markdown.
    order: lines, or small blocks, that make a right program in this order.
    """

    name: str
    title: str
    task: str
    start: str
    solution: str
    check: str
    mistakes: dict[str, str]
    other_right: dict[str, str]
    hints: tuple[str, str]
    order: tuple[str, ...] = ()

    @property
    def ordered(self) -> str:
        """The program that the cards of `order` make, "" where there are none."""
        return "".join(f"{card}\n" for card in self.order)


@dataclass(frozen=True)
class _Cell:
    """One cell of a file: its header, the number of its first line of text, and the text."""

    file: str
    header: str
    line: int
    text: str

    def error(self, msgid: str, *, line: int | None = None, **fields: object) -> ExerciseError:
        """An error at this cell, or at the given line of the file."""
        where = {"file": self.file, "cell": self.header, "line": line or self.line}
        return ExerciseError("{file}, cell '{cell}', line {line}: " + msgid, **where, **fields)


def parse_exercise(text: str, name: str) -> Exercise:
    """Return the exercise that the text of a file holds; name is for the errors and the result.

    Raises ExerciseError, with file, cell and line, when the text is not a full exercise.
    """
    cells = _cells(text, f"{name}.py")
    one = {header: _only(header, cells, f"{name}.py") for header in _ONE_EACH}
    title, task = _task(one["[markdown] task"])
    return Exercise(
        name=name,
        title=title,
        task=task,
        start=_program(one["start"]),
        solution=_program(one["solution"]),
        check=_program(one["check"]),
        mistakes=_named("mistake", cells),
        other_right=_named("other right", cells),
        hints=_hints(one["[markdown] hints"]),
        order=_order(cells),
    )


def _cells(text: str, file: str) -> list[_Cell]:
    """All cells in the order of the file; what stands above the first marker is left out."""
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines) if _MARKER.match(line)]
    cells = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        match = _MARKER.match(lines[start])
        header = " ".join(match[1].split()) if match else ""
        cell = _Cell(file, header, start + 2, "\n".join(lines[start + 1 : end]).strip("\n") + "\n")
        if header not in (*_ONE_EACH, _ORDER) and not header.startswith(
            tuple(f"{n} " for n in _NAMED)
        ):
            kinds = ", ".join([*_ONE_EACH, _ORDER, *(f"{n} <key>" for n in _NAMED)])
            raise cell.error("there is no such kind of cell. Kinds: {kinds}.", kinds=kinds)
        cells.append(cell)
    return cells


def _only(header: str, cells: list[_Cell], file: str) -> _Cell:
    """The one cell with this header."""
    found = [cell for cell in cells if cell.header == header]
    if not found:
        raise _Cell(file, header, 1, "").error("the cell is missing. Add `# %% {h}`.", h=header)
    if len(found) > 1:
        raise found[1].error("this cell is there twice. Keep one.")
    return found[0]


def _named(kind: str, cells: list[_Cell]) -> dict[str, str]:
    """The programs of all cells of this kind, by key."""
    programs: dict[str, str] = {}
    for cell in cells:
        if not cell.header.startswith(f"{kind} "):
            continue
        key = cell.header.removeprefix(f"{kind} ")
        if not _KEY.fullmatch(key):
            raise cell.error("the key '{key}' is not small letters, digits and -.", key=key)
        if key in programs:
            raise cell.error("the key '{key}' is there twice.", key=key)
        programs[key] = _program(cell)
    return programs


def _program(cell: _Cell) -> str:
    """The text of a code cell, when it is Python."""
    try:
        compile(cell.text, cell.file, "exec")
    except SyntaxError as error:
        line = cell.line + (error.lineno or 1) - 1
        raise cell.error("not Python: {problem}.", line=line, problem=error.msg) from None
    return cell.text


def _order(cells: list[_Cell]) -> tuple[str, ...]:
    """The cards of the order cell; none where there is no such cell."""
    found = [cell for cell in cells if cell.header == _ORDER]
    if not found:
        return ()
    if len(found) > 1:
        raise found[1].error("this cell is there twice. Keep one.")
    text = _without_comments(_program(found[0]))
    parts = _BETWEEN.split(text) if _BETWEEN.search(text) else text.splitlines()
    cards = [card for card in map(_without_gaps, parts) if card]
    if not _CARDS[0] <= len(cards) <= _CARDS[1]:
        raise found[0].error(
            "there are {count} cards; it needs {least} to {most}. Lines `# ---` make blocks.",
            count=len(cards),
            least=_CARDS[0],
            most=_CARDS[1],
        )
    twice = sorted({card for card in cards if cards.count(card) > 1})
    if twice:
        raise found[0].error("the card '{card}' is there twice.", card=twice[0])
    return tuple(cards)


def _without_gaps(part: str) -> str:
    """A piece of a program without its empty lines."""
    return "\n".join(line.rstrip() for line in part.splitlines() if line.strip())


def _without_comments(program: str) -> str:
    """A program without its comments, which would stay English; lines `# ---` stay."""
    lines = program.splitlines()
    for token in tokenize.generate_tokens(io.StringIO(program).readline):
        row, column = token.start
        if token.type == tokenize.COMMENT and not _BETWEEN.fullmatch(lines[row - 1]):
            lines[row - 1] = lines[row - 1][:column].rstrip()
    return "\n".join(lines)


def _markdown(cell: _Cell) -> list[str]:
    """The lines of a Markdown cell without their comment signs."""
    lines = []
    for number, line in enumerate(cell.text.splitlines()):
        if line.strip() and not line.startswith("#"):
            raise cell.error("this line needs `# ` in front.", line=cell.line + number)
        lines.append(line.removeprefix("#").removeprefix(" ").rstrip())
    return lines


def _task(cell: _Cell) -> tuple[str, str]:
    """Title and Markdown of the task cell."""
    lines = _markdown(cell)
    title = _TITLE.fullmatch(lines[0])
    task = "\n".join(lines[1:]).strip()
    if not title:
        raise cell.error("the first line is not a title. Write `# ## Title`.")
    if not task:
        raise cell.error("there is no text under the title.")
    return title[1].strip(), task


def _hints(cell: _Cell) -> tuple[str, str]:
    """The two items of the hints cell; an indented line goes on with the item above it."""
    hints: list[str] = []
    for line in _markdown(cell):
        item = _HINT.fullmatch(line)
        if item and int(item[1]) == len(hints) + 1:
            hints.append(item[2])
        elif line and hints:
            hints[-1] += "\n" + line.strip()
    if len(hints) != 2:
        raise cell.error("there are {count} hints; write `# 1. ` and `# 2. `.", count=len(hints))
    return hints[0], hints[1]
