# %% [markdown] task
# ## Which part does it fall on?
#
# `p` lists probabilities that add up to 1. `u` is a number from 0 up to 1, without 1 itself.
#
# Write `choose(p, u)`. It gives back the place of the part that `u` falls on.
# The first place is 0. Each part begins at its left end and stops just before its right end.
# So when `u` equals a running total, the next part is chosen. A part of length 0 is never chosen.

# %% start
import numpy as np


def choose(p, u):
    # lay the probabilities end to end; which part does u fall on?
    return 0


names = ["path", "pot", "pebble"]
p = [0.5, 0.25, 0.25]
for u in [0.1, 0.5, 0.7, 0.9]:
    print(u, "falls on", names[choose(p, u)])

rng = np.random.default_rng(7)
tally = [0, 0, 0]
for k in range(1000):
    tally[choose(p, rng.random())] += 1
print("Tally of 1,000 draws:", tally)

# %% solution
import numpy as np


def choose(p, u):
    total = 0
    for place in range(len(p)):
        total = total + p[place]
        if total > u:
            return place
    return len(p) - 1  # rounding left the last total a little below 1


names = ["path", "pot", "pebble"]
p = [0.5, 0.25, 0.25]
for u in [0.1, 0.5, 0.7, 0.9]:
    print(u, "falls on", names[choose(p, u)])

rng = np.random.default_rng(7)
tally = [0, 0, 0]
for k in range(1000):
    tally[choose(p, rng.random())] += 1
print("Tally of 1,000 draws:", tally)

# %% check
import random

import numpy as np

MESSAGES = {
    "early": _(
        "For p = {p} and u = {u} you chose {got}; expected {expected}. You give 0 for every u."
        " Return only when a total is above u."
    ),
    "largest": _(
        "For p = {p} and u = {u} you chose {got}; expected {expected}. You take the largest, so"
        " your machine can only ever say one thing. Use u."
    ),
    "no-total": _(
        "For p = {p} and u = {u} you chose {got}; expected {expected}. You compare u with single"
        " probabilities. Add them up from the left."
    ),
    "edge": _(
        "For p = {p} and u = {u} you chose {got}; expected {expected}. Here u equals a running"
        " total. Use > instead of >=."
    ),
    "value": _(
        "For p = {p} and u = {u} you gave {got}; expected {expected}. This is a probability or"
        " a total. Give its place."
    ),
    "one-based": _(
        "For p = {p} and u = {u} you chose {got}; expected {expected}. You count from 1."
        " The first place is 0."
    ),
    "equal": _(
        "For p = {p} and u = {u} you chose {got}; expected {expected}. Your parts are"
        " equally long. Use p."
    ),
}


def choose(p, u):
    total = 0
    for place, part in enumerate(p):
        total += part
        if total > u:
            return place
    return len(p) - 1


def first(fits, p):
    return next((place for place in range(len(p)) if fits(place)), len(p) - 1)


MIXUPS = [
    ("early", lambda p, u: 0),
    ("largest", lambda p, u: int(np.argmax(p))),
    ("largest", lambda p, u: len(p) - 1 - int(np.argmax(p[::-1]))),
    ("no-total", lambda p, u: first(lambda place: p[place] > u, p)),
    ("no-total", lambda p, u: first(lambda place: p[place] >= u, p)),
    ("edge", lambda p, u: first(lambda place: sum(p[: place + 1]) >= u, p)),
    ("value", lambda p, u: p[choose(p, u)]),
    ("value", lambda p, u: sum(p[: choose(p, u) + 1])),
    ("one-based", lambda p, u: choose(p, u) + 1),
    ("equal", lambda p, u: int(u * len(p))),
]
# Halves, quarters and eighths: a computer adds these without rounding.
EDGES = [
    ((1.0,), (0.0, 0.5)),
    ((0.5, 0.5), (0.0, 0.25, 0.5, 0.75)),
    ((0.25, 0.75), (0.0, 0.125, 0.25, 0.5)),
    ((0.75, 0.25), (0.5, 0.75, 0.875)),
    ((0.0, 1.0), (0.0, 0.5)),
    ((0.5, 0.0, 0.5), (0.25, 0.5, 0.75)),
    ((0.125, 0.5, 0.375), (0.0, 0.125, 0.5, 0.625, 0.875)),
    ((0.25, 0.125, 0.5, 0.125), (0.125, 0.25, 0.375, 0.75, 0.875)),
]


def hidden():
    """Random tables, with u in the middle of a part: there rounding decides nothing."""
    for count in (2, 3, 4, 5, 6, 6) * 2:
        weights = [random.uniform(0.5, 3) for _ in range(count)]
        p = [weight / sum(weights) for weight in weights]
        place = random.randrange(count)
        yield tuple(p), sum(p[:place]) + random.uniform(0.1, 0.9) * p[place]


def check(answer, kit):
    function = answer.choose

    def fresh(p, u):
        return function(list(p), u)  # a list of its own: a program may write into it

    inputs = [(p, u) for p, us in EDGES for u in us] + list(hidden())
    given = fresh if callable(function) else function
    kit.expect_same(given, choose, inputs, mixups=MIXUPS)


# %% mistake early
# tag: slip (return stands in the first turn)
def choose(p, u):
    total = 0
    for place in range(len(p)):
        total = total + p[place]
        if total > u:
            return place
        else:
            return 0


# %% mistake largest
# tag: EXACT (the likeliest is the answer)
def choose(p, u):
    return p.index(max(p))


# %% mistake no-total
# tag: slip (no running total)
def choose(p, u):
    for place in range(len(p)):
        if p[place] > u:
            return place
    return len(p) - 1


# %% mistake edge
# tag: slip (the end of a part counted as inside)
def choose(p, u):
    total = 0
    for place in range(len(p)):
        total += p[place]
        if u <= total:
            return place
    return len(p) - 1


# %% mistake value
# tag: slip (the number instead of its place)
def choose(p, u):
    total = 0
    for part in p:
        total += part
        if total > u:
            return part
    return p[-1]


# %% mistake one-based
# tag: slip (places counted from 1)
def choose(p, u):
    total = 0
    place = 0
    while total <= u:
        total += p[place]
        place += 1
    return place


# %% mistake equal
# tag: slip (every part equally long)
def choose(p, u):
    return int(u * len(p))


# %% other right count-totals
def choose(p, u):
    place = 0
    total = p[0]
    while total <= u and place < len(p) - 1:
        place += 1
        total += p[place]
    return place


# %% other right take-away
def choose(p, u):
    for place in range(len(p)):
        u = u - p[place]
        if u < 0:
            return place
    return len(p) - 1


# %% other right sorted-search
import numpy as np


def choose(p, u):
    return np.searchsorted(np.cumsum(p), u, side="right")


# %% other right writes-into-p
def choose(p, u):
    for place in range(1, len(p)):
        p[place] += p[place - 1]
    found = len(p) - 1
    for place in range(len(p) - 1, -1, -1):
        if p[place] > u:
            found = place
    return found


# %% other right no-last-line
def choose(p, u):
    total = 0
    for i, part in enumerate(p):
        if total <= u < total + part:
            return i
        total += part


# %% [markdown] hints
# 1. Lay the probabilities end to end on a ruler. Where does each part end?
# 2. Keep a running total. The first total above `u` decides.
