"""Spaces in front of a line that Python cannot place: too few, too many, or tabs among them."""

from kit.exercise.plain.reading import Reading
from kit.exercise.plain.scene import Scene
from kit.i18n import _, format_message

__all__ = ["explain_spaces"]


def explain_spaces(scene: Scene, reading: Reading, at: int) -> str | None:
    """What is wrong with the spaces of line number at, counted from 0; None where nothing is."""
    before = [n for n in range(min(at, len(reading.code))) if reading.code[n].strip()]
    if not before:
        return _("The first line of a program has no spaces in front. Take them away.")
    above = before[-1]
    fields = {"number": above + 1, "above": scene.lines[above].strip()}
    spaces = [line[: len(line) - len(line.lstrip())] for line in scene.lines]
    if isinstance(scene.error, TabError) or ("\t" in spaces[at] and " " in "".join(spaces)):
        return _(
            "Some lines begin with a tab and others with spaces. They look alike, but Python"
            " keeps them apart. Take the tab away and type four spaces."
        )
    opens = reading.code[above].endswith(":")
    if opens and len(spaces[at]) <= len(spaces[above]):
        return format_message(
            _(
                "Line {number} ends with a colon: {above}. So the line after it begins with four"
                " more spaces. Here they are missing."
            ),
            fields,
        )
    if len(spaces[at]) > len(spaces[above]):
        return format_message(
            _(
                "This line has more spaces in front than the line above it. Only after a colon"
                " (:) a line goes further in. Take the extra spaces away."
            ),
            fields,
        )
    return None
