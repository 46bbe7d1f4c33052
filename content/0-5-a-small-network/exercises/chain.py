# %% [markdown] task
# ## The slope through two steps
#
# First `x` goes into `g`. Then `g(x)` goes into `f`.
# `slope(f, x)` is the one of lesson 0.4. It needs a function and a place.
#
# Write `chain(f, g, x)`: the slope of both steps together, at the place `x`.
# Multiply two slopes, each at the place where its step really works.
#
# The last lines use a part of the tent network. Guess first: what is its slope at place 1, and
# at place 3?

# %% start
def slope(f, x):
    h = 0.0001
    return (f(x + h) - f(x - h)) / (2 * h)

def chain(f, g, x):
    return slope(g, x)  # change this line

def double(x):
    return 2 * x

def triple(x):
    return 3 * x

print("stretch by 2, then by 3:", round(chain(triple, double, 1), 2))

def hidden(x):  # layer 1 of the tent, second number
    return max(x - 2, 0)

def output(v):  # layer 2 of the tent
    return -2 * v

for place in [1, 3]:
    print("place", place, "slope", round(chain(output, hidden, place), 2) + 0)

# %% solution
def slope(f, x):
    h = 0.0001
    return (f(x + h) - f(x - h)) / (2 * h)

def chain(f, g, x):
    first = slope(g, x)
    second = slope(f, g(x))
    return first * second

def double(x):
    return 2 * x

def triple(x):
    return 3 * x

print("stretch by 2, then by 3:", round(chain(triple, double, 1), 2))

def hidden(x):  # layer 1 of the tent, second number
    return max(x - 2, 0)

def output(v):  # layer 2 of the tent
    return -2 * v

for place in [1, 3]:
    print("place", place, "slope", round(chain(output, hidden, place), 2) + 0)

# %% check
import random

MESSAGES = {
    "one": _("For g = {g}, then f = {f}, at x = {x}: yours is {got}, expected {expected}. This is the "
        "slope of {seen} alone. Multiply it by the slope of the other."),
    "added": _("For g = {g}, then f = {f}, at x = {x}: yours is {got}, expected {expected}. You added. "
        "Stretching by 2, then by 3, gives 6 times. Multiply."),
    "place": _("For g = {g}, then f = {f}, at x = {x}: yours is {got}, expected {expected}. You took the "
        "slope of f at x. But f gets g(x). Ask there."),
    "same-place": _("For g = {g}, then f = {f}, at x = {x}: yours is {got}, expected {expected}. You "
        "took both slopes at g(x). But g works at x. Ask there."),
    "order": _("For g = {g}, then f = {f}, at x = {x}: yours is {got}, expected {expected}. You let f "
        "work first. Here g is first. Ask slope(g, x)."),
    "inside": _("For g = {g}, then f = {f}, at x = {x}: yours is {got}, expected {expected}. Your second "
        "slope gets a slope as its place. It needs the place g(x)."),
    "value": _("For g = {g}, then f = {f}, at x = {x}: yours is {got}, expected {expected}. You use "
        "where {seen} arrives. Needed is how fast it changes: ask slope for both steps."),
    "product": _("For g = {g}, then f = {f}, at x = {x}: yours is {got}, expected {expected}. That is "
        "the slope of f(x) times g(x). Here g(x) goes into f: two slopes, multiplied."),
    "divided": _("For g = {g}, then f = {f}, at x = {x}: yours is {got}, expected {expected}. You "
        "divided. Stretching by 2, then by 3, gives 6 times. Multiply."),
    "sign": _("For g = {g}, then f = {f}, at x = {x}: yours is {got}, expected {expected}. Only the sign "
        "is wrong. Look for a minus that is too much."),
    "whole": _("For g = {g}, then f = {f}, at x = {x}: yours is {got}, expected {expected}. A slope need "
        "not be a whole number. Do not round it."),
    "flat": _("For g = {g}, then f = {f}, at x = {x}: yours is {got}, expected 0. One of the two steps "
        "is flat there. 0 times the other slope is 0: nothing passes."),
    "falling": _("For g = {g}, then f = {f}, at x = {x}: yours is {got}, expected {expected}. A slope "
        "below 0 means downhill. Keep the sign of both slopes."),
    "other": _("For g = {g}, then f = {f}, at x = {x}: yours is {got}, expected {expected}. Print g(x), "
        "the slope of g at x, and the slope of f at g(x)."),
}

class Step:
    """A step with the name that messages show."""

    def __init__(self, name, work):
        self.name, self.work = name, work

    def __call__(self, x):
        return self.work(x)

def slope(f, x):
    return (f(x + 1e-4) - f(x - 1e-4)) / 2e-4

def chain(f, g, x):
    return slope(f, g(x)) * slope(g, x)

def divided(up, down):
    return up / down if abs(down) > 1e-9 else float("nan")

MIXUPS = [
    ("one g", lambda f, g, x: slope(g, x)),
    ("one f", lambda f, g, x: slope(f, g(x))),
    ("one f", lambda f, g, x: slope(f, x)),
    ("added", lambda f, g, x: slope(f, g(x)) + slope(g, x)),
    ("added", lambda f, g, x: slope(f, x) + slope(g, x)),
    ("added", lambda f, g, x: (slope(f, g(x)) + slope(g, x)) / 2),
    ("added", lambda f, g, x: (slope(f, x) + slope(g, x)) / 2),
    ("place", lambda f, g, x: slope(f, x) * slope(g, x)),
    ("same-place", lambda f, g, x: slope(f, g(x)) * slope(g, g(x))),
    ("order", lambda f, g, x: slope(g, f(x)) * slope(f, x)),
    ("inside", lambda f, g, x: slope(f, slope(g, x))),
    ("inside", lambda f, g, x: slope(f, slope(g, x)) * slope(g, x)),
    ("inside", lambda f, g, x: slope(g, slope(f, x))),
    ("value both", lambda f, g, x: f(g(x))),
    ("value f", lambda f, g, x: f(g(x)) * slope(g, x)),
    ("value g", lambda f, g, x: slope(f, g(x)) * g(x)),
    ("value both", lambda f, g, x: f(x) * g(x)),
    ("product", lambda f, g, x: slope(f, x) * g(x) + f(x) * slope(g, x)),
    ("product", lambda f, g, x: slope(lambda t: f(t) * g(t), x)),
    ("divided", lambda f, g, x: divided(slope(f, g(x)), slope(g, x))),
    ("divided", lambda f, g, x: divided(slope(g, x), slope(f, g(x)))),
    ("sign", lambda f, g, x: -chain(f, g, x)),
    ("falling", lambda f, g, x: slope(f, g(x)) * abs(slope(g, x))),
    ("falling", lambda f, g, x: abs(slope(f, g(x))) * slope(g, x)),
    ("falling", lambda f, g, x: abs(chain(f, g, x))),
    ("whole", lambda f, g, x: round(chain(f, g, x))),
    ("whole", lambda f, g, x: round(slope(f, g(x))) * round(slope(g, x))),
]

def line(a, b):
    """A step that stretches by a and moves by b."""
    sign = "+" if b >= 0 else "-"
    return Step(f"{a} * x {sign} {abs(b)}", lambda x: a * x + b)

def check(answer, kit):
    square, cube = Step("x * x", lambda x: x * x), Step("x * x * x", lambda x: x * x * x)
    bent, half = Step("bend(x)", lambda x: max(x, 0)), Step("x / 2", lambda x: x / 2)
    double, triple = Step("2 * x", lambda x: 2 * x), Step("3 * x", lambda x: 3 * x)
    inputs = [(triple, double, 1), (square, triple, 2), (triple, square, 2), (square, cube, 2)]
    inputs += [(line(-2, 1), bent, 3), (square, line(2, 1), 1)]
    inputs += [(half, triple, 1), (square, line(-2, 3), 0)]
    inputs += [(square, half, 3), (square, line(2, 1), 1.5), (square, line(-2, 1), -0.5)]
    for _case in range(4):
        a, b = random.choice([-3, -2, 2, 3]), random.randint(-5, 5)
        place = random.choice([-3, -2, -1, 0, 1, 2, 3, 0.5, -1.5])
        b += a * place + b == 0  # not where the slope is 0: any rounding shows there
        inputs += [(square, line(a, b), place), (line(a, b), cube, place or 1)]
    try:
        kit.expect_same(answer.chain, chain, inputs, mixups=MIXUPS, otherwise="other")
    except kit.Wrong as wrong:
        key, _space, seen = wrong.key.partition(" ")
        if key == "value" and seen == "both":
            raise kit.Wrong(key, seen="x", **wrong.fields) from None
        if seen:
            raise kit.Wrong(key, seen=seen, **wrong.fields) from None
        raise
    flat = [(bent, line(1, -2), 1), (line(-2, 1), bent, -1)]
    kit.expect_same(answer.chain, chain, flat, otherwise="flat")

# %% mistake added
# tag: slip (slopes added)
def slope(f, x):
    return (f(x + 0.0001) - f(x - 0.0001)) / 0.0002
def chain(f, g, x):
    return slope(f, g(x)) + slope(g, x)
# %% mistake place
# tag: slip (slope of the second step at the wrong place)
def slope(f, x):
    return (f(x + 0.0001) - f(x - 0.0001)) / 0.0002
def chain(f, g, x):
    return slope(f, x) * slope(g, x)
# %% mistake same-place
# tag: slip (slope of the first step at the wrong place)
def slope(f, x):
    return (f(x + 0.0001) - f(x - 0.0001)) / 0.0002
def chain(f, g, x):
    x = g(x)
    return slope(f, x) * slope(g, x)
# %% mistake order
# tag: slip (first and second step swapped)
def slope(f, x):
    return (f(x + 0.0001) - f(x - 0.0001)) / 0.0002
def chain(f, g, x):
    return slope(f, x) * slope(g, f(x))
# %% mistake inside
# tag: slip (a slope handed over as a place)
def slope(f, x):
    return (f(x + 0.0001) - f(x - 0.0001)) / 0.0002
def chain(f, g, x):
    return slope(f, slope(g, x))
# %% mistake value
# tag: slip (where it arrives for how fast it changes)
def chain(f, g, x):
    return f(g(x))
# %% mistake product
# tag: slip (a rule of school for another case)
def slope(f, x):
    return (f(x + 0.0001) - f(x - 0.0001)) / 0.0002
def chain(f, g, x):
    return slope(lambda t: f(t) * g(t), x)
# %% mistake divided
# tag: slip (one slope divided by the other)
def slope(f, x):
    return (f(x + 0.0001) - f(x - 0.0001)) / 0.0002
def chain(f, g, x):
    below = slope(g, x)
    return slope(f, g(x)) / below if below else float("nan")
# %% mistake sign
# tag: slip (sign)
def chain(f, g, x):
    return (f(g(x - 0.0001)) - f(g(x + 0.0001))) / 0.0002
# %% mistake whole
# tag: slip (rounded)
def chain(f, g, x):
    return round((f(g(x + 0.0001)) - f(g(x - 0.0001))) / 0.0002)
# %% mistake flat
# tag: slip (a slope of 0 taken for no slope)
def slope(f, x):
    return (f(x + 0.0001) - f(x - 0.0001)) / 0.0002
def chain(f, g, x):
    return slope(f, g(x)) * (slope(g, x) or 1)
# %% mistake falling
# tag: slip (sign of a slope dropped)
def slope(f, x):
    return (f(x + 0.0001) - f(x - 0.0001)) / 0.0002
def chain(f, g, x):
    return slope(f, g(x)) * abs(slope(g, x))
# %% mistake one
# tag: slip (second step forgotten)
def chain(f, g, x):
    return (g(x + 0.0001) - g(x - 0.0001)) / 0.0002
# %% mistake other
# tag: slip (the example typed in)
def chain(f, g, x):
    return 6
# %% other right both-at-once
def slope(f, x):
    h = 0.0001
    return (f(x + h) - f(x - h)) / (2 * h)
def chain(f, g, x):
    def both(x):
        return f(g(x))
    return slope(both, x)
# %% other right by-hand
def chain(f, g, x):
    h = 0.00001
    before, after = g(x - h), g(x + h)
    inner = (after - before) / (2 * h)
    middle = g(x)
    outer = (f(middle + h) - f(middle - h)) / h / 2
    return outer * inner
# %% other right in-steps
def slope(f, x):
    h = 0.0001
    return (f(x + h) - f(x - h)) / (2 * h)
def chain(f, g, x):
    total = 1
    for step in [g, f]:
        total = total * slope(step, x)
        x = step(x)
    return total
# %% other right one-sided
def chain(f, g, x):
    return (f(g(x + 1e-7)) - f(g(x))) / 1e-7
# %% [markdown] hints
# 1. Stretch twice: by the slope of `g` at `x`, then by the slope of `f` at `g(x)`.
# 2. `slope(f, g(x)) * slope(g, x)`
