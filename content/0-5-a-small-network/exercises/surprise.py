# %% [markdown] task
# ## Measure a surprise
#
# Write `surprise(p)`: how many times do you halve 1 to reach the chance `p`? 1/8 gives 3 bits,
# and 1 gives 0. `p` is one number or an array of numbers from 0 to 1. For a chance of 0 the
# surprise is without end: give back `np.inf`.
#
# The program adds up the surprise of two forecasters. Each number is the chance that one gave
# to the weather that really came. R is wrong on the last day. Guess first: whose sum is larger?

# %% start
import numpy as np

def surprise(p):
    return p  # change this line

print(surprise(np.array([1, 1 / 2, 1 / 8])) + 0)  # + 0: no minus before a 0
q = np.array([0.5, 0.5, 0.5, 0.5, 0.5])  # careful every day
r = np.array([0.9, 0.9, 0.9, 0.9, 0.01])  # nearly sure every day
print("Q:", round(np.sum(surprise(q)), 2), "bits")
print("R:", round(np.sum(surprise(r)), 2), "bits")

# %% solution
import numpy as np

def surprise(p):
    return -np.log2(p)

print(surprise(np.array([1, 1 / 2, 1 / 8])) + 0)  # + 0: no minus before a 0
q = np.array([0.5, 0.5, 0.5, 0.5, 0.5])  # careful every day
r = np.array([0.9, 0.9, 0.9, 0.9, 0.01])  # nearly sure every day
print("Q:", round(np.sum(surprise(q)), 2), "bits")
print("R:", round(np.sum(surprise(r)), 2), "bits")

# %% order
import numpy as np
def surprise(p):
    return -np.log2(p)
r = np.array([0.9, 0.9, 0.9, 0.9, 0.01])
bits = surprise(r)
total = np.sum(bits)
print("R:", round(total, 2), "bits")

# %% check
import random

import numpy as np

MESSAGES = {
    "sign": _(
        "For p {p}: yours is {got}, expected {expected}. Only the sign is wrong: below 1, a "
        "logarithm is below 0. Put a minus in front."
    ),
    "base": _(
        "For p {p}: yours is {got}, expected {expected}. You used {seen}, which counts no "
        "halvings. Try np.log2."
    ),
    "odds": _(
        "For p {p}: yours is {got}, expected {expected}. You count the parts. Count the halvings "
        "that make them: np.log2."
    ),
    "whole": _(
        "For p {p}: yours is {got}, expected {expected}. You round. Halvings can be parts too. "
        "Leave rounding out."
    ),
    "one-number": _(
        "One number works; the array [0.5, 0.25] stops your function. if, while and math take one"
        " number. Try np.log2."
    ),
    "no-end": _(
        "For p = 0 yours is {got}, expected inf: no halving reaches 0. np.log2 gives it with a "
        "minus, or answer p = 0 first."
    ),
}

def surprise(p):
    return -np.log2(p)

BASES = {
    "np.log": lambda p: -np.log(p),
    "np.log10": lambda p: -np.log10(p),
    "np.log, without the minus": np.log,
    "np.log10, without the minus": np.log10,
    "np.log1p": lambda p: -np.log1p(p),
    "np.exp": lambda p: np.exp(-np.asarray(p)),
    "np.sqrt": lambda p: np.sqrt(p),
}
MIXUPS = [
    ("sign", np.log2),
    *BASES.items(),
    ("odds", lambda p: 1 / np.asarray(p)),
    ("whole", lambda p: np.round(-np.log2(p))),
    ("whole", lambda p: np.ceil(-np.log2(p))),
    ("whole", lambda p: np.floor(-np.log2(p))),
]

def compare(answer, kit, inputs):
    try:
        kit.expect_same(answer.surprise, surprise, inputs, mixups=MIXUPS)
    except kit.Wrong as wrong:
        if wrong.key in BASES:
            raise kit.Wrong("base", seen=wrong.key, **wrong.fields) from None
        raise

def check(answer, kit):
    numbers = [1 / 8, 0.5, 0.3, 0.9, *(random.uniform(0.01, 0.99) for _ in range(4))]
    compare(answer, kit, [(number,) for number in numbers])
    try:
        answer.surprise(np.array([0.5, 0.25]))
    except (ValueError, TypeError):
        raise kit.Wrong("one-number") from None
    arrays = [[0.5, 0.25], [1.0, 0.5], [random.uniform(0.01, 1) for _ in range(5)]]
    compare(answer, kit, [(np.array(array),) for array in arrays])
    with np.errstate(all="ignore"):
        for nothing in (0, 0.0, np.array([0.0])):
            try:
                got = answer.surprise(nothing)
            except (ValueError, ZeroDivisionError, OverflowError):
                raise kit.Wrong("no-end", got=_("stopped by an error")) from None
            if got is None or not np.all(np.asarray(got) == np.inf):
                raise kit.Wrong("no-end", got=str(got)[:20])

# %% mistake sign
# tag: slip (sign)
import numpy as np

def surprise(p):
    return np.log2(p)

# %% mistake base
# tag: slip (natural logarithm for bits)
import numpy as np

def surprise(p):
    return -np.log(p)

# %% mistake odds
# tag: slip (parts for halvings)
import numpy as np

def surprise(p):
    return 1 / np.array(p)

# %% mistake whole
# tag: EXACT (only whole numbers of halvings)
import numpy as np

def surprise(p):
    return np.round(-np.log2(p))

# %% mistake one-number
# tag: slip (math for an array)
import math

def surprise(p):
    return -math.log2(p)

# %% mistake no-end
# tag: slip (nothing is surprising about a chance of 0)
import numpy as np

def surprise(p):
    p = np.array(p, float)
    bits = np.zeros(p.shape)
    bits[p > 0] = -np.log2(p[p > 0])
    return bits

# %% other right other-base
import numpy as np

def surprise(p):
    return np.log(p) / np.log(0.5)

# %% other right loop
import math

import numpy as np

def surprise(p):
    if np.ndim(p) > 0:
        return [surprise(one) for one in p]
    if p == 0:
        return math.inf
    return math.log(1 / p, 2)

# %% other right parts
import numpy as np

def surprise(p):
    p = np.array(p)
    bits = np.log2(1 / p)
    return bits

# %% other right where
import numpy as np

def surprise(p):
    p = np.asarray(p, dtype=float)
    return np.where(p > 0, 0 - np.log2(np.where(p > 0, p, 1)), np.inf)

# %% [markdown] hints
# 1. How many halvings lead from 1 to 1/8? The logarithm with base 2 says -3.
# 2. `-np.log2(p)`
