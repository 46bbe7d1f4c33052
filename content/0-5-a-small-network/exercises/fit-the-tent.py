# %% [markdown] task
# ## Bend, and fit the tent
#
# The network has 7 numbers, `n[0]` to `n[6]`. The program starts with poor ones, takes 1,000
# small steps, as in lesson 0.4, and prints what it found.
#
# First set `guess`: what will the loss be when nothing is bent? Run the program as it is.
#
# 1. Write `bend(v)`: a number above 0 stays as it is, and a number below 0 becomes 0.
#    `v` is one number or an array of numbers.
# 2. In `network`, bend `one`, and bend `two`. Its last line stays.
#
# Run it again. Compare the 7 numbers with the figure.

# %% start
import numpy as np

guess = None  # your guess of the loss without a bend
x = np.array([0.0, 1.0, 2.0, 3.0, 4.0])
height = np.array([0.0, 1.0, 2.0, 1.0, 0.0])  # the tent

def bend(v):
    return v  # change this line

def network(x, n):
    one = n[0] * x + n[1]  # change this line: bend
    two = n[2] * x + n[3]  # change this line: bend
    return n[4] * one + n[5] * two + n[6]

# Below is nothing to change: training by small steps.
def loss(n):
    return np.mean((network(x, n) - height) ** 2)

n = np.array([1.0, 0.0, 1.0, -1.0, 1.0, -1.0, 0.0])
for step in range(1000):
    slopes = []
    for k in range(7):
        nudge = np.zeros(7)
        nudge[k] = 0.0001
        slopes.append((loss(n + nudge) - loss(n - nudge)) / 0.0002)
    n = n - 0.02 * np.array(slopes)
print("Your guess:", guess, "  loss after training:", round(loss(n), 2))
print("The 7 numbers:", n.round(2) + 0)
print("Heights:", network(x, n).round(2) + 0)

# %% solution
import numpy as np

guess = None  # your guess of the loss without a bend
x = np.array([0.0, 1.0, 2.0, 3.0, 4.0])
height = np.array([0.0, 1.0, 2.0, 1.0, 0.0])  # the tent

def bend(v):
    return np.maximum(v, 0)

def network(x, n):
    one = bend(n[0] * x + n[1])
    two = bend(n[2] * x + n[3])
    return n[4] * one + n[5] * two + n[6]

# Below is nothing to change: training by small steps.
def loss(n):
    return np.mean((network(x, n) - height) ** 2)

n = np.array([1.0, 0.0, 1.0, -1.0, 1.0, -1.0, 0.0])
for step in range(1000):
    slopes = []
    for k in range(7):
        nudge = np.zeros(7)
        nudge[k] = 0.0001
        slopes.append((loss(n + nudge) - loss(n - nudge)) / 0.0002)
    n = n - 0.02 * np.array(slopes)
print("Your guess:", guess, "  loss after training:", round(loss(n), 2))
print("The 7 numbers:", n.round(2) + 0)
print("Heights:", network(x, n).round(2) + 0)

# %% check
import random

import numpy as np

MESSAGES = {
    "no-bend": _(
        "For v {v}: yours is {got}, expected {expected}. This does not bend, so two mixes stay "
        "one line, with loss {loss}. Put 0 there."
    ),
    "upside-down": _(
        "For v {v}: yours is {got}, expected {expected}. You keep the wrong side. Try np.maximum,"
        " not np.minimum."
    ),
    "sign": _(
        "For v {v}: yours is {got}, expected {expected}. You only drop the minus sign. Try "
        "np.maximum."
    ),
    "one-number": _(
        "One number works; the array [-2, -1, 0, 1, 2] stops your bend. if and max take one "
        "number. Try np.maximum."
    ),
    "writes": _(
        "Your bend also changes the array that it is given, from [-2, 3] to {got}. Give back a "
        "new one: try np.maximum."
    ),
    "line": _(
        "At place {x} yours is {got}, expected {expected}. network does not bend, so the loss "
        "stays {loss}: two mixes are one line. Bend one and two."
    ),
    "end": _(
        "At place {x} yours is {got}, expected {expected}. You bend after the last mix. That is "
        "too late. Bend one and two instead."
    ),
    "half": _(
        "At place {x} yours is {got}, expected {expected}. Only one of the two lines is bent. "
        "Bend one and two."
    ),
}
X = np.array([0.0, 1.0, 2.0, 3.0, 4.0])
HEIGHT = np.array([0.0, 1.0, 2.0, 1.0, 0.0])
FIRST = [1.0, 0.0, 1.0, -1.0, 1.0, -1.0, 0.0]

def bend(v):
    return np.maximum(v, 0)

def same(v):
    return np.asarray(v) * 1.0

def mixes(one, two, last=same):
    """A network with these bends."""

    def network(x, n):
        a, b = one(n[0] * x + n[1]), two(n[2] * x + n[3])
        return last(n[4] * a + n[5] * b + n[6])

    return network

network = mixes(bend, bend)
BENDS = [
    ("no-bend", same),
    ("upside-down", lambda v: np.minimum(v, 0)),
    ("sign", np.abs),
]
NETWORKS = [
    ("line", mixes(same, same)),
    ("half", mixes(bend, same)),
    ("half", mixes(same, bend)),
    ("end", mixes(same, same, bend)),
    ("end", mixes(bend, bend, bend)),
]

def trained_loss(network):
    """The loss after training, as the learner's program trains."""
    n = np.array(FIRST)
    nudges = 1e-4 * np.eye(7)

    def loss(n):
        return np.mean((network(X, n) - HEIGHT) ** 2)

    for _step in range(300):
        n = n - 0.02 * np.array([loss(n + d) - loss(n - d) for d in nudges]) / 2e-4
    return f"{loss(n):.2f}"

def check_bend(answer, kit):
    inputs = [(number,) for number in (-2.0, 3.0, 0.0, *(random.gauss(0, 3) for _ in range(4)))]
    try:
        kit.expect_same(answer.bend, bend, inputs, mixups=BENDS)
    except kit.Wrong as wrong:
        if wrong.key == "no-bend":
            raise kit.Wrong("no-bend", loss=trained_loss(mixes(same, same)), **wrong.fields) from None
        raise
    try:
        answer.bend(np.array([-2.0, -1.0, 0.0, 1.0, 2.0]))
    except (ValueError, TypeError):
        raise kit.Wrong("one-number") from None
    arrays = [(np.array([-2.0, 3.0]),), (np.array([random.gauss(0, 3) for _ in range(5)]),)]
    kit.expect_same(answer.bend, bend, arrays, mixups=BENDS)
    given = np.array([-2.0, 3.0])
    answer.bend(given)
    if given[0] != -2:
        raise kit.Wrong("writes", got=str(given.tolist()))

def check(answer, kit):
    check_bend(answer, kit)
    hand = np.array([1.0, 0.0, 1.0, -2.0, 1.0, -2.0, 0.0])
    low = np.array([1.0, -1.0, -1.0, 1.0, -2.0, 1.0, -1.0])
    inputs = [(place, n) for n in (hand, low) for place in (3.0, 0.0, 1.0, 4.0, -2.0)]
    inputs += [(X, np.array([random.gauss(0, 2) for _ in range(7)])) for _ in range(4)]
    try:
        kit.expect_same(answer.network, network, inputs, mixups=NETWORKS)
    except kit.Wrong as wrong:
        if wrong.key == "line":
            raise kit.Wrong("line", loss=trained_loss(answer.network), **wrong.fields) from None
        raise

# %% mistake no-bend
# tag: slip (two mixes thought to be enough)
def bend(v):
    return v

# %% mistake upside-down
# tag: slip (minimum for maximum)
import numpy as np
def bend(v):
    return np.minimum(v, 0)

# %% mistake sign
# tag: slip (minus sign dropped)
def bend(v):
    return abs(v)

# %% mistake one-number
# tag: slip (if on a whole array)
def bend(v):
    if v > 0:
        return v
    return 0

# %% mistake writes
# tag: slip (the array that was given is changed)
import numpy as np
def bend(v):
    if np.ndim(v) == 0:
        return max(v, 0)
    v[v < 0] = 0
    return v

# %% mistake line
# tag: slip (bend written, not used)
import numpy as np
def bend(v):
    return np.maximum(v, 0)
def network(x, n):
    one = n[0] * x + n[1]
    two = n[2] * x + n[3]
    return n[4] * one + n[5] * two + n[6]

# %% mistake end
# tag: slip (bend after the last mix)
import numpy as np
def bend(v):
    return np.maximum(v, 0)
def network(x, n):
    one = n[0] * x + n[1]
    two = n[2] * x + n[3]
    return bend(n[4] * one + n[5] * two + n[6])

# %% mistake half
# tag: slip (one line bent)
import numpy as np
def bend(v):
    return np.maximum(v, 0)

def network(x, n):
    one = n[0] * x + n[1]
    two = bend(n[2] * x + n[3])
    return n[4] * one + n[5] * two + n[6]

# %% other right where
import numpy as np
def bend(v):
    return np.where(v > 0, v, 0)

def network(x, n):
    return n[6] + n[4] * bend(n[0] * x + n[1]) + n[5] * bend(n[2] * x + n[3])

# %% other right loop
import numpy as np
def bend(v):
    if isinstance(v, (int, float)):
        return v if v > 0 else 0
    return np.array([max(float(one), 0) for one in np.atleast_1d(v)])

def network(x, n):
    one = n[0] * x + n[1]
    two = n[2] * x + n[3]
    one = bend(one)
    two = bend(two)
    return n[4] * one + n[5] * two + n[6]

# %% other right half-of-sum
import numpy as np
def bend(v):
    return (v + abs(v)) / 2

def network(x, n):
    total = n[6]
    for start in (0, 2):
        total = total + n[4 + start // 2] * bend(n[start] * x + n[start + 1])
    return total

# %% other right times-yes
def bend(v):
    return v * (v > 0)

def network(x, n):
    one = bend(v=n[0] * x + n[1])
    two = bend(v=n[2] * x + n[3])
    return n[4] * one + n[5] * two + n[6]

# %% [markdown] hints
# 1. `np.maximum` compares two numbers and gives back the larger. It takes an array too.
# 2. `np.maximum(v, 0)` bends. In `network`, write `one = bend(n[0] * x + n[1])`.
