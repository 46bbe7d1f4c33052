# %% [markdown] task
# ## The rule for times
#
# The kit's small engine finds slopes by walking back from the end. For each operation it
# needs a rule. Here the rule for `a * b` is missing.
#
# Write `multiply_rule(slope, a, b)`. `slope` is the slope of the end for the product `a * b`.
# Give back two numbers: the slope of the end for `a`, and the slope of the end for `b`.
#
# The gradient check compares your slopes with slopes measured by small changes. Its relative
# error must be below 0.0001.

# %% start
import numpy as np
from kit.autodiff import Value, gradient_check, operation


def multiply_rule(slope, a, b):
    for_a = 0.0  # change this line
    for_b = 0.0  # change this line
    return for_a, for_b


times = operation(np.multiply, multiply_rule)
a, b = Value(2.0), Value(5.0)
times(a, b).backward()
print("slopes for a and b:", a.grad, b.grad)


def end(a, b):
    return times(times(a, b), a)  # a is used twice


print("relative error:", gradient_check(end, 2.0, 5.0))

# %% solution
import numpy as np
from kit.autodiff import Value, gradient_check, operation


def multiply_rule(slope, a, b):
    for_a = slope * b
    for_b = slope * a
    return for_a, for_b


times = operation(np.multiply, multiply_rule)
a, b = Value(2.0), Value(5.0)
times(a, b).backward()
print("slopes for a and b:", a.grad, b.grad)


def end(a, b):
    return times(times(a, b), a)  # a is used twice


print("relative error:", gradient_check(end, 2.0, 5.0))

# %% order
import numpy as np
from kit.autodiff import Value, operation
def multiply_rule(slope, a, b):
    for_a = slope * b
    for_b = slope * a
    return for_a, for_b
times = operation(np.multiply, multiply_rule)
a, b = Value(2.0), Value(5.0)
times(a, b).backward()
print("slopes for a and b:", a.grad, b.grad)

# %% check
import random

import numpy as np
from kit.autodiff import gradient_check, operation

MESSAGES = {
    "zero": _(
        "For {input} your rule gives {got}; expected {expected}. Slopes of 0 would mean that"
        " a and b change nothing. Change the two lines that are marked."
    ),
    "swapped": _(
        "For {input} your rule gives {got}; expected {expected}. Check with a = 2, b = 5:"
        " if a grows by 0.1, then a * b grows by 0.5. Each one needs the other number."
    ),
    "no-slope": _(
        "For {input} your rule gives {got}; expected {expected}. It fits only where a * b is"
        " the end, with slope 1. Multiply both by slope."
    ),
    "fixed": _(
        "For {input} your rule gives {got}; expected {expected}. It gives the same numbers"
        " for every input. Use the names slope, a and b."
    ),
    "adding": _(
        "For {input} your rule gives {got}; expected {expected}. This is the rule for a + b."
        " Draw a mat of 2 by 5. How much area comes when one side grows by 0.1?"
    ),
    "product": _(
        "For {input} your rule gives {got}; expected {expected}. You gave the product itself."
        " Let only a grow by 0.1: how much does a * b grow? Divide that by 0.1."
    ),
    "plus": _(
        "For {input} your rule gives {got}; expected {expected}. You added slope. Stretch by 5,"
        " then by 3: together by 15. Multiply instead."
    ),
    "gradient": _(
        "With single numbers your rule is right. With lists of numbers the relative error is"
        " {error}; below 0.0001 is needed. Keep slope, a and b whole: NumPy multiplies them"
        " number by number."
    ),
}


def multiply_rule(slope, a, b):
    return slope * b, slope * a


MIXUPS = [
    ("zero", lambda slope, a, b: (0, 0)),
    ("swapped", lambda slope, a, b: (slope * a, slope * b)),
    ("swapped", lambda slope, a, b: (a, b)),
    ("no-slope", lambda slope, a, b: (b, a)),
    ("fixed", lambda slope, a, b: (5, 2)),
    ("adding", lambda slope, a, b: (slope, slope)),
    ("adding", lambda slope, a, b: (1, 1)),
    ("product", lambda slope, a, b: (slope * a * b, slope * a * b)),
    ("product", lambda slope, a, b: (a * b, a * b)),
    ("plus", lambda slope, a, b: (slope + b, slope + a)),
]


def number():
    """Not 0, not 1, above or below 0."""
    return round(random.uniform(1.5, 4), 2) * random.choice([-1, 1])


def check(answer, kit):
    inputs = [(1.0, 2.0, 5.0), (3.0, 2.0, 5.0)]
    inputs += [(number(), number(), number()) for turn in range(3)]
    kit.expect_same(answer.multiply_rule, multiply_rule, inputs, mixups=MIXUPS)
    times = operation(np.multiply, answer.multiply_rule)
    table = np.array([[number() for column in range(3)] for row in range(2)])
    row = np.array([number() for column in range(3)])
    error = gradient_check(lambda a, b: times(times(a, b), a), table, row)
    if not error < 1e-4:
        raise kit.Wrong("gradient", error=f"{error:.2g}")


# %% mistake zero
# tag: slip (the starting lines)
def multiply_rule(slope, a, b):
    return 0.0, 0.0


# %% mistake swapped
# tag: slip (each number keeps its own value)
def multiply_rule(slope, a, b):
    return slope * a, slope * b


# %% mistake no-slope
# tag: slip (what comes after is forgotten)
def multiply_rule(slope, a, b):
    return b, a


# %% mistake fixed
# tag: PROG (an answer for one case)
def multiply_rule(slope, a, b):
    return 5.0, 2.0


# %% mistake adding
# tag: slip (the rule of another operation)
def multiply_rule(slope, a, b):
    return slope, slope


# %% mistake product
# tag: slip (the result taken for its slope)
def multiply_rule(slope, a, b):
    end = slope * a * b
    return end, end


# %% mistake plus
# tag: slip (slopes added, not multiplied)
def multiply_rule(slope, a, b):
    return slope + b, slope + a


# %% mistake gradient
# tag: slip (a list pressed into one number)
import numpy as np


def multiply_rule(slope, a, b):
    return slope * np.mean(b), slope * np.mean(a)


# %% other right measured
def multiply_rule(slope, a, b):
    h = 0.001
    for_a = ((a + h) * b - a * b) / h
    for_b = (a * (b + h) - a * b) / h
    return slope * for_a, slope * for_b


# %% other right a-list
import numpy as np


def multiply_rule(slope, a, b):
    return [np.multiply(b, slope), np.multiply(a, slope)]


# %% other right through-the-product
def multiply_rule(slope, a, b):
    product = slope * a * b
    return product / a, product / b


# %% other right lambda
multiply_rule = lambda slope, a, b: (b * slope, a * slope)

# %% [markdown] hints
# 1. If `a` grows a little, how much does `a * b` grow? Try a = 2, b = 5, then a = 2.1.
# 2. The slope of `a * b` for `a` is `b`. Then multiply by `slope`, which leads on to the end.
