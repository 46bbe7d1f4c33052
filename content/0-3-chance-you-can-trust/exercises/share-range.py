# %% [markdown] task
# ## How sure is a share?
#
# In `n` draws you saw `dark` dark beans. Write `share_range(dark, n)`.
# Give back three numbers: the share, then the low end and the high end of its range.
# They are the share minus 1 / √n, and the share plus 1 / √n.
# But no share is below 0 or above 1, so stop there. In Python, √n is `n ** 0.5`.
#
# The program draws 25 beans, 100 times over, from a bag whose dark share is 0.4.
# Guess first: how many of its 100 ranges hold 0.4?

# %% start
import numpy as np

guess = None  # how many of 100 ranges hold 0.4?


def share_range(dark, n):
    return 0, 0, 0  # share, low, high


rng = np.random.default_rng(0)
held = 0
for k in range(100):
    dark = (rng.random(25) < 0.4).sum()
    share, low, high = share_range(dark, 25)
    if low <= 0.4 <= high:
        held = held + 1
print("Ranges that hold 0.4:", held, "of 100. Your guess:", guess)

# %% solution
import numpy as np

guess = 90  # how many of 100 ranges hold 0.4?


def share_range(dark, n):
    share = dark / n
    room = 1 / n**0.5
    return share, max(0, share - room), min(1, share + room)


rng = np.random.default_rng(0)
held = 0
for k in range(100):
    dark = (rng.random(25) < 0.4).sum()
    share, low, high = share_range(dark, 25)
    if low <= 0.4 <= high:
        held = held + 1
print("Ranges that hold 0.4:", held, "of 100. Your guess:", guess)

# %% check
import random

import numpy as np

MESSAGES = {
    "guess": _("guess is {got}; expected: one number, such as 50. No guess is marked."),
    "certain": _("For {input} you give {got}; expected {expected}. Your range has no width. Add and subtract 1 / √n, with a single /."),
    "no-root": _("For {input} you give {got}; expected {expected}. You add 1 / n, so the range is too narrow. Use the root of n."),
    "root": _("For {input} you give {got}; expected {expected}. You add √n, more than the whole ruler. Add 1 / √n."),
    "stars": _("For {input} you give {got}; expected {expected}. One star multiplies. The root has two: n ** 0.5."),
    "turned": _("For {input} you give {got}; expected {expected}. You divide all draws by the dark ones. Turn it round: dark / n."),
    "min-max": _("For {input} you give {got}; expected {expected}. min and max are swapped. max gives the larger of two numbers."),
    "count": _("For {input} you give {got}; expected {expected}. You begin from the count of dark beans. Divide by n first."),
    "whole": _("For {input} you give {got}; expected {expected}. A part is cut off. Divide with /, and round to two places at most."),
    "light": _("For {input} you give {got}; expected {expected}. This is the share of light beans. Use dark / n."),
    "order": _("For {input} you give {got}; expected {expected}. These are the right numbers in another order. First the share, then low, then high."),
    "few": _("For {input} you give {got}; expected {expected}. Three numbers are needed: the share, low and high."),
    "uncut": _("For {input} you give {got}; expected {expected}. No share is below 0 or above 1. Is the low end stopped with max(0, ...), and the high end with min(1, ...)?"),
    "fixed": _("For {input} you give {got}; expected {expected}. You give the same three numbers each time. Work them out from dark and n."),
    "percent": _("For {input} you give {got}; expected {expected}. You count in percent. A share goes from 0 to 1."),
    "other": _("For {input} you give {got}; expected {expected}. By hand: the share, then 1 / √n, then both ends. Which number differs first?"),
    "always": _("For {input} you give {got}; expected {expected}. Your range is the whole ruler each time. Did you add √n in place of 1 / √n, or leave out n?"),
    "both": _("For {input} you give {got}; expected {expected}. Here both ends leave the ruler at once. Use two ifs, not elif."),
    "halved": _("For {input} you give {got}; expected {expected}. Your range is only half as wide. Go all of 1 / √n to each side."),
    "twofold": _("For {input} you give {got}; expected {expected}. Your range is twice as wide. Go 1 / √n to each side, no more."),
    "example": _("For {input} you give {got}; expected {expected}. You use the 25 draws of the example for every n. Use n."),
    "abs": _("For {input} you give {got}; expected {expected}. You turn a low end below 0 round, to above 0. Stop it at 0: max(0, low)."),
}

def share_range(dark, n):
    share, room = dark / n, n**-0.5
    return share, max(share - room, 0.0), min(share + room, 1.0)

def around(share, room):
    return share, share - room, share + room

def cut(share, room):
    return share, max(share - room, 0.0), min(share + room, 1.0)

STARTS = [
    ("certain", lambda dark, n: (dark / n, 0)),
    ("certain", lambda dark, n: (dark / n, 1 // n**0.5)),
    ("no-root", lambda dark, n: (dark / n, 1 / n)),
    ("stars", lambda dark, n: (dark / n, 1 / n * 0.5)),
    ("stars", lambda dark, n: (dark / n, 1 / (n * 0.5))),
    ("turned", lambda dark, n: (n / dark, n**-0.5)),
    ("root", lambda dark, n: (dark / n, n**0.5)),
    ("count", lambda dark, n: (dark, n**-0.5)),
    ("count", lambda dark, n: (dark, n**0.5)),
    ("whole", lambda dark, n: (dark // n, n**-0.5)),
    ("whole", lambda dark, n: (round(dark / n), n**-0.5)),
    ("light", lambda dark, n: ((n - dark) / n, n**-0.5)),
    ("percent", lambda dark, n: (100 * dark / n, 100 * n**-0.5)),
    ("percent", lambda dark, n: (100 * dark / n, n**-0.5)),
    ("halved", lambda dark, n: (dark / n, n**-0.5 / 2)), ("twofold", lambda dark, n: (dark / n, n**-0.5 * 2)),
    ("example", lambda dark, n: (dark / n, 0.2)), ("example", lambda dark, n: (dark / 25, 0.2)),
    ("example", lambda dark, n: (dark / 25, n**-0.5)),
    ("uncut", lambda dark, n: (dark / n, n**-0.5)),
]
EVERY = [
    ("always", lambda dark, n: (dark / n, 0, 1)),
    ("both", lambda dark, n: (dark / n, max(0, dark / n - n**-0.5), min(1, dark / n + n**-0.5) if dark / n >= n**-0.5 else dark / n + n**-0.5)),
    ("both", lambda dark, n: (dark / n, max(0, dark / n - n**-0.5) if dark / n + n**-0.5 <= 1 else dark / n - n**-0.5, min(1, dark / n + n**-0.5))),
    ("abs", lambda dark, n: (dark / n, abs(dark / n - n**-0.5), min(1, dark / n + n**-0.5))),
    ("abs", lambda dark, n: (dark / n, abs(dark / n - n**-0.5), dark / n + n**-0.5)),
    ("percent", lambda dark, n: [100 * one for one in cut(dark / n, n**-0.5)]),
    ("whole", lambda dark, n: np.round(cut(dark / n, n**-0.5), 1)),
    ("whole", lambda dark, n: np.round(cut(dark / n, n**-0.5))),
    ("whole", lambda dark, n: cut(round(dark / n, 1), round(n**-0.5, 1))),
]
ORDERS = [[1, 2, 0], [0, 2, 1], [1, 0, 2], [2, 0, 1], [2, 1, 0]]
MIXUPS = EVERY + [
    (key, lambda dark, n, start=start, limit=limit: limit(*start(dark, n)))
    for key, start in STARTS
    for limit in ((around,) if key == "uncut" else (around, cut))
]
MIXUPS += [
    ("order", lambda dark, n, order=order, limit=limit: np.array(limit(dark / n, n**-0.5))[order])
    for order in ORDERS
    for limit in (around, cut)
]
MIXUPS += [
    ("few", lambda dark, n, limit=limit: limit(dark / n, n**-0.5)[1:]) for limit in (around, cut)
]
MIXUPS.append(("few", lambda dark, n: dark / n))
MIXUPS.append(("min-max", lambda dark, n: (dark / n, min(0, dark / n - n**-0.5), max(1, dark / n + n**-0.5))))
MIXUPS.append(("uncut", lambda dark, n: (*cut(dark / n, n**-0.5)[:2], dark / n + n**-0.5)))
MIXUPS.append(("uncut", lambda dark, n: (dark / n, *around(dark / n, n**-0.5)[1:2], cut(dark / n, n**-0.5)[2])))

def check(answer, kit):
    function, guess = answer.share_range, answer._names.get("guess", 0)
    if callable(function) and (isinstance(guess, bool) or not isinstance(guess, (int, float, np.number))):
        raise kit.Wrong("guess", got=repr(guess)[:30])
    # By hand: roots that are whole. Some reach over an end of the ruler, the last over both.
    inputs = [(10, 25), (8, 16), (40, 100), (90, 400), (1, 4), (15, 16), (1, 1), (1, 25), (1, 2)]
    for n in (36, 64, 150):
        inputs.append((random.randint(n // 4, n // 2 - 1), n))
    same = function(*inputs[0]) if callable(function) else None
    # Two places are enough: 0.005 of the smallest high end.
    kit.expect_same(function, share_range, inputs, 0.02, [*MIXUPS, ("fixed", lambda dark, n: same)], "other")

# %% mistake guess
# tag: slip (no guess made)
guess = None
share_range = lambda dark, n: (0, 0, 0)
# %% mistake certain
# tag: EXACT (a sample taken for the bag)
share_range = lambda dark, n: (dark / n, dark / n, dark / n)
# %% mistake no-root
# tag: slip (the root is forgotten)
share_range = lambda dark, n: (dark / n, dark / n - 1 / n, dark / n + 1 / n)
# %% mistake root
# tag: slip (the root in place of one over the root)
share_range = lambda dark, n: (dark / n, dark / n - n**0.5, dark / n + n**0.5)
# %% mistake stars
# tag: slip (times a half in place of the root)
share_range = lambda dark, n: (dark / n, max(0, dark / n - 1 / n * 0.5), min(1, dark / n + 1 / n * 0.5))
# %% mistake turned
# tag: slip (the division upside down)
share_range = lambda dark, n: (n / dark, n / dark - 1 / n**0.5, n / dark + 1 / n**0.5)
# %% mistake min-max
# tag: slip (min in the place of max)
share_range = lambda dark, n: (dark / n, min(0, dark / n - 1 / n**0.5), max(1, dark / n + 1 / n**0.5))
# %% mistake count
# tag: slip (a count taken for a share)
share_range = lambda dark, n: (dark, dark - 1 / n**0.5, dark + 1 / n**0.5)
# %% mistake whole
# tag: slip (whole-number division)
share_range = lambda dark, n: (dark // n, dark // n - 1 / n**0.5, dark // n + 1 / n**0.5)
# %% mistake light
# tag: slip (the other kind counted)
share_range = lambda dark, n: (1 - dark / n, 1 - dark / n - 1 / n**0.5, 1 - dark / n + 1 / n**0.5)
# %% mistake order
# tag: slip (low, share, high)
share_range = lambda dark, n: (max(0, dark / n - 1 / n**0.5), dark / n, min(1, dark / n + 1 / n**0.5))
# %% mistake few
# tag: slip (the share itself is left out)
share_range = lambda dark, n: (dark / n - 1 / n**0.5, dark / n + 1 / n**0.5)
# %% mistake uncut
# tag: slip (the range leaves the ruler)
share_range = lambda dark, n: (dark / n, dark / n - 1 / n**0.5, dark / n + 1 / n**0.5)
# %% mistake percent
# tag: slip (percent in place of a share)
share_range = lambda dark, n: (100 * dark / n, 100 * dark / n - 100 / n**0.5, 100 * dark / n + 100 / n**0.5)
# %% mistake fixed
# tag: slip (the example, typed in)
share_range = lambda dark, n: (0.4, 0.2, 0.6)
# %% mistake always
# tag: EXACT (nothing is known, whatever n)
share_range = lambda dark, n: (dark / n, 0, 1)
# %% mistake both
# tag: slip (elif: only one end is stopped)
def share_range(dark, n):
    low, high = dark / n - 1 / n**0.5, dark / n + 1 / n**0.5
    if low < 0:
        low = 0
    elif high > 1:
        high = 1
    return dark / n, low, high
# %% mistake halved
# tag: slip (the whole width, shared between both sides)
share_range = lambda dark, n: (dark / n, max(0, dark / n - 1 / n**0.5 / 2), min(1, dark / n + 1 / n**0.5 / 2))
# %% mistake twofold
# tag: slip (twice the room)
share_range = lambda dark, n: (dark / n, max(0, dark / n - 2 / n**0.5), min(1, dark / n + 2 / n**0.5))
# %% mistake example
# tag: slip (a room that does not depend on n)
share_range = lambda dark, n: (dark / n, max(0, dark / n - 0.2), min(1, dark / n + 0.2))
# %% mistake abs
# tag: slip (a low end below 0 loses its sign)
share_range = lambda dark, n: (dark / n, abs(dark / n - 1 / n**0.5), min(1, dark / n + 1 / n**0.5))
# %% mistake other
# tag: slip (a logarithm of n in place of the root)
import math
share_range = lambda dark, n: (dark / n, max(0, dark / n - 1 / (1 + math.log(n))), min(1, dark / n + 1 / (1 + math.log(n))))
# %% other right two-places
share_range = lambda dark, n: (round(dark / n, 2), round(max(0, dark / n - 1 / n**0.5), 2), round(min(1, dark / n + 1 / n**0.5), 2))
# %% other right numpy
import numpy as np
share_range = lambda dark, n: np.clip(dark / n + np.array([0, -1, 1]) / np.sqrt(n), 0, 1)
# %% other right if
import math
def share_range(dark, n):
    low, high = dark / n - 1 / math.sqrt(n), dark / n + 1 / math.sqrt(n)
    if low < 0:
        low = 0
    if high > 1:
        high = 1
    return [dark / n, low, high]
# %% other right power
def share_range(dark, n):
    share = dark * n**-1
    return share, sorted([0, share - n**-0.5, 1])[1], sorted([0, share + n**-0.5, 1])[1]
# %% [markdown] hints
# 1. First the share: dark beans, divided by all draws.
# 2. `1 / n ** 0.5` is 1 / √n. `max(0, low)` is `low`, but never below 0. For 1 use `min`.
