"""What a program printed, held against what was expected: for the short steps of a lesson.

Not here: what functions give back (`compare.py`).
"""

from collections.abc import Mapping

from kit.errors import Wrong

__all__ = ["expect_printed", "printed"]

_SHOWN = 60  # letters of a line that a message shows


def printed(answer: object) -> str:
    """All that the learner's program has printed; answer: what a check is handed."""
    return "".join(getattr(answer, "_printed", ()))


def expect_printed(
    answer: object, expected: str, slips: Mapping[str, str] | None = None, given: str = ""
) -> None:
    """Raise Wrong when the program printed something else; spaces at line ends do not count.

    slips: message key -> what a known slip prints. given: what the program printed before the
    learner changed it. Else the first line that differs is shown, or how many lines there are.
    """
    seen, wanted = _lines(printed(answer)), _lines(expected)
    if seen == wanted:
        return
    for key, text in (slips or {}).items():
        if seen == _lines(text):
            raise Wrong(key)
    if not seen:
        raise Wrong("kit.printed-nothing", expected=wanted[0][:_SHOWN])
    if seen == _lines(given):
        raise Wrong("kit.as-given")
    for at, (got, line) in enumerate(zip(seen, wanted, strict=False), 1):
        if got != line:
            raise Wrong("kit.printed", line=at, got=got[:_SHOWN], expected=line[:_SHOWN])
    raise Wrong("kit.printed-lines", count=len(seen), expected_count=len(wanted))


def _lines(text: str) -> list[str]:
    """The lines without spaces at their ends, and without empty lines after the last."""
    return [line.rstrip() for line in text.rstrip().splitlines()]
