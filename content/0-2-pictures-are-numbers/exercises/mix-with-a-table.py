# %% [markdown] task
# ## Mix a list with a table of weights
#
# `W` is a table with 2 rows and 3 columns, `x` is a list of 3 numbers. Give back 2 numbers:
# one for each row. Multiply the numbers of the row by those of `x`, then add.
#
# - `mix_loops(W, x)` does it with loops.
# - `mix(W, x)` does it with the sign `@`.
#
# Both must also work for tables of another size. Guess what the last line will show.

# %% start
import numpy as np
import kit

W = np.array([[1, 0, 2], [0, 3, -1]])
x = np.array([4, 5, 6])


def mix_loops(W, x):
    out = []
    # for each row: multiply, add, append
    return out


def mix(W, x):
    return W * x


print("by hand: 16, 9")
print("with loops:", np.array(mix_loops(W, x)))
print("with @:", mix(W, x))

# %% solution
import numpy as np
import kit

W = np.array([[1, 0, 2], [0, 3, -1]])
x = np.array([4, 5, 6])


def mix_loops(W, x):
    out = []
    for row in W:
        total = 0
        for k in range(len(x)):
            total = total + row[k] * x[k]
        out.append(total)
    return out


def mix(W, x):
    return W @ x


print("by hand: 16, 9")
print("with loops:", np.array(mix_loops(W, x)))
print("with @:", mix(W, x))

# %% order
import numpy as np
# ---
def mix_loops(W, x):
    out = []
# ---
    for row in W:
# ---
        total = 0
# ---
        for k in range(len(x)):
# ---
            total = total + row[k] * x[k]
# ---
        out.append(total)
# ---
    return out
# ---
def mix(W, x):
    return W @ x

# %% check
import random

import numpy as np

MESSAGES = {
    "times": _(
        "Shape {got_shape} came out of {name}; expected {shape}. The sign * multiplies and stops:"
        " the adding is missing. One output per row: add along the row, or use @."
    ),
    "empty": _(
        "{name} gave an empty list for {input}; expected {expected}. Nothing was appended."
        " Append the total after the inner loop."
    ),
    "columns": _(
        "For {input} {name} gives {got}; expected {expected}. You added down the columns."
        " One output per row: multiply a row by x, then add along it."
    ),
    "turned": _(
        "For {input} {name} gives {got}; expected {expected}. Rows and columns have changed places."
        " The table stands first: W @ x."
    ),
    "running": _(
        "For {input} {name} gives {got}; expected {expected}. The total of the first row is still in the second."
        " Begin each row with total = 0."
    ),
    "one": _(
        "For {input} {name} gives the one number {got}; expected {expected}. All rows went into one total."
        " Each row needs its own."
    ),
    "early": _(
        "For {input} {name} gives {got}; expected {expected}. It gave an answer after the first row."
        " Move return out of the loop."
    ),
    "inner": _(
        "For {input} {name} gives {count} numbers; expected {expected_count}. The total is appended after each"
        " step of the inner loop. Move append out of the inner loop."
    ),
    "fixed": _(
        "For a table of the shape {table} {name} gives {got}; expected {expected}."
        " Is the size 2 by 3 written in? Use len(W) and len(x)."
    ),
    "other": _("For {input} {name} gives {got}; expected {expected}. Work out row 0 by hand."),
}


def reference(W, x):
    return W @ x


def running(W, x):
    return np.cumsum(W @ x)


MIXUPS = [
    ("columns", lambda W, x: (W * x).sum(axis=0)),
    ("turned", lambda W, x: x @ W if len(W) == len(x) else W @ x),
    ("running", running),
    ("one", lambda W, x: (W @ x).sum()),
    ("early", lambda W, x: (W @ x)[:1]),
    ("early", lambda W, x: W[0][0] * x[0]),
    ("inner", lambda W, x: np.cumsum(W * x, axis=1).ravel()),
    ("inner", lambda W, x: (W * x).ravel()),
]


def check(answer, kit):
    W = np.array([[1, 0, 2], [0, 3, -1]])
    x = np.array([4, 5, 6])
    square = np.array([[0.0, 2.0], [5.0, 1.0]])
    random_one = np.array([[random.randint(-4, 4) for _n in range(5)] for _m in range(3)])
    large = np.array([random.random() for _n in range(2 * 256)]).reshape(2, 256)
    inputs = [
        (W, x),
        (square, np.array([1.0, 10.0])),
        (random_one, np.array([2, -1, 3, 5, 7])),
        (large, kit.load_data("marks").pictures[random.randrange(600)].reshape(256)),
    ]
    judge(answer.mix_loops, "mix_loops", inputs, kit)
    judge(answer.mix, "mix", inputs, kit)


def judge(function, name, inputs, kit):
    if callable(function):
        W, x = inputs[0]
        got = function(W.copy(), x.copy())
        shape = () if got is None else np.shape(got)
        if shape == W.shape:
            raise kit.Wrong("times", name=name, got_shape=str(shape), shape="(2,)")
        if shape == (0,):
            raise kit.Wrong("empty", name=name, input="W, x", expected="[16, 9]")
        if shape == (2,) and np.allclose(got, [16, 9]):
            expect_any_size(function, name, inputs, kit)
    named = lambda W, x: reference(W, x)
    named.__name__ = name
    kit.expect_same(function, named, inputs, mixups=MIXUPS, otherwise="other")


def expect_any_size(function, name, inputs, kit):
    """Right for 2 by 3: is that size written in?"""
    W, x = inputs[2]
    try:
        got = np.asarray(function(W.copy(), x.copy()), dtype=float)
    except (IndexError, ValueError):
        return  # Python says what happened
    fixed = [W[0, :3] @ x[:3], W[1, :3] @ x[:3]]
    if got.shape == (2,) or (got.shape == (3,) and np.allclose(got, W[:, :3] @ x[:3])):
        raise kit.Wrong(
            "fixed",
            name=name,
            table=str(W.shape),
            got=str([round(float(n), 3) for n in got]),
            expected=str([float(n) for n in W @ x]),
        )


# %% mistake times
# tag: slip (multiplied, not added)
import numpy as np


def mix_loops(W, x):
    return [sum(w * n for w, n in zip(row, x)) for row in W]


def mix(W, x):
    return W * x


# %% mistake empty
# tag: slip (append is missing)
def mix_loops(W, x):
    out = []
    for row in W:
        total = 0
        for k in range(len(x)):
            total = total + row[k] * x[k]
    return out


# %% mistake columns
# tag: slip (added down the columns)
def mix_loops(W, x):
    return [sum(w * n for w, n in zip(row, x)) for row in W]


def mix(W, x):
    return (W * x).sum(axis=0)


# %% mistake running
# tag: slip (total is not set back)
def mix_loops(W, x):
    out = []
    total = 0
    for row in W:
        for k in range(len(x)):
            total = total + row[k] * x[k]
        out.append(total)
    return out


# %% mistake fixed
# tag: slip (the size is written in)
def mix_loops(W, x):
    out = []
    for i in range(2):
        total = 0
        for k in range(3):
            total = total + W[i][k] * x[k]
        out.append(total)
    return out


# %% other right zeros
import numpy as np


def mix_loops(W, x):
    rows, columns = W.shape
    out = np.zeros(rows)
    for i in range(rows):
        for j in range(columns):
            out[i] += W[i, j] * x[j]
    return out


def mix(W, x):
    return np.dot(W, x)


# %% other right comprehension
import numpy as np


def mix_loops(W, x):
    return [sum([w * n for w, n in zip(row, x)]) for row in W]


def mix(W, x):
    return np.matmul(W, x)


# %% other right times-and-add
import numpy as np


def mix_loops(W, x):
    return tuple((row * x).sum() for row in W)


def mix(W, x):
    return (W * x).sum(axis=1)


# %% other right column
import numpy as np


def mix_loops(W, x):
    out = []
    i = 0
    while i < len(W):
        out = out + [float(W[i] @ x)]
        i = i + 1
    return np.array(out)


def mix(W, x):
    return W @ x.reshape(-1, 1)


# %% [markdown] hints
# 1. One output per row: begin each row with `total = 0`.
# 2. Row i times x, then add: `total = total + row[k] * x[k]`. With the sign it is `W @ x`.
