"""What Python's own error messages mean in plain words: one row for each, the first that fits.

A row is type, pattern for Python's message, text; named groups of the pattern are its fields.
A text that counts something is a function of the fields, n among them: languages count in many
ways.
Patterns hold for Python 3.11 to 3.13. Not here: the choice of the row (`explain.py`).
"""

import sys
from collections.abc import Callable, Mapping

from kit.i18n import _, ngettext

__all__ = ["Fields", "Row", "explanations", "syntax_explanations"]

Fields = Mapping[str, str]
Row = tuple[type[BaseException], str, str | Callable[[Fields], str]]


def explanations() -> list[Row]:
    """Rows for errors while a program runs, in the current language."""
    return [*_names(), *_operands(), *_types(), *_shapes(), *_values(), *_places(), *_ends()]


def syntax_explanations() -> list[Row]:
    """Rows for programs that Python cannot read, in the current language."""
    return [*_indentation(), *_brackets(), *_unreadable()]


def _indentation() -> list[Row]:
    return [
        (
            IndentationError,
            r"expected an indented block",
            _("The lines inside a block need four spaces in front. Here they are missing."),
        ),
        (
            IndentationError,
            r"unexpected indent",
            _("This line has more spaces in front than the line above it. Take them away."),
        ),
        (
            IndentationError,
            r"",
            _("The spaces in front of this line fit no line above it. Use four for each step."),
        ),
    ]


def _brackets() -> list[Row]:
    return [
        (SyntaxError, r"expected ':'", _("A colon (:) is missing at the end of this line.")),
        (
            SyntaxError,
            r"'(?P<bracket>.)' was never closed",
            _("The bracket {bracket} on this line is opened and never closed."),
        ),
        (
            SyntaxError,
            r"unmatched '(?P<bracket>.)'|closing parenthesis '(?P<second>.)' does not match",
            _("A closing bracket on this line has no partner of the same kind."),
        ),
        (
            SyntaxError,
            r"unterminated",
            _("A text starts on this line and has no closing quote. Add the same quote sign."),
        ),
    ]


def _unreadable() -> list[Row]:
    return [
        (
            SyntaxError,
            r"Maybe you meant '=='",
            _("One = gives a name to a value. To compare two values, write ==."),
        ),
        (
            SyntaxError,
            r"forgot a comma",
            _("A comma may be missing between two values on this line."),
        ),
        (
            SyntaxError,
            r"'return' outside function",
            _("return works only inside a function. Does the line need four spaces in front?"),
        ),
        (
            SyntaxError,
            r"invalid (?:non-printable )?character",
            _("A sign on this line is not used in Python. Type quotes and minus signs again."),
        ),
        (
            SyntaxError,
            r"",
            _(
                "Python cannot read this line. Look for a missing bracket, comma, colon or quote,"
                " here or on the line above."
            ),
        ),
    ]


def _names() -> list[Row]:
    return [
        (
            UnboundLocalError,
            r"variable '(?P<name>.+?)'",
            _("Inside this function {name} has no value yet. Give it one before this line."),
        ),
        (
            NameError,
            r"name '(?P<name>.+?)' is not defined",
            _("Nothing has the name {name} at this point. Look at the spelling, and at the order."),
        ),
        (
            AttributeError,
            r"(?:module|type object) '(?P<owner>.+?)' has no attribute '(?P<name>.+?)'",
            _("{owner} has nothing that is called {name}. Look at the spelling."),
        ),
        (
            AttributeError,
            r"'(?P<owner>.+?)' object has no attribute '(?P<name>.+?)'",
            _("A value of the type {owner} has nothing that is called {name}."),
        ),
        (
            ImportError,
            r"No module named '(?P<name>.+?)'",
            _no_module,
        ),
    ]


def _no_module(fields: Fields) -> str:
    """Why a module is not there: the page carries a small part of Python and of NumPy."""
    top, _dot, rest = fields["name"].partition(".")
    if top in sys.stdlib_module_names:
        return _(
            "{name} belongs to Python, but the Python in this page is a small one without it. "
            "Find another way here, or run this program where Python is installed."
        )
    if top == "numpy" and rest:
        return _(
            "{name} belongs to NumPy, but the NumPy in this page is a small one without it. "
            "Look for another way: help(numpy) shows what is there."
        )
    return _("There is no {name} here. A program can use kit, numpy and Python's own modules.")


def _operands() -> list[Row]:
    return [
        (
            TypeError,
            r"bitwise_xor|operand .* for \^:",
            _("In Python a power is written with **, not with ^: x ** 2."),
        ),
        (
            TypeError,
            r"unsupported operand .* for (?P<sign>.+?): '(?P<left>.+?)' and '(?P<right>.+?)'",
            _("The sign {sign} does not work between {left} and {right}."),
        ),
        (
            TypeError,
            r"can only concatenate",
            _("A text and a number cannot be joined with +. Turn the number into text with str()."),
        ),
        (
            TypeError,
            r"(?P<name>[\w.]+)\(\) missing .+ arguments?: (?P<which>.+)",
            _("The call of {name} gives too few values. Missing: {which}."),
        ),
        (
            TypeError,
            r"(?P<name>[\w.]+)\(\) takes .+ (?P<n>\d+) (?:was|were) given",
            lambda fields: ngettext(
                "The call of {name} gives {n} value; it takes another number of them.",
                "The call of {name} gives {n} values; it takes another number of them.",
                int(fields["n"]),
            ),
        ),
    ]


def _types() -> list[Row]:
    return [
        (
            TypeError,
            r"'(?P<type>.+?)' object is not callable",
            _("Round brackets after a name call a function. This name holds {type}."),
        ),
        (
            TypeError,
            r"'(?P<type>.+?)' object is not subscriptable",
            _("Square brackets take a part of a list or array. This name holds {type}."),
        ),
        (
            TypeError,
            r"arrays can be converted to Python scalars",
            _("This call takes one number and got an array. np.exp and its like take arrays."),
        ),
        (
            TypeError,
            r"unsupported format string passed to numpy\.ndarray",
            _("This value holds many numbers; one is wanted here. Take their mean, or print it."),
        ),
        (TypeError, r"", _("A value on this line has a type that does not fit here. Print it.")),
    ]


def _shapes() -> list[Row]:
    return [
        (
            ValueError,
            r"could not be broadcast together with (?:remapped )?shapes (?P<shapes>.+?)\s*$",
            _("Two arrays do not fit together. Their shapes are {shapes}."),
        ),
        (
            ValueError,
            r"cannot reshape array of size (?P<n>\d+) into shape (?P<shape>.+)",
            lambda fields: ngettext(
                "{n} number does not fill the shape {shape}. The shape's sizes multiplied must.",
                "{n} numbers do not fill the shape {shape}. The shape's sizes multiplied must.",
                int(fields["n"]),
            ),
        ),
    ]


def _values() -> list[Row]:
    return [
        (
            ValueError,
            r"values to unpack \(expected (?P<n>\d+)",
            lambda fields: ngettext(
                "There is {n} name left of =, and another number of values right of it.",
                "There are {n} names left of =, and another number of values right of it.",
                int(fields["n"]),
            ),
        ),
        (
            ValueError,
            r"(?:string to float|literal for int\(\) with base \d+): (?P<text>.+)$",
            _("The text {text} is not a number that Python can read."),
        ),
        (
            ValueError,
            r"truth value of an array",
            _("if needs one yes or no. An array gives many; use .all() or .any()."),
        ),
        (ValueError, r"", _("A value on this line has the right type, but it does not fit here.")),
        (ZeroDivisionError, r"", _("This line divides by zero. Print the number under the line.")),
        (OverflowError, r"", _("The result is too large for Python. Print the numbers it uses.")),
    ]


def _places() -> list[Row]:
    return [
        (
            IndexError,
            r"index (?P<index>-?\d+) is out .* for axis (?P<axis>\d+) with size (?P<size>\d+)",
            _("There is no place {index}: the array has {size} along axis {axis}; count from 0."),
        ),
        (
            IndexError,
            r"too many indices",
            _("There are more numbers in the square brackets than the array has axes."),
        ),
        (
            IndexError,
            r"",
            _("That place does not exist: the list is shorter. Places count from 0."),
        ),
        (KeyError, r"(?P<key>.*)", _("The dictionary has no entry {key}.")),
        (
            FileNotFoundError,
            r"",
            _("There is no such file. The program sees only the files of the kit."),
        ),
    ]


def _ends() -> list[Row]:
    return [
        (
            RecursionError,
            r"",
            _("A function calls itself again and again. It needs a case in which it stops."),
        ),
        (MemoryError, r"", _("The memory is full. Does a loop never end? Is an array too large?")),
        (AssertionError, r"", _("What this line asserts is not true here.")),
        (
            SystemExit,
            r"",
            _("The program ended itself on this line. The lines after it did not run."),
        ),
        (KeyboardInterrupt, r"", _("The program was interrupted on this line.")),
    ]
