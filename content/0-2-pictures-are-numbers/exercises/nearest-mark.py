# %% [markdown] task
# ## How far apart are two pictures?
#
# Write two functions.
#
# - `distance(a, b)` gives one number: take the differences pixel by pixel, square them, add
#   them up, and take the root.
# - `nearest(img, marks)` gives the **place** of the picture in `marks` that is nearest to
#   `img`: 0 for the first one. `marks` has the shape (number, 16, 16).
#
# Guess first: will the nearest of the 50 marks be another hook?

# %% start
import numpy as np
import kit

guess = None  # True or False: the nearest is another hook


def distance(a, b):
    return 0.0


def nearest(img, marks):
    best = 0
    # go through all marks, keep the place of the nearest
    return best


pictures = kit.load_data("marks").pictures
img = pictures[53]  # a hook
marks = pictures[:50]
found = nearest(img, marks)
print("The nearest is", found, "at distance", distance(img, marks[found]))
kit.show([img, marks[found]], captions=["this mark", "nearest"])

# %% solution
import numpy as np
import kit

guess = None  # True or False: the nearest is another hook


def distance(a, b):
    return np.sqrt(np.sum((a - b) ** 2))


def nearest(img, marks):
    best = 0
    for k in range(len(marks)):
        if distance(img, marks[k]) < distance(img, marks[best]):
            best = k
    return best


pictures = kit.load_data("marks").pictures
img = pictures[53]  # a hook
marks = pictures[:50]
found = nearest(img, marks)
print("The nearest is", found, "at distance", distance(img, marks[found]))
kit.show([img, marks[found]], captions=["this mark", "nearest"])

# %% check
import random

import numpy as np

MESSAGES = {
    "zero": _(
        "Your distance is 0 for every pair. The expected value here is {expected}."
        " Is the return line still the first one?"
    ),
    "signed": _(
        "Your distance is {got}; expected {expected}. You add plain differences, and pluses and"
        " minuses cancel. Two different pictures can get 0. Square each one first."
    ),
    "no-root": _(
        "Your distance is {got}; expected {expected}. This is the sum of the squares: right"
        " neighbour, wrong length. Take the root at the end."
    ),
    "absolute": _(
        "Your distance is {got}; expected {expected}. You drop the minus signs and add. That is"
        " another measure, for walking along a grid. Square, add, then take the root."
    ),
    "mean": _(
        "Your distance is {got}; expected {expected}. You take a mean of the squares. A distance"
        " adds all of them. Use the sum."
    ),
    "count": _(
        "Your distance is {got}; expected {expected}. You count pixels that differ. The handout"
        " does this; here small and large differences must not count the same. Square them."
    ),
    "rows": _(
        "Your distance is not one number, it is {got}. Each row was added by itself. Add all pixels,"
        " without an axis."
    ),
    "farthest": _(
        "Your nearest is place {place}, at distance {far}. Place {best} is at {near}. Yours is the"
        " farthest one. Look at the sign < or >, or at argmax."
    ),
    "value": _(
        "nearest gave {place}. That is the distance itself. The task asks for the place in the list:"
        " here {best}. Keep k, too."
    ),
    "picture": _(
        "nearest gave a picture. The task asks for its place in the list: here {best}. Give back"
        " k, not marks[k]."
    ),
    "one-on": _(
        "nearest gave {place}; expected {best}. You count from 1. Python counts places from 0."
    ),
    "first": _(
        "nearest gave {place}, the first place, each time. Place {best} is nearer: {near} instead of"
        " {far}. Is best changed inside the loop?"
    ),
    "other": _("Your distance for {input} is {got}; expected {expected}. Try it by hand: 0.5 and 1."),
    "other-place": _(
        "nearest gave {place}, at distance {far}. Place {best} is nearer: {near}. Print each k with"
        " its distance."
    ),
}


def distance(a, b):
    return np.sqrt(np.sum((a - b) ** 2))


MIXUPS = [
    ("zero", lambda a, b: 0.0),
    ("signed", lambda a, b: np.sum(a - b)),
    ("signed", lambda a, b: np.sum(b - a)),
    ("signed", lambda a, b: abs(np.sum(a - b))),
    ("signed", lambda a, b: np.sum(a - b) ** 2),
    ("no-root", lambda a, b: np.sum((a - b) ** 2)),
    ("absolute", lambda a, b: np.sum(np.abs(a - b))),
    ("mean", lambda a, b: np.mean((a - b) ** 2)),
    ("mean", lambda a, b: np.sqrt(np.mean((a - b) ** 2))),
    ("count", lambda a, b: np.sum(a != b)),
]


def check(answer, kit):
    pictures = kit.load_data("marks").pictures.astype(float)
    a, b, c, d = (pictures[k] for k in random.sample(range(len(pictures)), 4))
    one = np.array([[0.5, 0.0], [0.0, 0.0]])
    two = np.array([[0.0, 0.0], [0.0, 1.0]])
    if callable(answer.distance) and np.shape(answer.distance(one, two)) == (2,):
        raise kit.Wrong("rows", got="2")
    kit.expect_same(
        answer.distance,
        distance,
        [(one, two), (a, b), (c, d), (a, a)],
        mixups=MIXUPS,
        otherwise="other",
    )
    groups = [pictures[random.sample(range(len(pictures)), 50)] for _n in range(4)]
    tries = [(pictures[random.randrange(len(pictures))], group) for group in groups]
    judge(answer.nearest, tries, kit)


def judge(nearest, tries, kit):
    got = []
    for img, group in tries:
        place = nearest(img.copy(), group.copy())
        if place is None:
            raise kit.Wrong("kit.returns-nothing", name="nearest")
        try:
            got.append(np.array(place, dtype=float).squeeze())
        except (TypeError, ValueError):
            raise kit.Wrong("kit.not-numbers", name="nearest", got=type(place).__name__) from None
    fars = [np.array([distance(img, mark) for mark in group]) for img, group in tries]
    bests = [int(far.argmin()) for far in fars]
    if any(place.ndim for place in got):
        raise kit.Wrong("picture", best=bests[0])
    wrong = [at for at, far in enumerate(fars) if not fits(got[at], far)]
    if not wrong:
        return
    at = wrong[0]
    far, place, best = fars[at], float(got[at]), bests[at]
    inside = place in range(len(far))
    fields = {
        "place": f"{place:g}" if place == int(place) else f"{place:.3g}",
        "best": best,
        "near": f"{far[best]:.3g}",
        "far": f"{far[int(place)]:.3g}" if inside else "?",
    }
    patterns = [
        ("farthest", [int(far.argmax()) for far in fars]),
        ("value", [far.min() for far in fars]),
        ("one-on", [best + 1 for best in bests]),
        ("first", [0 for far in fars]),
    ]
    for name, values in patterns:
        if all(abs(float(g) - v) < 1e-3 for g, v in zip(got, values)):
            raise kit.Wrong(name, **fields)
    if not inside:
        raise kit.Wrong("value", **fields)
    raise kit.Wrong("other-place", **fields)


def fits(place, far):
    """Whether this is the nearest place, or one as near."""
    place = float(place)
    return place in range(len(far)) and far[int(place)] < far.min() + 1e-6


# %% mistake signed
# tag: slip (differences cancel)
import numpy as np


def distance(a, b):
    return abs(np.sum(a - b))


# %% mistake no-root
# tag: slip (the root is missing)
import numpy as np


def distance(a, b):
    return ((a - b) ** 2).sum()


# %% mistake farthest
# tag: slip (sign turned)
import numpy as np


def distance(a, b):
    return np.sqrt(np.sum((a - b) ** 2))


def nearest(img, marks):
    return np.argmax([distance(img, mark) for mark in marks])


# %% mistake value
# tag: slip (distance given back, not the place)
import numpy as np


def distance(a, b):
    return np.linalg.norm(a - b)


def nearest(img, marks):
    return min(distance(img, mark) for mark in marks)


# %% other right loops
def distance(a, b):
    total = 0
    for row in range(len(a)):
        for column in range(len(a[0])):
            total = total + (a[row][column] - b[row][column]) ** 2
    return total**0.5


def nearest(img, marks):
    best = None
    place = 0
    for k in range(len(marks)):
        d = distance(img, marks[k])
        if best is None or d < best:
            best = d
            place = k
    return place


# %% other right norm-argmin
import numpy as np


def distance(a, b):
    return np.linalg.norm(a - b)


def nearest(img, marks):
    return np.argmin([distance(img, mark) for mark in marks])


# %% other right all-at-once
import numpy as np


def distance(a, b):
    return np.hypot.reduce((a - b).reshape(-1))


def nearest(img, marks):
    squares = np.sum((marks - img) ** 2, axis=(1, 2))
    return squares.argmin()


# %% [markdown] hints
# 1. Make every difference positive first: `(a - b) ** 2` squares each pixel's difference.
# 2. Square, add, root: `np.sqrt(np.sum(...))`. In `nearest`, change `best` when mark k is nearer.
