# %% [markdown] task
# ## Move a mark until it fits
#
# Two marks can look alike and still be far apart: one stands two columns further right.
# `np.roll(b, n, axis=1)` moves a picture n columns to the right; n below 0 moves it left.
#
# Write `best_move(a, b)`. Try the moves -3, -2, -1, 0, 1, 2, 3. Give back the move of `b` that
# makes the distance to `a` smallest.
#
# Guess first: how many columns will it be here?

# %% start
import numpy as np
import kit
from kit.data import marks

guess = None  # a number from -3 to 3


def distance(a, b):
    return np.sqrt(np.sum((a - b) ** 2))


def best_move(a, b):
    return 0


a = marks.draw("hook", across=1)
b = marks.draw("hook", across=-1)
n = best_move(a, b)
print("Distance before:", distance(a, b))
print("Move", n, "gives", distance(a, np.roll(b, n, axis=1)))
kit.show([a, b, np.roll(b, n, axis=1)], captions=["a", "b", "b moved"])

# %% solution
import numpy as np
import kit
from kit.data import marks

guess = None  # a number from -3 to 3


def distance(a, b):
    return np.sqrt(np.sum((a - b) ** 2))


def best_move(a, b):
    best = 0
    for n in range(-3, 4):
        if distance(a, np.roll(b, n, axis=1)) < distance(a, np.roll(b, best, axis=1)):
            best = n
    return best


a = marks.draw("hook", across=1)
b = marks.draw("hook", across=-1)
n = best_move(a, b)
print("Distance before:", distance(a, b))
print("Move", n, "gives", distance(a, np.roll(b, n, axis=1)))
kit.show([a, b, np.roll(b, n, axis=1)], captions=["a", "b", "b moved"])

# %% check
import random

import numpy as np

from kit.data import marks

MESSAGES = {
    "none": _(
        "Your move is 0 each time; expected {expected}. Is the return line still the first one?"
        " Try each move in a loop."
    ),
    "distance": _(
        "Your function gives {got}, a distance. The task asks for the move: expected {expected}."
        " Keep n beside the distance."
    ),
    "turned": _(
        "Your move is {got}; expected {expected}. The sign is turned: you move a instead of b, or"
        " to the other side. Roll b by n."
    ),
    "rows": _(
        "Your move is {got}; expected {expected}. You move up and down. Columns lie along axis 1."
    ),
    "stops": _(
        "Your move is {got}; expected {expected}. You never try 3: range stops before its end."
        " Use range(-3, 4)."
    ),
    "right-only": _(
        "Your move is {got}; expected {expected}. You try only moves to the right. Moves below 0 go"
        " left."
    ),
    "place": _(
        "Your answer is {got}; expected {expected}. This is the place in the list of moves, counted"
        " from 0. Give back the move itself."
    ),
    "other": _(
        "Your move is {got}; expected {expected}. Print each move with its distance."
    ),
}


def far(a, b, n, axis=1):
    return float(np.sqrt(np.sum((a - np.roll(b, n, axis=axis)) ** 2)))


def best(a, b, moves, axis=1):
    return min(moves, key=lambda n: far(a, b, n, axis))


def best_move(a, b):
    return best(a, b, [0, -1, 1, -2, 2, -3, 3])


MOVES = range(-3, 4)
MIXUPS = [
    ("none", lambda a, b: 0),
    ("distance", lambda a, b: min(far(a, b, n) for n in MOVES)),
    ("turned", lambda a, b: -best_move(a, b)),
    ("rows", lambda a, b: best(a, b, MOVES, axis=0)),
    ("stops", lambda a, b: best(a, b, range(-3, 3))),
    ("right-only", lambda a, b: best(a, b, range(4))),
    ("right-only", lambda a, b: best(a, b, range(3))),
    ("right-only", lambda a, b: best(a, b, range(1, 4))),
    ("place", lambda a, b: best_move(a, b) + 3),
]


def check(answer, kit):
    pictures = kit.load_data("marks").pictures
    inputs = []
    for n in (2, -1, 3, -3, 0):
        picture = pictures[random.randrange(5, 600, 12)].astype(float)  # a hook: not symmetric
        inputs.append((0.8 * np.roll(picture, n, axis=1), picture))
    dot = marks.draw("dot").astype(float)
    inputs.append((0.8 * np.roll(dot, (3, 1), axis=(0, 1)), dot))
    kit.expect_same(answer.best_move, best_move, inputs, mixups=MIXUPS, otherwise="other")


# %% mistake distance
# tag: slip (distance given back, not the move)
import numpy as np


def best_move(a, b):
    return min(np.linalg.norm(a - np.roll(b, n, axis=1)) for n in range(-3, 4))


# %% mistake turned
# tag: slip (a is moved)
import numpy as np


def best_move(a, b):
    return min(range(-3, 4), key=lambda n: np.linalg.norm(np.roll(a, n, axis=1) - b))


# %% mistake rows
# tag: slip (the other axis)
import numpy as np


def best_move(a, b):
    return min(range(-3, 4), key=lambda n: np.linalg.norm(a - np.roll(b, n, axis=0)))


# %% mistake stops
# tag: slip (range stops before its end)
import numpy as np


def best_move(a, b):
    best = 0
    for n in range(-3, 3):
        if np.sum((a - np.roll(b, n, axis=1)) ** 2) < np.sum((a - np.roll(b, best, axis=1)) ** 2):
            best = n
    return best


# %% mistake right-only
# tag: slip (only one side)
import numpy as np


def best_move(a, b):
    distances = [np.linalg.norm(a - np.roll(b, n, axis=1)) for n in range(4)]
    return int(np.argmin(distances))


# %% mistake place
# tag: slip (place in the list for the move)
import numpy as np


def best_move(a, b):
    distances = [np.linalg.norm(a - np.roll(b, n, axis=1)) for n in range(-3, 4)]
    return int(np.argmin(distances))


# %% other right argmin-minus-three
import numpy as np


def best_move(a, b):
    distances = [np.linalg.norm(a - np.roll(b, n, axis=1)) for n in range(-3, 4)]
    return np.argmin(distances) - 3


# %% other right without-root
import numpy as np


def best_move(a, b):
    return min(range(-3, 4), key=lambda n: ((np.roll(b, n, axis=1) - a) ** 2).sum())


# %% other right pairs
import numpy as np


def best_move(a, b):
    pairs = []
    for n in [-3, -2, -1, 0, 1, 2, 3]:
        moved = np.roll(b, n, axis=1)
        pairs.append((np.abs(a - moved).sum(), n))
    return min(pairs)[1]


# %% [markdown] hints
# 1. Go through `range(-3, 4)` and move b with `np.roll(b, n, axis=1)`.
# 2. Keep the best move so far. Change it when the new distance is smaller.
