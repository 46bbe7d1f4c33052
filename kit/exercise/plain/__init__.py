"""Errors of Python in plain words, by what the learner wrote: the program, its line, its values.

Python's own wording changes from version to version; a program does not. Start reading in
`scene.py` (what is known when a program stops), then `syntax.py` (programs that cannot be read)
and `names.py`, `empty.py`, `calls.py`, `values.py`, `places.py` (programs that stop).
Not here: the sentences for what is left, by Python's own message (`../python_words.py`).
"""

from kit.exercise.plain import calls, empty, names, places, syntax, values
from kit.exercise.plain.scene import Scene

__all__ = ["Scene", "in_plain_words"]


def in_plain_words(scene: Scene) -> str | None:
    """What happened and what to try, or None where nothing here fits."""
    if isinstance(scene.error, SyntaxError):
        return syntax.explain(scene)
    parts = (names.explain, empty.explain, calls.explain, values.explain, places.explain)
    for explain in parts:
        text = explain(scene)
        if text:
            return text
    return None
