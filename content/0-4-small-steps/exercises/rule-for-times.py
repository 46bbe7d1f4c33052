# %% [markdown] task
# ## The rule for times
#
# The kit's engine needs a rule for each operation. Here the rule for `a * b` is missing.
#
# Write `multiply_rule(slope, a, b)`. `slope` is the slope of the end for the product `a * b`.
# Give back two numbers: the slope of the end for `a`, and the slope of the end for `b`.
# All three may also be arrays; `*` multiplies those number by number.
#
# Guess first: which two slopes will the program show for a = 2 and b = 5? Then run it.
# The relative error of the gradient check must be below 0.0001.

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
    "zero": _("For {input} your slope for {one} is 0; expected {wanted}. It would mean that {one}"
        " changes nothing. Is the marked line still there? Change it."),
    "swapped": _("For {input} your slope for {one} is {new}; expected {wanted}. If {one} grows by"
        " 0.1, the end grows by {growth}. Each slope needs the other number."),
    "no-slope": _("For {input} your slope for {one} is {new}; expected {wanted}. It fits only where"
        " a * b is the end, with slope 1. Multiply by slope."),
    "fixed": _("For {input} your slope for {one} is {new}; expected {wanted}. It is the same for"
        " every input. Use the names slope, a and b."),
    "adding": _("For {input} your slope for {one} is {new}; expected {wanted}. This is the rule for"
        " a + b. Draw a mat of 2 by 5, and let one side grow by 0.1."),
    "product": _("For {input} your slope for {one} is {new}; expected {wanted}. You gave the whole"
        " product. Let only {one} grow by 0.1, and divide the growth by 0.1."),
    "plus": _("For {input} your slope for {one} is {new}; expected {wanted}. You added. If the"
        " end is 3 × area, it grows 3 times as fast as the area: multiply by slope."),
    "divided": _("For {input} your slope for {one} is {new}; expected {wanted}. You divided. If"
        " the end is 3 × area, it grows 3 times as fast as the area: multiply."),
    "rounded": _("For {input} your slope for {one} is {new}; expected {wanted}. Your slopes are whole"
        " numbers. Leave out round, int and //."),
    "twice": _("For {input} your slope for {one} is {new}; expected {wanted}. It is too large: is slope,"
        " or a number, used twice? The engine itself adds the slopes of two uses."),
    "sign": _("For {input} your slope for {one} is {new}; expected {wanted}. Only the sign is wrong."
        " The rule finds a slope; it takes no step, so there is no minus."),
    "other": _("For {input} your slope for {one} is {new}; expected {wanted}. If {one} grows by 0.1, the"
        " end grows by {growth}. Divide that by 0.1."),
    "gradient": _("With single numbers your rule is right. With arrays the relative error is {error};"
        " below 0.0001 is needed. Keep slope, a and b whole: leave out sum and mean."),
    "stops": _("With single numbers your rule is right. With arrays of three numbers it stops."
        " Leave out float, int, round and if: * is enough."),
}

def multiply_rule(slope, a, b):
    return slope * b, slope * a

def kinds(slope, own, other):
    """What the slope for one number is with each mix-up: pairs of key and number."""
    yield "zero", 0
    yield "swapped", slope * own
    yield "swapped", own
    yield "no-slope", other
    yield "adding", slope
    yield "adding", 1
    yield "product", slope * own * other
    yield "product", own * other
    yield "plus", slope + other
    yield "plus", slope + own
    yield "divided", slope / other
    yield "divided", other / slope
    yield "divided", slope / own
    yield "twice", 2 * slope * other
    yield "twice", slope * slope * other
    yield "twice", slope * other * other
    yield "sign", -slope * other
    yield from (("rounded", rule(slope * other)) for rule in (np.round, np.trunc, np.floor))

def kind(values, inputs, at):
    """The mix-up that gives these slopes for every input; "other" for none."""
    cases = [(slope, *((a, b) if at == 0 else (b, a))) for slope, a, b in inputs]
    for row in zip(*(list(kinds(*case)) for case in cases)):
        if all(abs(one - value) < 1e-3 * max(1, abs(one)) for (_, one), value in zip(row, values)):
            return row[0][0]
    return "fixed" if np.ptp(values) == 0 else "other"

def check_numbers(function, kit, inputs):
    try:
        kit.expect_same(function, multiply_rule, inputs)
    except kit.Wrong as wrong:
        if wrong.key != "kit.differs":
            raise
        given = np.array([np.ravel(function(*case)) for case in inputs], dtype=float)
        right = np.array([multiply_rule(*case) for case in inputs])
        wrong_places = np.abs(given - right) > 1e-3 * np.maximum(1, np.abs(right))
        at = 0 if np.any(wrong_places[:, 0]) else 1
        row = int(np.argmax(wrong_places[:, at]))
        case = inputs[row]
        said = ", ".join(f"{name} = {one:.4g}" for name, one in zip(("slope", "a", "b"), case))
        numbers = {"new": given[row, at], "wanted": right[row, at], "growth": right[row, at] / 10}
        fields = {name: f"{one + 0.0:.4g}" for name, one in numbers.items()}
        key = kind(given[:, at], inputs, at)
        raise kit.Wrong(key, input=said, one="ab"[at], **fields) from None

def number():
    """Not 0, not 1, above or below 0."""
    return round(random.uniform(1.5, 4), 2) * random.choice([-1, 1])

def check(answer, kit):
    inputs = [(1.0, 2.0, 5.0), (3.0, 2.0, 5.0)]
    inputs += [(number(), number(), number()) for turn in range(3)]
    check_numbers(answer.multiply_rule, kit, inputs)
    times = operation(np.multiply, answer.multiply_rule)
    rows = [np.array([number() for place in range(3)]) for turn in range(2)]
    try:
        error = gradient_check(lambda a, b: times(times(a, b), a), *rows)
    except Exception:
        raise kit.Wrong("stops") from None
    if not error < 1e-4:
        raise kit.Wrong("gradient", error=f"{error:.2g}")

# %% mistake zero
# tag: slip (the starting lines)
multiply_rule = lambda slope, a, b: (0.0, 0.0)
# %% mistake swapped
# tag: slip (each number keeps its own value)
multiply_rule = lambda slope, a, b: (slope * a, slope * b)
# %% mistake no-slope
# tag: slip (what comes after is forgotten)
multiply_rule = lambda slope, a, b: (b, a)
# %% mistake fixed
# tag: PROG (an answer for one case)
multiply_rule = lambda slope, a, b: (5.0, 2.0)
# %% mistake adding
# tag: slip (the rule of another operation)
multiply_rule = lambda slope, a, b: (slope, slope)
# %% mistake product
# tag: slip (the result taken for its slope)
multiply_rule = lambda slope, a, b: (slope * a * b, slope * a * b)
# %% mistake plus
# tag: slip (slopes added, not multiplied)
multiply_rule = lambda slope, a, b: (slope + b, slope + a)
# %% mistake divided
# tag: slip (going back taken for division)
multiply_rule = lambda slope, a, b: (slope / a, slope / b)
# %% mistake twice
# tag: slip (a use counted twice)
multiply_rule = lambda slope, a, b: (2 * slope * b, 2 * slope * a)
# %% mistake sign
# tag: slip (the minus of a step)
multiply_rule = lambda slope, a, b: (-slope * b, -slope * a)
# %% mistake rounded
# tag: slip (rounded)
multiply_rule = lambda slope, a, b: (round(slope * b), round(slope * a))
# %% mistake other
# tag: slip (both numbers in one slope)
multiply_rule = lambda slope, a, b: (slope * (a + b), slope * a)
# %% mistake gradient
# tag: slip (a list pressed into one number)
import numpy as np
multiply_rule = lambda slope, a, b: (slope * np.mean(b), slope * np.mean(a))
# %% mistake stops
# tag: slip (a list pressed into one number)
multiply_rule = lambda slope, a, b: (float(slope) * b, float(slope) * a)
# %% other right measured
def multiply_rule(slope, a, b):
    h = 0.001
    for_a = ((a + h) * b - a * b) / h
    for_b = (a * (b + h) - a * b) / h
    return slope * for_a, slope * for_b
# %% other right an-array
import numpy as np
def multiply_rule(slope, a, b):
    return np.multiply(slope, [b, a])
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
