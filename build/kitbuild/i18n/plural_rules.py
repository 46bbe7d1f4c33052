"""A PO file's plural rule, checked before Python or a page's script ever runs it.

The rule is an expression in C that a translator may write. The standard library's gettext reads
it for Python; for the page the very same tokens are written as JavaScript. Only what both
languages understand alike is allowed, which is all that any language's rule needs.
"""

import gettext
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kitbuild.errors import BuildError

FORMS = re.compile(r"\s*nplurals\s*=\s*([1-6])\s*;\s*plural\s*=([^;]+);?\s*")
TOKEN = re.compile(r"\s*(n\b|\d+\b|!(?=\s*\()|[<>=!]=|&&|\|\||[<>?:()%])", re.ASCII)
BEFORE_NOT = ("", "(", "&&", "||", "?", ":")
# Every count that a page can reach soon, and some that lie far out.
TRIED = (*range(1001), 10_000, 10**6, 10**6 + 1, 10**9)


@dataclass(frozen=True)
class PluralRule:
    """How many forms there are, and which of them a count n asks for."""

    count: int
    tokens: tuple[str, ...]

    @property
    def expression(self) -> str:
        """The rule in C, which is the same in JavaScript."""
        return " ".join(self.tokens)

    @property
    def header(self) -> str:
        """The rule as a catalogue's header has it."""
        return f"nplurals={self.count}; plural={self.expression};"


def plural_rule(forms: str, file: str) -> PluralRule:
    """The rule in a Plural-Forms header. Raises BuildError that names file and what is wrong."""
    try:
        return _read(forms)
    except ValueError as problem:
        raise BuildError(f"{file}: Plural-Forms: {problem}") from problem


def _read(forms: str) -> PluralRule:
    match = FORMS.fullmatch(forms)
    if not match:
        raise ValueError(f"'{forms}' is not of the form: nplurals=2; plural=(n != 1);")
    rule = PluralRule(int(match[1]), tuple(_tokens(match[2].strip())))
    _try(gettext.c2py(rule.expression), rule)
    return rule


def _tokens(expression: str) -> Iterator[str]:
    """The tokens of the expression; numbers without leading zeros, and `!(` as `0 == (`.

    gettext reads `!(a) == b` as `!((a) == b)`, which C and JavaScript do not.
    """
    position, before = 0, ""
    while position < len(expression):
        match = TOKEN.match(expression, position)
        if not match or (match[1] == "!" and before not in BEFORE_NOT):
            raise ValueError(f"'{expression[position:]}' cannot stand in a plural rule.")
        token = str(int(match[1])) if match[1].isdecimal() else match[1]
        if before == "%" and (not token.isdecimal() or token == "0"):
            raise ValueError("after % a plural rule has a number above 0.")
        yield "0 ==" if token == "!" else token
        position, before = match.end(), token


def _try(choose: Callable[[int], int], rule: PluralRule) -> None:
    """Raise ValueError when a count asks for a form that does not exist."""
    for n in TRIED:
        form = choose(n)
        if not 0 <= form < rule.count:
            raise ValueError(f"for n = {n} it gives the form {form} of {rule.count}.")
