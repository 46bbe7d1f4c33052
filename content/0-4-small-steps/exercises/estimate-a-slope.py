# %% [markdown] task
# ## Estimate a slope
#
# `f` is any function that takes one number and gives one number, such as `loss`.
#
# Write `slope(f, x)`. Give back **one number**: how much `f` changes for each step of 1,
# measured very close to `x`. Look a little to the right of `x` and a little to the left.
#
# First set `guess`: for which of the four values of `w` is the slope of `loss` 0?

# %% start
guess = None  # 1, 2, 3 or 4


def slope(f, x):
    return 0.0  # change this line


def loss(w):
    # two seedlings: 1 week old and 3 cm high, 2 weeks old and 6 cm high
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2


for w in [1, 2, 3, 4]:
    print("w", w, "loss", loss(w), "slope", slope(loss, w))
print("Your guess:", guess)

# %% solution
guess = None  # 1, 2, 3 or 4


def slope(f, x):
    h = 0.001
    change = f(x + h) - f(x - h)
    return change / (2 * h)


def loss(w):
    # two seedlings: 1 week old and 3 cm high, 2 weeks old and 6 cm high
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2


for w in [1, 2, 3, 4]:
    print("w", w, "loss", loss(w), "slope", round(slope(loss, w), 6))
print("Your guess:", guess)

# %% check
import random

import numpy as np

MESSAGES = {
    "zero": _(
        "For {input} your slope is 0; expected {expected}. Is the return line still the first"
        " one? Or is your h so small that x + h is stored as x? Try h = 0.001."
    ),
    "change": _(
        "For {input} your slope is {got}; expected {expected}. You gave the change, not the"
        " change for each step. Divide it by the whole way: / (2 * h), with the brackets."
    ),
    "double": _(
        "For {input} your slope is {got}; expected {expected}: twice as much. From x - h to"
        " x + h the way is 2 * h. Divide by that."
    ),
    "halved": _(
        "For {input} your slope is {got}; expected {expected}: half as much. From x to x + h"
        " the way is h, not 2 * h. Use f(x + h) and f(x - h)."
    ),
    "turned": _(
        "For {input} your slope is {got}; expected {expected}. The size is right, the sign is"
        " not. Take the right side minus the left side."
    ),
    "height": _(
        "For {input} yours is {got}; expected {expected}. You gave how high the curve is. A"
        " slope says how fast the height changes. Compare two heights."
    ),
    "coarse": _(
        "For {input} your slope is {got}; expected {expected}. Your steps are so long that the"
        " curve bends on the way. Try h = 0.001, to both sides."
    ),
    "only-loss": _(
        "For {input} your slope is {got}; expected {expected}. This is a slope of loss. The"
        " function in the brackets is called f: use f(x + h) and f(x - h)."
    ),
    "whole": _(
        "For {input} your slope is {got}; expected {expected}. This is cut down to a whole"
        " number. Divide with / and do not round."
    ),
}


class Curve:
    """A function with a name that a message can show."""

    def __init__(self, name, rule, slope):
        self.name, self.rule, self.slope = name, rule, slope

    def __call__(self, x):
        return self.rule(x)


def slope(f, x):
    return f.slope(x)


def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2


def sides(left, right, way):
    """The mix-up that compares two far places."""
    return lambda f, x: (f(x + right) - f(x - left)) / way


LENGTHS = (1, 0.5, 0.1, 0.05, 0.02, 0.01)
MIXUPS = [
    ("height", lambda f, x: f(x)),
    ("only-loss", lambda f, x: 5 * (x - 3)),
]
for h in LENGTHS:
    MIXUPS += [("coarse", sides(0, h, h)), ("coarse", sides(h, 0, h)), ("coarse", sides(h, h, 2 * h))]
RATIOS = [("double", 2), ("halved", 0.5), ("turned", -1)]


def other_key(function, inputs):
    """The mix-up of slopes without their decimals, or all times one number; "" for none."""
    given = np.array([float(np.squeeze(function(f, x))) for f, x in inputs])
    exact = np.array([f.slope(x) for f, x in inputs])
    if np.all(given == np.round(given)) and np.all(np.abs(given - exact) < 1.001):
        return "whole"
    shares = given / exact
    if not np.any(shares):
        return "zero"
    middle = float(np.median(shares))
    if np.max(np.abs(shares - middle)) > 0.02 * abs(middle):
        return ""
    if abs(middle) < 0.1:
        return "change"
    return next((key for key, share in RATIOS if abs(middle - share) < 0.01), "")


def check(answer, kit):
    start = round(random.uniform(3, 6), 1)
    valley = Curve("f(x) = x * x", lambda x: x * x, lambda x: 2 * x)
    cube = Curve("f(x) = x * x * x", lambda x: x * x * x, lambda x: 3 * x * x)
    falling = Curve("f(x) = 60 / x", lambda x: 60 / x, lambda x: -60 / x**2)
    inputs = [(valley, 3.0), (valley, -1.5), (cube, 2.0), (falling, start)]
    try:
        kit.expect_same(answer.slope, slope, inputs, mixups=MIXUPS)
    except kit.Wrong as wrong:
        if wrong.key != "kit.differs":
            raise
        key = other_key(answer.slope, inputs)
        raise kit.Wrong(key or wrong.key, **wrong.fields) from None


# %% mistake zero
# tag: slip (h is lost beside x)
def slope(f, x):
    h = 1e-20
    return (f(x + h) - f(x - h)) / (2 * h)


# %% mistake change
# tag: slip (the change, not the change for each step)
def slope(f, x):
    h = 0.001
    return f(x + h) - f(x - h)


# %% mistake double
# tag: slip (divided by half of the way)
def slope(f, x):
    h = 0.0001
    return (f(x + h) - f(x - h)) / h


# %% mistake halved
# tag: slip (divided by twice the way)
def slope(f, x):
    h = 0.0001
    return (f(x + h) - f(x)) / (2 * h)


# %% mistake turned
# tag: slip (left minus right)
def slope(f, x):
    h = 0.001
    return (f(x - h) - f(x + h)) / (2 * h)


# %% mistake height
# tag: slip (the height taken for the slope)
def slope(f, x):
    return f(x)


# %% mistake coarse
# tag: BIG (a long step is a good step)
def slope(f, x):
    return f(x + 1) - f(x)


# %% mistake only-loss
# tag: PROG (a rule for one case only)
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2


def slope(f, x):
    h = 0.001
    return (loss(x + h) - loss(x - h)) / (2 * h)


# %% mistake whole
# tag: slip (division that drops the rest)
def slope(f, x):
    h = 0.001
    return (f(x + h) - f(x - h)) // (2 * h)


# %% other right one-side
def slope(f, x):
    h = 1e-6
    return (f(x + h) - f(x)) / h


# %% other right two-places
def slope(f, x):
    left = x - 0.0005
    right = x + 0.0005
    return (f(right) - f(left)) / (right - left)


# %% other right mean-of-both-sides
import numpy as np


def slope(f, x):
    h = 0.0001
    right = (f(x + h) - f(x)) / h
    left = (f(x) - f(x - h)) / h
    return np.mean([left, right])


# %% other right smaller-and-smaller
def slope(f, x):
    h = 1.0
    result = None
    for turn in range(14):
        result = [(f(x + h) - f(x - h)) / (h + h)]
        h = h / 2
    return result


# %% [markdown] hints
# 1. A slope is a change divided by a way: how much the curve rises, for each step to the right.
# 2. With `h = 0.001` the change is `f(x + h) - f(x - h)`. How long is the way from `x - h` to `x + h`?
