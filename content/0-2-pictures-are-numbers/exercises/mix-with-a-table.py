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
    "times": _("Shape {got_shape} came out of {name}; expected {shape}. The sign * alone only multiplies. Each row makes one number: add along it, or use @."),
    "times-loops": _("Shape {got_shape} came out of {name}; expected {shape}. The sign * alone only multiplies. Add the products of each row in an inner loop."),
    "two-columns": _("For {input} {name} gives {got}; expected {expected}. Only the first two products of each row are added. Use range(len(x))."),
    "stops": _("For a table of {table} {name} stops with an error. Is a size written in, or a name outside the function used? Use len(W) for rows and len(x) for columns."),
    "empty": _("{name} gave an empty list for {input}; expected {expected}. Append the total after the inner loop."),
    "zeros": _("For {input} {name} gives {got}; expected {expected}. Nothing was added before append. Does append stand in front of the inner loop?"),
    "last-product": _("For {input} {name} gives {got}; expected {expected}. Only the last product is left. Write total = total + the product."),
    "plus": _("For {input} {name} gives {got}; expected {expected}. You add the weights and the numbers. Multiply each pair, then add the products."),
    "without-x": _("For {input} {name} gives {got}; expected {expected}. You add the weights alone. Multiply each by its number of x."),
    "last-column": _("For {input} {name} gives {got}; expected {expected}. The last product of each row is missing. range stops before its end: range(len(x))."),
    "first-column": _("For {input} {name} gives {got}; expected {expected}. The first product of each row is missing. Places count from 0."),
    "last-row": _("For {input} {name} gives {got}; expected {expected}. The last row is missing. range stops before its end: range(len(W))."),
    "first-row": _("For {input} {name} gives {got}; expected {expected}. The first row is missing. Places count from 0."),
    "from-one": _("For {input} {name} gives {got}; expected {expected}. Each is 1 too large. Begin with total = 0."),
    "whole": _("For {input} {name} gives {got}; expected {expected}. What stands behind the point is lost. Is there int, round or //?"),
    "columns": _("For {input} {name} gives {got}; expected {expected}. You added down the columns. Add along each row."),
    "turned": _("For {input} {name} gives {got}; expected {expected}. Rows and columns have changed places. The table stands first: W @ x."),
    "running": _("For {input} {name} gives {got}; expected {expected}. The total of one row is still in the next. Begin each row with total = 0."),
    "one": _("For {input} {name} gives the one number {got}; expected {expected}. All rows went into one total. Each row needs its own."),
    "total": _("For {input} {name} gives {got}; expected {expected}. Only the last row came back. Append each total to out, and give back out."),
    "early": _("For {input} {name} gives {got}; expected {expected}. Only row 0 came back. Is return inside the loop, or W[0] there in place of W?"),
    "first-product": _("For {input} {name} gives {got}; expected {expected}. It gave an answer after the first product. Move return out of both loops."),
    "inner": _("For {input} {name} gives {count} numbers; expected {expected_count}. One was appended in each step of the inner loop. Move append out of it."),
    "fixed": _("For a table of {table} {name} does not give {expected}. But for 2 by 3 it is right. Is a size written in, or a name outside the function used?"),
    "constant": _("For {input} {name} gives 16 and 9; expected {expected}. Is the answer written in, or is the W outside the function used?"),
    "changed": _("The numbers are right, but {name} changes W or x. Signs such as *= write into them. Make a new array."),
    "large": _("For small tables {name} is right. For {input} it gives {got}; expected {expected}. Is a size written in? Use len(W) and len(x)."),
    "other": _("For {input} {name} gives {got}; expected {expected}. By hand, row 0: multiply each weight by its number of x, then add."),
}
reference = lambda W, x: W @ x
MIXUPS = [
    ("zeros", lambda W, x: 0 * (W @ x)),
    ("constant", lambda W, x: np.array([16, 9])),
    ("last-product", lambda W, x: W[:, -1] * x[-1]),
    ("plus", lambda W, x: W.sum(axis=1) + x.sum()),
    ("without-x", lambda W, x: W.sum(axis=1)),
    ("two-columns", lambda W, x: W[:, :2] @ x[:2]),
    ("last-column", lambda W, x: W[:, :-1] @ x[:-1]),
    ("first-column", lambda W, x: W[:, 1:] @ x[1:]),
    ("total", lambda W, x: (W @ x)[-1]),
    ("early", lambda W, x: (W @ x)[:1]),
    ("last-row", lambda W, x: (W @ x)[:-1]),
    ("first-row", lambda W, x: (W @ x)[1:]),
    ("from-one", lambda W, x: W @ x + 1),
    ("whole", lambda W, x: np.trunc(W @ x)),
    ("whole", lambda W, x: np.trunc(W * x).sum(axis=1)),
    ("whole", lambda W, x: np.floor(W @ x)),
    ("whole", lambda W, x: np.round(W @ x)),
    ("columns", lambda W, x: (W * x).sum(axis=0)),
    ("turned", lambda W, x: x @ W if len(W) == len(x) else W @ x),
    ("running", lambda W, x: np.cumsum(W @ x)),
    ("one", lambda W, x: (W @ x).sum()),
    ("first-product", lambda W, x: W[0][0] * x[0]),
    ("inner", lambda W, x: np.cumsum(W * x, axis=1).ravel()),
    ("inner", lambda W, x: (W * x).ravel()),
    ("inner", lambda W, x: np.cumsum(W * x)),
]
def check(answer, kit):
    random_one = np.array([[random.randint(-4, 4) for _n in range(5)] for _m in range(3)])
    large = np.array([random.random() for _n in range(2 * 256)]).reshape(2, 256)
    inputs = [
        (np.array([[1, 0, 2], [0, 3, -1]]), np.array([4, 5, 6])),
        (np.array([[0.0, 2.0], [5.0, 1.0]]), np.array([1.0, 10.0])),
        (np.array([[0.5, 1.0], [2.0, 3.0]]), np.array([3.0, 0.25])),
        (np.array([[1, 2], [3, 4], [0, 5]]), np.array([2, 1])),
        (np.array([[1, -3], [0, 2]]), np.array([2, 1])),
        (random_one, np.array([2, -1, 3, 5, 7])),
        (large, kit.load_data("marks").pictures[random.randrange(600)].reshape(256)),
    ]
    judge(answer.mix_loops, "mix_loops", inputs, kit)
    judge(answer.mix, "mix", inputs, kit)
def judge(function, name, inputs, kit):
    named = lambda W, x: W @ x
    named.__name__ = name
    if callable(function):
        W, x = inputs[0]
        given = W.copy(), x.copy()
        got = function(*given)
        shape = np.shape(got) if got is not None else None
        if shape == W.shape:
            said = {"input": "W = [[1, 0, 2], [0, 3, -1]], x = [4, 5, 6]", "expected": "[16, 9]"}
            if np.allclose(got, W + x):
                raise kit.Wrong("plus", name=name, got="shape (2, 3)", **said)
            raise kit.Wrong("times" if name == "mix" else "times-loops", name=name, got_shape=str(shape), shape="(2,)")
        if shape == (0,):
            raise kit.Wrong("empty", name=name, input="W = [[1, 0, 2], [0, 3, -1]], x = [4, 5, 6]", expected="[16, 9]")
        if shape in ((2,), (2, 1)) and np.allclose(np.ravel(got), [16, 9]):
            expect_any_size(function, name, inputs, kit)
            if (given[0] != W).any() or (given[1] != x).any():
                raise kit.Wrong("changed", name=name)
        expect_no_stop(function, name, inputs, kit)
    try:
        kit.expect_same(function, named, inputs, mixups=MIXUPS, otherwise="other")
    except kit.Wrong as wrong:
        if wrong.key == "other" and "shape" in wrong.fields["input"]:
            raise kit.Wrong("large", **wrong.fields) from None
        raise
def expect_no_stop(function, name, inputs, kit):
    """The table of the page runs: does another one stop the learner's function?"""
    for at, (W, x) in enumerate(inputs):
        try:
            function(W.copy(), x.copy())
        except (IndexError, ValueError):
            if at == 0:
                return  # the learner's own run says it
            raise kit.Wrong("stops", name=name, table=" by ".join(str(n) for n in W.shape)) from None
def expect_any_size(function, name, inputs, kit):
    """Right for 2 by 3: is that size written in?"""
    fixed = []
    for W, x in inputs[1:]:
        try:
            got = np.squeeze(np.asarray(function(W.copy(), x.copy()), dtype=float))
            fixed.append(got.shape == (len(W),) and np.allclose(got, W @ x))
        except (IndexError, ValueError):
            fixed.append(None)
        if fixed[-1] is None or (len(W) == 3 and not fixed[-1] and all(fixed[:2]) and got.shape == (2,)):
            table, shown = " by ".join(str(n) for n in W.shape), ", ".join(f"{n:g}" for n in W @ x)
            raise kit.Wrong("fixed", name=name, table=table, expected=f"[{shown}]")
    W, x = inputs[5]
    got = np.squeeze(np.asarray(function(W.copy(), x.copy()), dtype=float))
    if got.shape == (3,) and not fixed[3] and np.allclose(got, W[:, :3] @ x[:3]):
        raise kit.Wrong("fixed", name=name, table="3 by 5", expected=str([int(n) for n in W @ x]))
# %% mistake times
# tag: slip (multiplied, not added)
mix_loops = lambda W, x: [sum(w * n for w, n in zip(row, x)) for row in W]
mix = lambda W, x: W * x
# %% mistake empty
# tag: slip (append is missing)
mix_loops = lambda W, x: []
# %% mistake last-product
# tag: slip (the products are not added up)
mix_loops = lambda W, x: [row[-1] * x[-1] for row in W]
# %% mistake columns
# tag: slip (added down the columns)
mix_loops = lambda W, x: [sum(w * n for w, n in zip(row, x)) for row in W]
mix = lambda W, x: (W * x).sum(axis=0)
# %% mistake times-loops
# tag: slip (multiplied in the loop, not added)
mix_loops = lambda W, x: [row * x for row in W]
# %% mistake stops
# tag: slip (as many columns as rows)
mix_loops = lambda W, x: [sum(W[i][k] * x[k] for k in range(len(W))) for i in range(len(W))]
# %% mistake last-column
# tag: slip (range stops before its end)
mix_loops = lambda W, x: [sum(row[k] * x[k] for k in range(len(x) - 1)) for row in W]
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
mix_loops = lambda W, x: [sum(W[i][k] * x[k] for k in range(3)) for i in range(2)]
# %% mistake whole
# tag: slip (int cuts off what stands behind the point)
mix_loops = lambda W, x: [int(sum(row * x)) for row in W]
# %% mistake two-columns
# tag: slip (only two products are written)
mix_loops = lambda W, x: [row[0] * x[0] + row[1] * x[1] for row in W]
# %% mistake zeros
# tag: slip (append in front of the inner loop)
mix_loops = lambda W, x: [0 for row in W]
# %% mistake plus
# tag: slip (added in place of multiplied)
mix_loops = lambda W, x: [sum(row + x) for row in W]
# %% mistake without-x
# tag: slip (x is forgotten)
mix_loops = lambda W, x: [sum(row) for row in W]
# %% mistake first-column
# tag: slip (places counted from 1)
mix_loops = lambda W, x: [sum(row[1:] * x[1:]) for row in W]
# %% mistake last-row
# tag: slip (range over the rows stops before its end)
mix_loops = lambda W, x: [sum(row * x) for row in W[:-1]]
# %% mistake first-row
# tag: slip (rows counted from 1)
mix_loops = lambda W, x: [sum(row * x) for row in W[1:]]
# %% mistake from-one
# tag: slip (total begins with 1)
mix_loops = lambda W, x: [1 + sum(row * x) for row in W]
# %% mistake turned
# tag: slip (the order that fits, so x first for a square)
mix_loops = lambda W, x: x @ W if len(W) == len(x) else W @ x
# %% mistake one
# tag: slip (all rows in one total)
mix_loops = lambda W, x: sum(sum(row * x) for row in W)
# %% mistake total
# tag: slip (total given back, not out)
mix_loops = lambda W, x: sum(W[-1] * x)
# %% mistake early
# tag: slip (return inside the outer loop)
mix_loops = lambda W, x: sum(W[0] * x)
# %% mistake first-product
# tag: slip (return inside the inner loop)
mix_loops = lambda W, x: W[0][0] * x[0]
# %% mistake inner
# tag: slip (append inside the inner loop)
mix_loops = lambda W, x: [w * n for row in W for w, n in zip(row, x)]
# %% mistake constant
# tag: slip (the answer is written in)
mix_loops = lambda W, x: [16, 9]
# %% mistake changed
# tag: slip (writes into the table that came in)
def mix_loops(W, x):
    W *= x
    return W.sum(axis=1)
# %% mistake large
# tag: slip (a size written in, enough for small tables)
mix_loops = lambda W, x: [sum(row[:9] * x[:9]) for row in W]
# %% mistake other
# tag: slip (subtracted in place of multiplied)
mix_loops = lambda W, x: [sum(row - x) for row in W]
# %% other right zeros
import numpy as np
def mix_loops(W, x):
    rows, columns = W.shape
    out = np.zeros(rows)
    for i in range(rows):
        for j in range(columns):
            out[i] += W[i, j] * x[j]
    return out
mix = lambda W, x: np.dot(W, x)
# %% other right comprehension
import numpy as np
mix_loops = lambda W, x: [sum([w * n for w, n in zip(row, x)]) for row in W]
mix = lambda W, x: np.matmul(W, x)
# %% other right times-and-add
mix_loops = lambda W, x: tuple((row * x).sum() for row in W)
mix = lambda W, x: (W * x).sum(axis=1)
# %% other right column
import numpy as np
def mix_loops(W, x):
    out = []
    i = 0
    while i < len(W):
        out = out + [float(W[i] @ x)]
        i = i + 1
    return np.array(out)
mix = lambda W, x: W @ x.reshape(-1, 1)
# %% [markdown] hints
# 1. One output per row: begin each row with `total = 0`.
# 2. Row i times x, then add: `total = total + row[k] * x[k]`. With the sign it is `W @ x`.
