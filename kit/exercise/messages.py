"""Messages that every check can give, whatever its exercise. Each shows what was seen.

Not here: the messages of one exercise (its check cell) and errors of Python (`explain.py`).
"""

from kit.i18n import _

__all__ = ["standard_messages"]


def standard_messages() -> dict[str, str]:
    """Key -> template, in the current language."""
    return {
        "kit.right": _("Right. Your program does what the task asks."),
        "kit.missing": _(
            "Your program ends without the name {name}. The check looks for exactly this name."
            " Look at its spelling, and at capital letters."
        ),
        "kit.not-callable": _(
            "{name} is not a function in your program; its type is {got}."
            " A function starts with def {name}(...):"
        ),
        "kit.returns-nothing": _(
            "{name} gave nothing back. A function gives a value back with return."
            " Look for a return line that is missing, or that is never reached."
        ),
        "kit.not-numbers": _(
            "{name} gave back a value of the type {got}. The check expects numbers."
            " Print the value before the return line."
        ),
        "kit.unsteady": _(
            "For {input} your {name} gives {got}, and the second time {again}."
            " The same input must give the same answer. Use only the values in the brackets"
            " of {name}, and no random numbers of your own."
        ),
        "kit.shape": _(
            "Numbers that {name} gave back: {count}. Numbers that are needed: {expected_count}."
            " The input was {input}. Print the value after each step."
        ),
        "kit.differs": _(
            "For {input} your {name} gives {got}; the expected value is {expected}."
            " This is the smallest case where they differ."
            " Work it out by hand, and print each step."
        ),
        "kit.printed": _(
            "Line {line} that your program shows is: {got}. Expected: {expected}."
            " Compare the two, sign by sign."
        ),
        "kit.typed": _(
            "It shows what was asked for. As a test, your program ran with {new} in the place of"
            " {old}. It shows {got}; expected {expected}."
            " Keep {old} in the program, and let Python work out the rest."
        ),
        "kit.gone": _(
            "It shows what was asked for. But your program no longer holds {old}."
            " Press Start again, and change only what the step asks for."
        ),
        "kit.called": _(
            "It shows what was asked for. But {call} hands back {got}; expected {expected}."
            " The function must work for every value in its brackets."
        ),
        "kit.gave-none": _(
            "It shows what was asked for. But {call} hands nothing back: print only shows."
            " Write return in the function, and print in the last line."
        ),
        "kit.printed-lines": _(
            "Lines that your program shows: {count}. Lines that are expected: {expected_count}."
            " Which line of the program runs too often, or not often enough?"
        ),
        "kit.printed-nothing": _(
            "Your program shows nothing. Expected: {expected}. print() shows a value."
        ),
        "kit.print-unreached": _(
            "Your program shows nothing: Python never came to print. Expected: {expected}."
            " Which line above keeps it away?"
        ),
        "kit.as-given": _(
            "Your program ran. It shows what it showed before your change."
            " Now make the change of this step, and run it again."
        ),
    }
