# %% [markdown] task
# ## Average and spread
#
# Write `mean_spread(x)`. Here `x` holds at least one number.
# Give back two numbers: the mean of `x`, then its spread.
# Divide by how many numbers `x` has, and leave `x` as it is. `np.std` would do all steps at once. Take them once yourself.
#
# 1. The program measures 50 averages of 10 draws, then 50 of 1,000.
#    Guess first: which number will shrink, the mean or the spread? And how many times?
# 2. Put five or more measurements of your own into `mine`: the letters of some words, or the
#    steps between things. How many of them are less than one spread from the mean?

# %% start
import numpy as np

guess = None  # how many times will it shrink?
mine = [6, 9, 7, 14, 9]  # put measurements of your own here


def mean_spread(x):
    mean = sum(x) / len(x)
    spread = 0.0  # change this line, and add more
    return mean, spread


rng = np.random.default_rng(7)
for n in [10, 1000]:
    averages = []
    for k in range(50):
        averages.append(rng.integers(1, 7, n).mean())  # the mean of n draws
    print(n, "draws: mean and spread", np.round(mean_spread(np.array(averages)), 2))
print("mine: mean and spread", np.round(mean_spread(np.array(mine)), 2))
print("Your guess:", guess)

# %% solution
import numpy as np

guess = 10  # how many times will it shrink?
mine = [6, 9, 7, 14, 9]  # put measurements of your own here


def mean_spread(x):
    mean = sum(x) / len(x)
    squares = 0
    for value in x:
        squares = squares + (value - mean) ** 2
    spread = (squares / len(x)) ** 0.5
    return mean, spread


rng = np.random.default_rng(7)
for n in [10, 1000]:
    averages = []
    for k in range(50):
        averages.append(rng.integers(1, 7, n).mean())  # the mean of n draws
    print(n, "draws: mean and spread", np.round(mean_spread(np.array(averages)), 2))
print("mine: mean and spread", np.round(mean_spread(np.array(mine)), 2))
print("Your guess:", guess)

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
    "guess": _("guess is {got}; expected: one number, with a point, such as 2.5. No guess is marked."),
    "mine": _("mine is {got}; expected: a list of three numbers or more. Write it like [6, 9, 7]."),
    "untouched": _("For x = {x} you give {got}; expected {expected}. Your spread is always 0. Is it still unwritten, or do differences cancel?"),
    "only": _("For x = {x} you give {got}, one number; expected {expected}. Give back both, with a comma: return mean, spread"),
    "mean": _("For x = {x} you give {got}; expected {expected}. Your mean is too small or too large. It is the sum, divided by len(x)."),
    "variance": _("For x = {x} you give {got}; expected {expected}. Your spread has squared units. Take the root at the end."),
    "absolute": _("For x = {x} you give {got}; expected {expected}. You drop the minus signs instead of squaring. Square each difference."),
    "less-one": _("For x = {x} you give {got}; expected {expected}. You divide by one less than the count. That is another spread: divide by len(x)."),
    "sum": _("For x = {x} you give {got}; expected {expected}. You add the squares only. Divide by len(x) before the root."),
    "root-first": _("For x = {x} you give {got}; expected {expected}. Divide the sum of squares first, in brackets; then take the root of all."),
    "range": _("For x = {x} you give {got}; expected {expected}. You measure lowest to highest. The spread uses every number: square each difference from the mean."),
    "half": _("For x = {x} you give {got}; expected {expected}. You halve at the end: * 0.5. The root has two stars: ** 0.5."),
    "rounded": _("For x = {x} you give {got}; expected {expected}. A part is cut off. Divide with one /, and do not round."),
    "left-out": _("For x = {x} you give {got}; expected {expected}. One difference is left out. Does your loop meet every number?"),
    "one": _("For x = {x} you give {got}; expected {expected}. Only one of the differences counts. Is each square added, and return behind the loop?"),
    "not-away": _("For x = {x} you give {got}; expected {expected}. You square the numbers themselves. First take the mean away from each."),
    "swapped": _("For x = {x} you give {got}; expected {expected}. The order is swapped. Give the mean first."),
    "other": _("For x = {x} you give {got}; expected {expected}. Print the differences from the mean, their squares, the mean of these, and its root."),
    "median": _("For x = {x} you give {got}; expected {expected}. You take the middle one when sorted. The mean is the sum, divided by len(x)."),
    "fifty": _("For x = {x} you give {got}; expected {expected}. You divide by 50, as if x always held 50 numbers. Use len(x)."),
    "fixed": _("For x = {x} you give {got}; expected {expected}. You give the same for every x. Does your function use another list, such as mine? Use x."),
    "whole": _("For x = {x} you give {got}; expected {expected}. An array of whole numbers drops the rest of what you put into it. Keep the differences in a list of their own."),
    "changed": _("Your function changes x: {before} became {after}. Who uses x next gets other numbers. Leave x as it is; write into a list of your own."),
}

def mean_spread(x):
    return float(np.mean(x)), float(np.std(x))

def away(x):
    return np.asarray(x) - np.mean(x)

def spread(key, measure):
    """A mix-up that has the right mean, and this in the place of the spread."""
    return key, lambda x: (np.mean(x), measure(x))

def squares(x):
    return np.sum(away(x) ** 2)

MIXUPS = [
    spread("untouched", lambda x: 0),
    spread("untouched", lambda x: (sum(v - sum(x) / len(x) for v in x) / len(x)) ** 0.5),
    spread("untouched", lambda x: (sum((v - sum(x) / len(x)) * 2 for v in x) / len(x)) ** 0.5),
    spread("half", lambda x: np.var(x) * 0.5),
    spread("rounded", lambda x: (squares(x) // len(x)) ** 0.5),
    spread("rounded", lambda x: round(np.std(x), 1)),
    ("rounded", lambda x: (round(np.mean(x)), round(np.std(x)))),
    ("rounded", lambda x: (round(np.mean(x), 1), round(np.std(x), 1))),
    spread("left-out", lambda x: (sum(away(x)[1:] ** 2) / len(x)) ** 0.5),
    spread("left-out", lambda x: (sum(away(x)[:-1] ** 2) / len(x)) ** 0.5),
    ("only", np.mean),
    ("only", np.std),
    spread("variance", np.var),
    spread("absolute", lambda x: np.mean(np.abs(away(x)))),
    spread("less-one", lambda x: (squares(x) / (len(x) - 1)) ** 0.5),
    spread("less-one", lambda x: squares(x) / (len(x) - 1)),
    spread("sum", lambda x: squares(x) ** 0.5),
    spread("sum", squares),
    spread("root-first", lambda x: squares(x) ** 0.5 / len(x)),
    spread("root-first", lambda x: squares(x) / len(x) ** 0.5),
    spread("range", lambda x: max(x) - min(x)),
    spread("range", lambda x: (max(x) - min(x)) / 2),
    spread("not-away", lambda x: np.mean(x**2) ** 0.5),
    spread("not-away", lambda x: np.mean(x**2)),
    ("swapped", lambda x: (np.std(x), np.mean(x))),
    ("median", lambda x: (np.median(x), np.std(x))),
    ("median", lambda x: (np.median(x), np.mean((x - np.median(x)) ** 2) ** 0.5)),
    ("median", lambda x: (np.median(x), 0)),
    spread("median", lambda x: np.median(np.abs(away(x)))),
    spread("median", lambda x: np.median(away(x) ** 2) ** 0.5),
    spread("fifty", lambda x: (squares(x) / 50) ** 0.5),
    ("fifty", lambda x: (sum(x) / 50, np.std(x))),
    ("fifty", lambda x: (sum(x) / 50, np.mean((x - sum(x) / 50) ** 2) ** 0.5)),
    ("fifty", lambda x: (sum(x) / 50, (np.sum((x - sum(x) / 50) ** 2) / 50) ** 0.5)),
]
for at in (0, -1):
    MIXUPS.append(spread("one", lambda x, at=at: abs(away(x)[at])))
    MIXUPS.append(spread("one", lambda x, at=at: (away(x)[at] ** 2 / len(x)) ** 0.5))
    MIXUPS.append(spread("one", lambda x, at=at: away(x)[at] ** 2 / len(x)))
for mean in (np.sum, lambda x: np.sum(x) / (len(x) - 1), lambda x: np.sum(x) // len(x)):
    MIXUPS.append(("mean", lambda x, mean=mean: (mean(x), np.std(x))))
    MIXUPS.append(("mean", lambda x, mean=mean: (mean(x), np.mean((x - mean(x)) ** 2) ** 0.5)))
    MIXUPS.append(("mean", lambda x, mean=mean: (mean(x), 0)))

def check(answer, kit):
    function, guess = answer.mean_spread, answer._names.get("guess", 0)
    if callable(function) and (isinstance(guess, bool) or not isinstance(guess, (int, float, np.number))):
        raise kit.Wrong("guess", got=repr(guess)[:30])
    mine = answer._names.get("mine", [6, 9, 7])
    try:
        mine = np.asarray(mine, dtype=float)
    except (TypeError, ValueError):
        mine = np.zeros(0)
    if mine.ndim != 1 or len(mine) < 3:
        raise kit.Wrong("mine", got=repr(answer.mine)[:40])

    def fresh(x):
        kept = x.copy()
        value = function(x)
        if not np.array_equal(x, kept):
            raise kit.Wrong("changed", before=f"{kept.tolist()}"[:60], after=f"{x.tolist()}"[:60])
        return value

    by_hand = [[2, 6], [8, 8, 8], [3, 9, 11, 17], [1, 1, 1, 1, 6], [-3, -1, 4, 8], [5.5, 0.5, 3, 3]]
    own = [[random.randint(-9, 30) for _ in range(n)] for n in (4, 6, 12)]
    inputs = [(np.array(x, dtype=float),) for x in by_hand + own]
    tried = fresh if callable(function) else function
    constant = fresh(inputs[0][0].copy()) if callable(function) else None
    kit.expect_same(tried, mean_spread, inputs, 1e-3, [*MIXUPS, ("fixed", lambda x: constant)], "other")
    kit.expect_same(tried, mean_spread, [(np.array([2, 5]),), (np.array([5, 3, 8, 4]),)], otherwise="whole")
    kit.expect_same(tried, mean_spread, [(np.array([7.0]),), (mine,)], otherwise="other")

# %% mistake guess
# tag: slip (no guess made)
guess = None
mean_spread = lambda x: (x.mean(), x.std())
# %% mistake mine
# tag: slip (one number where a list is asked)
mine = 7
mean_spread = lambda x: (x.mean(), x.std())
# %% mistake untouched
# tag: slip (differences cancel)
mean_spread = lambda x: (x.mean(), sum([value - x.mean() for value in x]))
# %% mistake only
# tag: slip (one of the two is not given back)
mean_spread = lambda x: x.std()
# %% mistake mean
# tag: slip (the sum in place of the mean)
mean_spread = lambda x: (sum(x), x.std())
# %% mistake variance
# tag: slip (the root is forgotten)
def mean_spread(x):
    mean = sum(x) / len(x)
    return mean, sum([(value - mean) ** 2 for value in x]) / len(x)
# %% mistake absolute
# tag: slip (another measure of spread)
mean_spread = lambda x: (x.mean(), sum([abs(value - x.mean()) for value in x]) / len(x))
# %% mistake less-one
# tag: slip (the spread of a sample, from another rule)
import numpy as np
mean_spread = lambda x: (np.mean(x), np.std(x, ddof=1))
# %% mistake sum
# tag: BIG (more numbers always give more spread)
mean_spread = lambda x: (x.mean(), sum([(value - x.mean()) ** 2 for value in x]) ** 0.5)
# %% mistake root-first
# tag: slip (brackets: the root is taken of the count alone)
mean_spread = lambda x: (x.mean(), sum([(value - x.mean()) ** 2 for value in x]) / len(x) ** 0.5)
# %% mistake range
# tag: slip (lowest to highest)
mean_spread = lambda x: (sum(x) / len(x), max(x) - min(x))
# %% mistake half
# tag: slip (times a half in place of the root)
mean_spread = lambda x: (x.mean(), x.var() * 0.5)
# %% mistake rounded
# tag: slip (whole-number division)
mean_spread = lambda x: (x.mean(), (sum((x - x.mean()) ** 2) // len(x)) ** 0.5)
# %% mistake left-out
# tag: slip (the loop begins at 1)
mean_spread = lambda x: (x.mean(), (sum([(x[k] - x.mean()) ** 2 for k in range(1, len(x))]) / len(x)) ** 0.5)
# %% mistake one
# tag: slip (return inside the loop)
def mean_spread(x):
    mean, squares = sum(x) / len(x), 0
    for value in x:
        squares = squares + (value - mean) ** 2
        return mean, (squares / len(x)) ** 0.5
# %% mistake not-away
# tag: slip (the mean is not taken away)
mean_spread = lambda x: (sum(x) / len(x), (sum([value**2 for value in x]) / len(x)) ** 0.5)
# %% mistake swapped
# tag: slip (the order of the two)
mean_spread = lambda x: (x.std(), x.mean())
# %% mistake other
# tag: slip (times 2 in place of squared)
mean_spread = lambda x: (x.mean(), sum([abs(value - x.mean()) * 2 for value in x]) / len(x))
# %% mistake changed
# tag: slip (the squares are written over x)
def mean_spread(x):
    mean = sum(x) / len(x)
    for i in range(len(x)):
        x[i] = (x[i] - mean) ** 2
    return mean, (sum(x) / len(x)) ** 0.5
# %% mistake median
# tag: slip (the middle one in place of the mean)
import numpy as np
mean_spread = lambda x: (np.median(x), np.std(x))
# %% mistake fifty
# tag: slip (the count of the example)
mean_spread = lambda x: (sum(x) / 50, (sum((x - sum(x) / 50) ** 2) / 50) ** 0.5)
# %% mistake fixed
# tag: slip (another list than x)
import numpy as np
mine = [6, 9, 7, 14, 9]
mean_spread = lambda x: (np.mean(mine), np.std(mine))
# %% mistake whole
# tag: slip (decimals are put into an array of whole numbers)
def mean_spread(x):
    away = x.copy()
    for k in range(len(x)):
        away[k] = x[k] - x.mean()
    return x.mean(), ((away**2).sum() / len(x)) ** 0.5
# %% other right numpy
import numpy as np
mean_spread = lambda x: np.array([np.mean(x), np.sqrt(np.mean((x - np.mean(x)) ** 2))])
# %% other right std
import numpy as np
mean_spread = lambda x: (np.mean(x), np.std(x))
# %% other right two-sums
def mean_spread(x):
    n, total, squares = 0, 0, 0
    for value in x:
        n += 1
        total += value
        squares += value * value
    return [total / n, max(0, squares / n - (total / n) ** 2) ** 0.5]
# %% [markdown] hints
# 1. How far is each number from the mean?
# 2. Square each difference, take the mean of the squares, then the root: `** 0.5`.
