# %% [markdown] task
# ## Average and spread
#
# Write `mean_spread(x)`. Here `x` holds at least one number.
# Give back two numbers: the mean of `x`, then its spread.
# Write the steps yourself, without `np.std`. Divide by how many numbers `x` has.
#
# The program measures 50 averages of 10 draws, then 50 of 1,000.
# Guess first: which number will shrink?

# %% start
import numpy as np


def mean_spread(x):
    mean = sum(x) / len(x)
    spread = 0.0  # change this line, and add more
    return mean, spread


rng = np.random.default_rng(7)
for n in [10, 1000]:
    x = rng.integers(1, 7, (50, n)).mean(axis=1)  # 50 averages
    mean, spread = mean_spread(x)
    print(f"{n} draws: mean {mean:.2f}, spread {spread:.2f}")

# %% solution
import numpy as np


def mean_spread(x):
    mean = sum(x) / len(x)
    squares = 0
    for value in x:
        squares = squares + (value - mean) ** 2
    spread = (squares / len(x)) ** 0.5
    return mean, spread


rng = np.random.default_rng(7)
for n in [10, 1000]:
    x = rng.integers(1, 7, (50, n)).mean(axis=1)  # 50 averages
    mean, spread = mean_spread(x)
    print(f"{n} draws: mean {mean:.2f}, spread {spread:.2f}")

# %% order
def mean_spread(x):
    mean = sum(x) / len(x)
    squares = 0
    for value in x:
        squares = squares + (value - mean) ** 2
    spread = (squares / len(x)) ** 0.5
    return mean, spread

# %% check
import random

import numpy as np

MESSAGES = {
    "untouched": _(
        "For x = {x} you give {got}; expected {expected}. Your spread is always 0."
        " Do differences cancel?"
    ),
    "variance": _(
        "For x = {x} you give {got}; expected {expected}. Your spread has squared units."
        " Take the root at the end."
    ),
    "absolute": _(
        "For x = {x} you give {got}; expected {expected}. You drop the minus signs instead of"
        " squaring. Square each difference."
    ),
    "less-one": _(
        "For x = {x} you give {got}; expected {expected}. You divide by one less than the"
        " count. That is another spread: divide by len(x)."
    ),
    "sum": _(
        "For x = {x} you give {got}; expected {expected}. You add the squares only."
        " Divide by len(x) before the root."
    ),
    "swapped": _(
        "For x = {x} you give {got}; expected {expected}. The order is swapped."
        " Give the mean first."
    ),
}


def mean_spread(x):
    return float(np.mean(x)), float(np.std(x))


def away(x):
    return np.asarray(x) - np.mean(x)


MIXUPS = [
    ("untouched", lambda x: (np.mean(x), 0)),
    ("variance", lambda x: (np.mean(x), np.var(x))),
    ("absolute", lambda x: (np.mean(x), np.mean(np.abs(away(x))))),
    ("less-one", lambda x: (np.mean(x), (np.sum(away(x) ** 2) / (len(x) - 1)) ** 0.5)),
    ("sum", lambda x: (np.mean(x), np.sum(away(x) ** 2) ** 0.5)),
    ("sum", lambda x: (np.mean(x), np.sum(away(x) ** 2))),
    ("swapped", lambda x: (np.std(x), np.mean(x))),
]


def check(answer, kit):
    by_hand = [[2, 6], [8, 8, 8], [1, 2, 6], [-3, -1, 4, 8], [5.5, 0.5, 3, 3]]
    own = [[random.randint(-9, 30) for _ in range(n)] for n in (4, 6, 12)]
    inputs = [(np.array(x, dtype=float),) for x in by_hand + own]
    kit.expect_same(answer.mean_spread, mean_spread, inputs, mixups=MIXUPS)
    kit.expect_same(answer.mean_spread, mean_spread, [(np.array([7.0]),)])


# %% mistake untouched
# tag: slip (differences cancel)
def mean_spread(x):
    mean = sum(x) / len(x)
    total = 0
    for value in x:
        total += value - mean
    return mean, total / len(x)


# %% mistake variance
# tag: slip (the root is forgotten)
def mean_spread(x):
    mean = sum(x) / len(x)
    squares = [(value - mean) ** 2 for value in x]
    return mean, sum(squares) / len(x)


# %% mistake absolute
# tag: slip (another measure of spread)
def mean_spread(x):
    mean = sum(x) / len(x)
    total = 0
    for value in x:
        total += abs(value - mean)
    return mean, total / len(x)


# %% mistake less-one
# tag: slip (the spread of a sample, from another rule)
import numpy as np


def mean_spread(x):
    return np.mean(x), np.std(x, ddof=1)


# %% mistake sum
# tag: BIG (more numbers always give more spread)
def mean_spread(x):
    mean = sum(x) / len(x)
    squares = 0
    for value in x:
        squares += (value - mean) ** 2
    return mean, squares**0.5


# %% mistake swapped
# tag: slip (the order of the two)
import numpy as np


def mean_spread(x):
    return np.std(x), np.mean(x)


# %% other right numpy
import numpy as np


def mean_spread(x):
    mean = np.mean(x)
    return np.array([mean, np.sqrt(np.mean((x - mean) ** 2))])


# %% other right two-sums
def mean_spread(x):
    n, total, squares = 0, 0, 0
    for value in x:
        n += 1
        total += value
        squares += value * value
    mean = total / n
    return [mean, max(0, squares / n - mean**2) ** 0.5]


# %% other right math
import math


def mean_spread(x):
    mean = math.fsum(x) / len(x)
    squares = []
    for i in range(len(x)):
        squares.append((x[i] - mean) * (x[i] - mean))
    return mean, math.sqrt(sum(squares) / len(squares))


# %% other right in-place
def mean_spread(x):
    mean = sum(x) / len(x)
    for i in range(len(x)):
        x[i] = (x[i] - mean) ** 2
    return mean, (sum(x) / len(x)) ** 0.5


# %% [markdown] hints
# 1. How far is each number from the mean?
# 2. Square each difference, take the mean of the squares, then the root: `** 0.5`.
