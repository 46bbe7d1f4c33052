# %% [markdown] task
# ## A bend without a corner
#
# Your bend has a corner at 0. *Softplus* has none: it is `np.log(1 + np.exp(v))`.
# But `np.exp(1000)` is too large for the computer, which then says `inf`.
#
# Write `soft_bend(v)`, for one number `v`. It must be right from -1000 to 1000, to six
# places behind the point.
# Far to the right softplus is nearly `v`, and far to the left nearly 0.

# %% start
import numpy as np
import kit

def bend(v):
    return max(v, 0)

def soft_bend(v):
    return bend(v)  # change this line

places = np.linspace(-4, 4, 17)
sharp = [bend(v) for v in places]
soft = [soft_bend(v) + 0 for v in places]
kit.plot.line(places, [sharp, soft], label=["bend", "soft bend"], title="Two bends")
print("far to the right:", soft_bend(1000.0))

# %% solution
import numpy as np
import kit

def bend(v):
    return max(v, 0)

def soft_bend(v):
    return bend(v) + np.log(1 + np.exp(-abs(v)))

places = np.linspace(-4, 4, 17)
sharp = [bend(v) for v in places]
soft = [soft_bend(v) + 0 for v in places]
kit.plot.line(places, [sharp, soft], label=["bend", "soft bend"], title="Two bends")
print("far to the right:", soft_bend(1000.0))

# %% order
import numpy as np
def soft_bend(v):
    small = np.exp(-abs(v))
    return max(v, 0) + np.log(1 + small)
for v in [-1000.0, 0.0, 1000.0]:
    print(v, soft_bend(v))

# %% check
import random

import numpy as np

MESSAGES = {
    "corner": _(
        "For v = {v}: yours is {got}, expected {expected}. This still has the corner. Begin with "
        "np.log(1 + np.exp(v))."
    ),
    "no-one": _(
        "For v = {v}: yours is {got}, expected {expected}. np.log undoes np.exp at once. Add 1 "
        "between them."
    ),
    "outside": _(
        "For v = {v}: yours is {got}, expected {expected}. The 1 is added after np.log. Add it to "
        "np.exp(v), inside the brackets."
    ),
    "turned": _(
        "For v = {v}: yours is {got}, expected {expected}. This is the soft bend of -v. Look at the "
        "sign of v."
    ),
    "base": _(
        "For v = {v}: yours is {got}, expected {expected}. np.log2 does not undo np.exp. Try "
        "np.log."
    ),
    "rough": _(
        "For v = {v}: yours is {got}, expected {expected}. Here softplus is not yet so near to {got}. "
        "Use the formula further out."
    ),
    "left": _(
        "For v = {v}: yours is {got}, expected {expected}. For v above 0 yours is right. Below 0, "
        "look at the sign of what np.exp gets, and at what is added."
    ),
    "right": _(
        "For v = {v}: yours is {got}, expected {expected}. For v below 0 yours is right. Above 0, "
        "look at the sign of what np.exp gets, and at what is added."
    ),
    "rounded": _(
        "For v = {v}: yours is {got}, expected {expected}. Yours is near, but six places are asked. "
        "Do you round? Leave that out."
    ),
    "formula": _(
        "For v = {v}: yours is {got}, expected {expected}. Print three numbers: np.exp(v), 1 added "
        "to it, and np.log of that."
    ),
    "far-right": _(
        "For v = {v} yours is {got}, expected {v}. np.exp({v}) is too large for the computer. Give "
        "np.exp only numbers below 0."
    ),
    "far-left": _(
        "For v = {v} yours is {got}, expected 0. Does np.exp get {minus} there? Give it only "
        "numbers below 0."
    ),
    "far": _(
        "For v = {v} yours is {got}, expected {expected}. Far to the right softplus is v itself, "
        "and far to the left 0. Add a case for that."
    ),
}

def soft_bend(v):
    return np.logaddexp(0, v)

def soft(v):
    return np.log(1 + np.exp(v))

MIXUPS = [
    ("corner", lambda v: max(v, 0)),
    ("no-one", lambda v: v),
    ("outside", lambda v: v + 1),
    ("turned", lambda v: soft(-v)),
    ("base", lambda v: np.log2(1 + np.exp(v))),
    ("base", lambda v: max(v, 0) + np.log2(1 + np.exp(-abs(v)))),
]

def named(answer, wrong):
    """The message for this difference."""
    if wrong.key != "formula":
        return wrong.key
    where = float(wrong.fields["v"])
    at_once = float(np.squeeze(answer.soft_bend(where)))
    if abs(where) > 3.1 and at_once in (where, 0.0):
        return "rough"

    def gap(places):
        return max(abs(float(np.squeeze(answer.soft_bend(v))) - soft(v)) for v in places)

    if gap([1.0, -1.0, 2.0, -2.0, where]) < 0.01:
        return "rounded"
    return "left" if gap([1.0, 3.0]) < 1e-6 else "right" if gap([-1.0, -3.0]) < 1e-6 else "formula"

def near(function, v):
    """Whether it is right at v to six places behind the point."""
    with np.errstate(all="ignore"):
        got = function(v)
    try:
        return abs(float(np.squeeze(got)) - soft_bend(v)) < 1e-6
    except (TypeError, ValueError):
        return False

def check(answer, kit):
    numbers = [1.0, 0.0, -1.0, 3.0, 2, -2, 5.5, -5.5, 10.5, -10.5, 12, -12, 13.5, -13.5, 20, -20]
    numbers += [random.gauss(0, 3) for _ in range(4)]
    off = [v for v in numbers if not near(answer.soft_bend, v)]
    inputs = [(v,) for v in [*off, *(v for v in numbers if v not in off)]]
    try:
        if off:  # six places behind the point, everywhere
            kit.expect_same(answer.soft_bend, soft_bend, inputs, 1e-6, mixups=MIXUPS, otherwise="formula")
    except kit.Wrong as wrong:
        raise kit.Wrong(named(answer, wrong), **wrong.fields) from None
    for far in (1000, 800.0, 720.0, 950.5, 30.5, 60, -1000, -800.0, -720.0, -950.5, -30.5, -60):
        right = max(far, 0)
        try:
            with np.errstate(all="ignore"):
                got = float(np.squeeze(answer.soft_bend(far)))
        except OverflowError:
            got = np.inf
        if abs(got - right) < 1e-6:
            continue
        key = "far" if np.isfinite(got) else "far-left" if far < 0 else "far-right"
        raise kit.Wrong(key, v=f"{far:g}", got=f"{got:g}", expected=f"{right:g}", minus=f"{-far:g}")

# %% mistake corner
# tag: slip (the bend as it was)
def soft_bend(v):
    return max(v, 0)
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
# %% mistake far
# tag: slip (the example typed in)
import numpy as np
def soft_bend(v):
    return np.nan_to_num(np.log(1 + np.exp(v)), posinf=1000)
# %% mistake rough
# tag: slip (the formula left too soon)
import numpy as np
def soft_bend(v):
    return v if v > 5 else np.log(1 + np.exp(v))
# %% mistake no-one
# tag: slip (1 left out)
import numpy as np
def soft_bend(v):
    return np.log(np.exp(v))
# %% mistake outside
# tag: slip (1 added after the logarithm)
import numpy as np
def soft_bend(v):
    return 1 + np.log(np.exp(v))
# %% mistake turned
# tag: slip (sign)
import numpy as np
def soft_bend(v):
    return np.log(1 + np.exp(-v))
# %% mistake base
# tag: slip (base 2 for e)
import numpy as np
def soft_bend(v):
    return np.log2(1 + np.exp(v))
# %% mistake left
# tag: slip (the formula of one side on both)
import numpy as np
def soft_bend(v):
    return max(v, 0) + np.log(1 + np.exp(-v))
# %% mistake right
# tag: slip (the bend added to the whole formula)
import numpy as np
def soft_bend(v):
    return max(v, 0) + np.log(1 + np.exp(v))
# %% mistake rounded
# tag: slip (rounded)
import numpy as np
def soft_bend(v):
    return round(np.logaddexp(0, v), 2)
# %% mistake formula
# tag: slip (minus for plus)
import numpy as np
def soft_bend(v):
    return np.log(2 + np.exp(v))
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
# %% other right six-places
import numpy as np
def soft_bend(v):
    return round(float(max(v, 0) + np.log(1 + np.exp(-abs(v)))), 6)
# %% other right cut
import numpy as np
def soft_bend(v):
    small = np.clip(v, -700, 700)
    return np.where(np.asarray(v) > 700, v, np.log(1 + np.exp(small)))
# %% other right limit
import math
def soft_bend(v):
    if v > 30:
        return v
    return math.log(1 + math.exp(v))
# %% [markdown] hints
# 1. For `v` above 0 it is `v + np.log(1 + np.exp(-v))`. For `v` below 0 use the first formula.
# 2. `bend(v) + np.log(1 + np.exp(-abs(v)))` is right on both sides.
