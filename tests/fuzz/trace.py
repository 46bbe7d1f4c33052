"""Which lines of kit/runtime were run: a line tracer that costs little once a function is known."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import kit.runtime

FOLDER = str(Path(kit.runtime.__file__).parent)
_PATIENCE = 20_000  # lines without news, after which only some calls of a function are looked at


class Lines:
    """While it is entered, collects in `new` the lines that were not seen before."""

    def __init__(self) -> None:
        self.new: list[str] = []
        self._unseen: dict[CodeType, set[int]] = {}
        self._quiet: dict[CodeType, int] = {}

    def __enter__(self) -> "Lines":
        self.new = []
        sys.settrace(self._call)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(None)

    def _call(self, frame: FrameType, event: str, argument: Any) -> Any:
        code = frame.f_code
        unseen = self._unseen.get(code)
        if unseen is None:
            ours = code.co_filename.startswith(FOLDER) and code.co_name != "<module>"
            unseen = self._unseen[code] = set(_lines(code)) if ours else set()
            self._quiet[code] = 0
        if not unseen:
            return None
        quiet = self._quiet[code]
        if quiet > _PATIENCE:
            self._quiet[code] = quiet + 1
            if quiet % 16:
                return None
        return self._line

    def _line(self, frame: FrameType, event: str, argument: Any) -> Any:
        code, line = frame.f_code, frame.f_lineno
        unseen = self._unseen[code]
        if line in unseen:
            unseen.discard(line)
            self.new.append(f"{code.co_filename[len(FOLDER) + 1 :]}:{line}")
        else:
            self._quiet[code] += 1
        return self._line


def _lines(code: CodeType) -> Iterator[int]:
    return (line for _, _, line in code.co_lines() if line and line != code.co_firstlineno)


def all_lines() -> set[str]:
    """Every line inside a function of kit/runtime."""
    found: set[str] = set()
    for path in Path(FOLDER).rglob("*.py"):
        codes = [compile(path.read_text(), str(path), "exec")]
        for code in codes:
            codes += [part for part in code.co_consts if isinstance(part, CodeType)]
            if code.co_flags & 0x2:  # a function's own: CO_NEWLOCALS, which a module lacks
                found |= {f"{path.relative_to(FOLDER)}:{line}" for line in _lines(code)}
    return found
