# %% [markdown] task
# ## How sure is a share?
#
# In `n` draws you saw `dark` dark beans. Write `share_range(dark, n)`.
# Give back three numbers: the share, the share minus 1 / √n, and the share plus 1 / √n.
#
# The program draws 25 beans, 100 times over, from a bag whose dark share is 0.4.
# Guess first: how many of its 100 ranges hold 0.4?

# %% start
import numpy as np


def share_range(dark, n):
    return 0, 0, 0  # share, low, high


rng = np.random.default_rng(0)
held = 0
for k in range(100):
    dark = (rng.random(25) < 0.4).sum()
    share, low, high = share_range(dark, 25)
    if low <= 0.4 <= high:
        held = held + 1
print("Ranges that hold 0.4:", held, "of 100")

# %% solution
import numpy as np


def share_range(dark, n):
    share = dark / n
    room = 1 / n**0.5
    return share, share - room, share + room


rng = np.random.default_rng(0)
held = 0
for k in range(100):
    dark = (rng.random(25) < 0.4).sum()
    share, low, high = share_range(dark, 25)
    if low <= 0.4 <= high:
        held = held + 1
print("Ranges that hold 0.4:", held, "of 100")

# %% check
import random

import numpy as np

MESSAGES = {
    "certain": _(
        "For {input} you give {got}; expected {expected}. Your range has no width."
        " Use 1 / √n."
    ),
    "no-root": _(
        "For {input} you give {got}; expected {expected}. You add 1 / n, so the range is too"
        " narrow. Use the root of n."
    ),
    "count": _(
        "For {input} you give {got}; expected {expected}. You begin from the count of dark"
        " beans. Divide by n first."
    ),
    "light": _(
        "For {input} you give {got}; expected {expected}. This is the share of light beans."
        " Use dark / n."
    ),
}


def share_range(dark, n):
    share, room = dark / n, n**-0.5
    return share, share - room, share + room


def around(share, room):
    return share, share - room, share + room


MIXUPS = [
    ("certain", lambda dark, n: around(dark / n, 0)),
    ("no-root", lambda dark, n: around(dark / n, 1 / n)),
    ("count", lambda dark, n: around(dark, n**-0.5)),
    ("count", lambda dark, n: around(dark, n**0.5)),
    ("light", lambda dark, n: around((n - dark) / n, n**-0.5)),
]


def check(answer, kit):
    # The range stays between 0 and 1, so that a program may cut it there.
    inputs = [(8, 16), (10, 25), (40, 100), (90, 400)]
    for n in (36, 64, 150):
        inputs.append((random.randint(n // 4, n // 2 - 1), n))
    kit.expect_same(answer.share_range, share_range, inputs, mixups=MIXUPS)


# %% mistake certain
# tag: EXACT (a sample taken for the bag)
def share_range(dark, n):
    return dark / n, dark / n, dark / n


# %% mistake no-root
# tag: slip (the root is forgotten)
def share_range(dark, n):
    share = dark / n
    return share, share - 1 / n, share + 1 / n


# %% mistake count
# tag: slip (a count taken for a share)
def share_range(dark, n):
    room = 1 / n**0.5
    return dark, dark - room, dark + room


# %% mistake light
# tag: slip (the other kind counted)
def share_range(dark, n):
    share = (n - dark) / n
    return share, share - 1 / n**0.5, share + 1 / n**0.5


# %% other right numpy
import numpy as np


def share_range(dark, n):
    return dark / n + np.array([0, -1, 1]) / np.sqrt(n)


# %% other right cut
import math


def share_range(dark, n):
    share = dark / n
    low = max(0, share - 1 / math.sqrt(n))
    high = min(1, share + 1 / math.sqrt(n))
    return [share, low, high]


# %% other right power
def share_range(dark, n):
    share = dark * n**-1
    return share, share - n**-0.5, share + n**-0.5


# %% [markdown] hints
# 1. First the share: dark beans, divided by all draws.
# 2. `1 / n ** 0.5` is 1 / √n.
