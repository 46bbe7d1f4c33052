# %% [markdown] task
# ## Bend, and fit the tent
#
# The 7 numbers are `n[0]` to `n[6]`. The program starts with poor ones, takes 1,000 small steps, as
# in lesson 0.4, and prints what it found.
#
# First set `guess`. Without a bend, will the loss end near 0, near 0.5 or near 5? Run the program
# as it is.
#
# 1. Write `bend(v)`, for one number `v`. A number above 0 stays, and a number below 0 becomes 0.
# 2. In `network`, bend `one`, and bend `two`. Its last line stays.
#
# Run it again. Compare the 7 numbers with the figure. The check judges `bend` and
# `network`, and wants a guess, right or wrong.

# %% start
import numpy as np

guess = None  # the loss without a bend: 0, 0.5 or 5?
height = [0, 1, 2, 1, 0]  # the tent, at the places 0 to 4

def bend(v):
    return v  # change this line

def network(x, n):
    one = n[0] * x + n[1]  # change: bend
    two = n[2] * x + n[3]  # change: bend
    return n[4] * one + n[5] * two + n[6]

# Below is nothing to change: training by small steps.
def loss(n):
    errors = [network(x, n) - height[x] for x in range(5)]
    return sum(e * e for e in errors) / 5

n = [1.0, 0.0, 1.0, -1.0, 1.0, -1.0, 0.0]
for step in range(1000):
    slopes = []
    for k in range(7):
        up, down = n.copy(), n.copy()
        up[k], down[k] = n[k] + 0.0001, n[k] - 0.0001
        slopes.append((loss(up) - loss(down)) / 0.0002)
    n = [n[k] - 0.02 * slopes[k] for k in range(7)]
print("Your guess:", guess, "  loss after training:", round(loss(n), 2))
print("The 7 numbers:", np.round(n, 2) + 0)
print("Heights:", np.round([network(x, n) for x in range(5)], 2) + 0)

# %% solution
import numpy as np

guess = 0.5  # the loss without a bend: 0, 0.5 or 5?
height = [0, 1, 2, 1, 0]  # the tent, at the places 0 to 4

def bend(v):
    return max(v, 0)

def network(x, n):
    one = bend(n[0] * x + n[1])
    two = bend(n[2] * x + n[3])
    return n[4] * one + n[5] * two + n[6]

# Below is nothing to change: training by small steps.
def loss(n):
    errors = [network(x, n) - height[x] for x in range(5)]
    return sum(e * e for e in errors) / 5

n = [1.0, 0.0, 1.0, -1.0, 1.0, -1.0, 0.0]
for step in range(1000):
    slopes = []
    for k in range(7):
        up, down = n.copy(), n.copy()
        up[k], down[k] = n[k] + 0.0001, n[k] - 0.0001
        slopes.append((loss(up) - loss(down)) / 0.0002)
    n = [n[k] - 0.02 * slopes[k] for k in range(7)]
print("Your guess:", guess, "  loss after training:", round(loss(n), 2))
print("The 7 numbers:", np.round(n, 2) + 0)
print("Heights:", np.round([network(x, n) for x in range(5)], 2) + 0)

# %% check
import random
MESSAGES = {
    "no-bend": _("For v = {v} bend gives {got}, expected {expected}. Nothing is bent, so two mixes stay one "
        "line, with loss 0.56. Put 0 for each number below 0."),
    "np-max": _("For v = {v} bend gives {got}, expected {expected}. np.max looks in one list, and takes your "
        "0 for an axis. To compare two numbers: max or np.maximum."),
    "upside-down": _("For v = {v} bend gives {got}, expected {expected}. You keep the numbers below 0. Keep "
        "those above 0 instead."),
    "sign": _("For v = {v} bend gives {got}, expected {expected}. You only drop the minus sign. A number "
        "below 0 becomes 0."),
    "mirror": _("For v = {v} bend gives {got}, expected {expected}. Here the sign is turned first. Give "
        "back v itself when it is above 0."),
    "yes-no": _("For v = {v} bend gives {got}, expected {expected}. You give 1 above 0. Keep the number as "
        "it is there."),
    "zero": _("For v = {v} bend gives {got}, expected {expected}. Yours is 0 for each number. Does a "
        "number above 0 reach a return line of its own?"),
    "whole": _("For v = {v} bend gives {got}, expected {expected}. You drop what stands behind the point. "
        "A number above 0 stays as it is."),
    "other-bend": _("For v = {v} bend gives {got}, expected {expected}. {v} is not above 0, so it becomes "
        "0. Ask: is v above 0?"),
    "above": _("For v = {v} bend gives {got}, expected {expected}. A number above 0 stays as it is: "
        "give back v itself."),
    "guess": _("bend and network are right. guess is still None: write 0, 0.5 or 5. No guess is marked."),
    "line": _("For x = {x} and n = {n} yours is {got}, expected {expected}. Nothing is bent when it "
        "arrives, so the loss stays 0.56. Write one = bend(...), and so for two."),
    "half": _("For x = {x} and n = {n} yours is {got}, expected {expected}. Of one and two only one is "
        "bent. Bend the other too."),
    "end": _("For x = {x} and n = {n} yours is {got}, expected {expected}. You bend the result, which "
        "is too late. Bend one and two instead."),
    "last": _("For x = {x} and n = {n} yours is {got}, expected {expected}. one and two are bent, and "
        "then the result too. Take the last bend away."),
    "early": _("For x = {x} and n = {n} yours is {got}, expected {expected}. A bend comes too early. Mix "
        "first: multiply, add, and then bend."),
    "late": _("For x = {x} and n = {n} yours is {got}, expected {expected}. You bend after n[4] and n[5] "
        "have multiplied. Bend one and two before."),
    "swapped": _("For x = {x} and n = {n} yours is {got}, expected {expected}. one has n[0], n[1], two has "
        "n[2], n[3]. Then n[4] multiplies one, and n[5] two."),
    "other": _("For x = {x} and n = {n} yours is {got}, expected {expected}. Work out one, two and the "
        "result by hand. Which differs from yours?"),
}
def bend(v):
    return max(v, 0)
def network(x, n):
    return n[4] * bend(n[0] * x + n[1]) + n[5] * bend(n[2] * x + n[3]) + n[6]
BENDS = [
    ("no-bend", lambda v: v),
    ("upside-down", lambda v: min(v, 0)),
    ("sign", abs),
    ("mirror", lambda v: max(-v, 0)), ("mirror", lambda v: -v),
    ("yes-no", lambda v: v > 0), ("zero", lambda v: 0),
    ("whole", lambda v: max(int(v), 0)),
]
# How one of the two lines may be written, and how their last mix.
LINES = [
    ("", lambda x, a, b: bend(a * x + b)),
    ("plain", lambda x, a, b: a * x + b),
    ("early", lambda x, a, b: bend(a * x) + b),
    ("early", lambda x, a, b: a * bend(x) + b),
]
LASTS = [
    ("", lambda one, two, n: n[4] * one + n[5] * two + n[6]),
    ("bent", lambda one, two, n: bend(n[4] * one + n[5] * two + n[6])),
    ("late", lambda one, two, n: bend(n[4] * one) + bend(n[5] * two) + n[6]),
    ("late", lambda one, two, n: bend(n[4] * one + n[5] * two) + n[6]),
    ("swapped", lambda one, two, n: n[5] * one + n[4] * two + n[6]),
]
def name_of(first, second, last):
    """The message for these three forms."""
    if "early" in (first, second) or last == "swapped":
        return "early" if "early" in (first, second) else "swapped"
    if last == "bent":
        return "end" if "plain" in (first, second) else "last"
    return last or ("line" if first == second else "half")
def mixed(first, second, last):
    return lambda x, n: last(first(x, n[0], n[1]), second(x, n[2], n[3]), n)
NETWORKS = [
    (name_of(one[0], two[0], last[0]), mixed(one[1], two[1], last[1]))
    for one in LINES for two in LINES for last in LASTS
    if one[0] or two[0] or last[0]
]
NETWORKS += [("swapped", lambda x, n: (n[4] + n[5]) * bend(n[0] * x + n[1]) + n[6]),
    ("swapped", lambda x, n: (n[4] + n[5]) * bend(n[2] * x + n[3]) + n[6])]
class Numbers(list):
    """The seven numbers, with the name that messages show."""
    name = property(lambda self: str(list(self)))
def check(answer, kit):
    numbers = [-2, 3, 0, -1, 1, 0.5, -0.5, 0.04, -0.04, 250, *(random.randint(-60, 60) / 10 for _ in range(4))]
    inputs = [(number,) for number in numbers]
    try:
        kit.expect_same(answer.bend, bend, inputs, mixups=BENDS, otherwise="other-bend")
    except kit.Wrong as wrong:
        if wrong.key == "no-bend" and "np.max(v, 0" in answer._source:
            raise kit.Wrong("np-max", **wrong.fields) from None
        above = wrong.key == "other-bend" and float(wrong.fields["v"]) > 0
        raise kit.Wrong("above" if above else wrong.key, **wrong.fields) from None
    hand = [1, 0, 1, -2, 1, -2, 0]
    rows = [hand] * 3 + [[1, -1, -1, 1, -2, 1, -1], [2, -1, 1, 3, 1, -1, 1], [-1, 2, 2, -3, 3, 2, -1]]
    rows += [[random.randint(-3, 3) for _number in range(7)] for _row in range(12)]
    places = [3, 4, -2, 2, -1, 1] + [random.randint(-3, 3) for _row in range(12)]
    inputs = [(x, Numbers(n)) for x, n in zip(places, rows, strict=True)]
    inputs += [(-x, n) for x, n in inputs]
    kit.expect_same(answer.network, network, inputs, mixups=NETWORKS, otherwise="other")
    if answer._names.get("guess", 0) is None:
        raise kit.Wrong("guess")

# %% mistake no-bend
# tag: slip (two mixes thought to be enough)
def bend(v):
    return v
# %% mistake np-max
# tag: slip (the largest of one list, for the larger of two)
import numpy as np
def bend(v):
    return np.max(v, 0)
# %% mistake upside-down
# tag: slip (minimum for maximum)
def bend(v):
    return min(v, 0)
# %% mistake sign
# tag: slip (minus sign dropped)
bend = abs
# %% mistake mirror
# tag: slip (minus sign put)
def bend(v):
    return max(-v, 0)
# %% mistake yes-no
# tag: slip (the answer of a comparison)
def bend(v):
    return 1 if v > 0 else 0
# %% mistake zero
# tag: slip (the second return is reached in any case)
def bend(v):
    if v > 0:
        v
    return 0
# %% mistake whole
# tag: slip (whole numbers)
def bend(v):
    return max(int(v), 0)
# %% mistake other-bend
# tag: slip (only some numbers)
def bend(v):
    return 0 if v < -1 else v
# %% mistake above
# tag: slip (a bend that squares)
def bend(v):
    return v * v if v > 0 else 0
# %% mistake guess
# tag: slip (no guess)
guess, bend = None, lambda v: max(v, 0)
def network(x, n):
    return n[4] * bend(n[0] * x + n[1]) + n[5] * bend(n[2] * x + n[3]) + n[6]
# %% mistake line
# tag: slip (bend written, not used)
bend = lambda v: max(v, 0)
def network(x, n):
    return n[4] * (n[0] * x + n[1]) + n[5] * (n[2] * x + n[3]) + n[6]
# %% mistake end
# tag: slip (bend after the last mix)
bend = lambda v: max(v, 0)
def network(x, n):
    return bend(n[4] * (n[0] * x + n[1]) + n[5] * (n[2] * x + n[3]) + n[6])
# %% mistake last
# tag: slip (the result bent too)
bend = lambda v: max(v, 0)
def network(x, n):
    return bend(n[4] * bend(n[0] * x + n[1]) + n[5] * bend(n[2] * x + n[3]) + n[6])
# %% mistake half
# tag: slip (one line bent)
bend = lambda v: max(v, 0)
def network(x, n):
    return n[4] * (n[0] * x + n[1]) + n[5] * bend(n[2] * x + n[3]) + n[6]
# %% mistake early
# tag: slip (bent before the number is added)
bend = lambda v: max(v, 0)
def network(x, n):
    return n[4] * (bend(n[0] * x) + n[1]) + n[5] * (bend(n[2] * x) + n[3]) + n[6]
# %% mistake late
# tag: slip (bent after the second layer has multiplied)
bend = lambda v: max(v, 0)
def network(x, n):
    return bend(n[4] * (n[0] * x + n[1])) + bend(n[5] * (n[2] * x + n[3])) + n[6]
# %% mistake swapped
# tag: slip (hidden numbers swapped)
bend = lambda v: max(v, 0)
def network(x, n):
    return n[4] * bend(n[2] * x + n[3]) + n[5] * bend(n[0] * x + n[1]) + n[6]
# %% mistake other
# tag: slip (the last number left out)
bend = lambda v: max(v, 0)
def network(x, n):
    return n[4] * bend(n[0] * x + n[1]) + n[5] * bend(n[2] * x + n[3])
# %% other right maximum
import numpy as np
def bend(v):
    return np.maximum(v, 0)
def network(x, n):
    return n[6] + n[4] * bend(n[0] * x + n[1]) + n[5] * bend(n[2] * x + n[3])
# %% other right if
def bend(v):
    if v < 0:
        v = 0
    return v
def network(x, n):
    one = bend(n[0] * x + n[1])
    one, two = one, bend(n[2] * x + n[3])
    return n[4] * one + n[5] * two + n[6]
# %% other right half-of-sum
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
    return sum(n[4 + k] * bend(v=n[2 * k] * x + n[2 * k + 1]) for k in (0, 1)) + n[6]
# %% [markdown] hints
# 1. `max` gives back the larger of two numbers. Which two? Or ask with `if`, as in the steps.
# 2. `return max(v, 0)` bends. In `network`, write `one = bend(n[0] * x + n[1])`.
