# %% [markdown] task
# ## A bend without a corner
#
# Your bend has a corner at 0. *Softplus* has none: it is `np.log(1 + np.exp(v))`.
# But `np.exp(1000)` is too large for the computer, which then says `inf`.
#
# Write `soft_bend(v)` so that it is right from -1000 to 1000, for one number or an array. Far to
# the right softplus is nearly `v`, and far to the left nearly 0.

# %% start
import numpy as np
import kit

def bend(v):
    return np.maximum(v, 0)

def soft_bend(v):
    return bend(v)  # change this line

v = np.linspace(-4, 4, 17)
kit.plot.line(v, [bend(v), soft_bend(v)], label=["bend", "soft bend"], title="Two bends")
print("far to the right:", soft_bend(1000.0))

# %% solution
import numpy as np
import kit

def bend(v):
    return np.maximum(v, 0)

def soft_bend(v):
    return bend(v) + np.log(1 + np.exp(-np.abs(v)))

v = np.linspace(-4, 4, 17)
kit.plot.line(v, [bend(v), soft_bend(v)], label=["bend", "soft bend"], title="Two bends")
print("far to the right:", soft_bend(1000.0))

# %% check
import random

import numpy as np

MESSAGES = {
    "no-one": _(
        "For v {v}: yours is {got}, expected {expected}. np.log undoes np.exp at once. Add 1 "
        "between them."
    ),
    "base": _(
        "For v {v}: yours is {got}, expected {expected}. np.log2 does not undo np.exp. Try "
        "np.log."
    ),
    "far-right": _(
        "For v = 1000 yours is {got}, expected 1000. np.exp(1000) is too large. Give np.exp only "
        "numbers below 0."
    ),
    "far-left": _(
        "For v = -1000 yours is {got}, expected 0. There np.exp gets 1000. Look at the sign: try "
        "np.abs."
    ),
}

def soft_bend(v):
    return np.logaddexp(0, v)

MIXUPS = [
    ("no-one", lambda v: np.asarray(v) * 1.0),
    ("base", lambda v: np.log2(1 + np.exp(v))),
    ("base", lambda v: np.maximum(v, 0) + np.log2(1 + np.exp(-np.abs(v)))),
]

def check(answer, kit):
    numbers = [(number,) for number in (1.0, 0.0, -1.0, 3.0, *(random.gauss(0, 2) for _ in range(4)))]
    arrays = [(np.array([-1.0, 1.0]),), (np.array([random.gauss(0, 3) for _ in range(5)]),)]
    kit.expect_same(answer.soft_bend, soft_bend, numbers + arrays, mixups=MIXUPS)
    for key, far in (("far-right", 1000.0), ("far-left", -1000.0)):
        with np.errstate(all="ignore"):
            try:
                parts = [answer.soft_bend(far), *np.ravel(answer.soft_bend(np.array([far, far])))]
            except OverflowError:
                parts = [np.inf]
        for got in parts:
            if not abs(float(np.squeeze(got)) - max(far, 0)) < 1e-6:
                raise kit.Wrong(key, got=str(float(np.squeeze(got))))

# %% mistake far-right
# tag: slip (a number too large for the computer)
import numpy as np

def soft_bend(v):
    return np.log(1 + np.exp(v))

# %% mistake far-left
# tag: slip (the trap on the other side)
import numpy as np

def soft_bend(v):
    return v + np.log(1 + np.exp(-v))

# %% mistake no-one
# tag: slip (1 left out)
import numpy as np

def soft_bend(v):
    return np.log(np.exp(v))

# %% mistake base
# tag: slip (base 2 for e)
import numpy as np

def soft_bend(v):
    return np.log2(1 + np.exp(v))

# %% other right logaddexp
import numpy as np

def soft_bend(v):
    return np.logaddexp(v, 0)

# %% other right two-sides
import numpy as np

def soft_bend(v):
    left = np.log1p(np.exp(np.minimum(v, 0)))
    right = v + np.log1p(np.exp(-np.maximum(v, 0)))
    return np.where(np.array(v) > 0, right, left)

# %% other right cut
import numpy as np

def soft_bend(v):
    small = np.clip(v, -700, 700)
    return np.where(np.asarray(v) > 700, v, np.log(1 + np.exp(small)))

# %% other right loop
import math

import numpy as np

def one_bend(v):
    if v > 30:
        return v
    return math.log(1 + math.exp(v))

def soft_bend(v):
    if np.ndim(v) == 0:
        return one_bend(v)
    return np.array([one_bend(number) for number in v])

# %% [markdown] hints
# 1. For `v` above 0 it is `v + np.log(1 + np.exp(-v))`. For `v` below 0 use the first formula.
# 2. `bend(v) + np.log(1 + np.exp(-np.abs(v)))` is right on both sides.
