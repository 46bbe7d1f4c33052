# %% [markdown] task
# ## Find the brightest
#
# `values` is a list with one number or more: how bright each lamp is.
# Write `brightest(values)`. It returns the largest number. Do it without `max`: one loop, and
# one variable that keeps the best number so far.

# %% start
def brightest(values):
    best = 0  # is this a good beginning?
    return best


print(brightest([4, 9, 2]))  # 9 is expected
print(brightest([-4, -9, -2]))  # -2 is expected

# %% solution
def brightest(values):
    best = values[0]
    for value in values:
        if value > best:
            best = value
    return best


print(brightest([4, 9, 2]))  # 9 is expected
print(brightest([-4, -9, -2]))  # -2 is expected

# %% check
import random

MESSAGES = {
    "from-zero": _(
        "brightest([{values}]) gives {got}; expected {expected}. You began from 0,"
        " which is not in the list. Begin from a number that is in it."
    ),
    "start": _(
        "brightest([{values}]) gives {got}; expected {expected}. Your answer is the first number"
        " each time. Let a loop look at the others, and return after it."
    ),
    "last": _(
        "brightest([{values}]) gives {got}; expected {expected}. This is the last number:"
        " best changes in every turn. Change it only if the new number is larger."
    ),
    "smallest": _(
        "brightest([{values}]) gives {got}; expected {expected}. This is the smallest number."
        " Which way does your sign point?"
    ),
    "place": _(
        "brightest([{values}]) gives {got}; expected {expected}. This is a place in the list,"
        " counted from 0. Return the value there."
    ),
    "zero": _(
        "brightest([{values}]) gives 0; expected {expected}. You return 0 each time."
        " Which line should change best?"
    ),
    "other": _(
        "brightest([{values}]) gives {got}; expected {expected}. This is the shortest list where"
        " they differ. Follow best through the loop by hand."
    ),
}


def place(values):
    return values.index(max(values))


MIXUPS = [
    ("zero", lambda values: 0),
    ("from-zero", lambda values: max(0, *values)),
    ("start", lambda values: values[0]),
    ("last", lambda values: values[-1]),
    ("smallest", min),
    ("place", place),
]


def check(answer, kit):
    lists = [[5], [-3], [4, 9, 2], [-4, -9, -2], [7, 3, 5, 1]]
    lists += [random.sample(range(-50, 50), size) for size in (6, 12)]
    if not callable(answer.brightest):
        raise kit.Wrong("kit.not-callable", name="brightest", got=type(answer.brightest).__name__)
    found = [(values, answer.brightest(list(values))) for values in lists]
    wrong = [(values, got) for values, got in found if not same(got, max(values))]
    if not wrong:
        return
    values, got = wrong[0]
    if got is None:
        raise kit.Wrong("kit.returns-nothing", name="brightest")
    key = next((k for k, mixup in MIXUPS if all(same(g, mixup(v)) for v, g in found)), "other")
    shown = ", ".join(map(str, values))
    raise kit.Wrong(key, values=shown, got=str(got)[:60], expected=max(values))


def same(got, wanted):
    try:
        return float(got) == wanted
    except (TypeError, ValueError):
        return False


# %% mistake from-zero
# tag: slip (a beginning that is not in the list)
def brightest(values):
    best = 0
    for value in values:
        if value > best:
            best = value
    return best


# %% mistake start
# tag: slip (no loop)
def brightest(values):
    best = values[0]
    return best


# %% mistake last
# tag: slip (no comparison)
def brightest(values):
    for value in values:
        best = value
    return best


# %% mistake smallest
# tag: slip (the sign turned round)
def brightest(values):
    best = values[0]
    for value in values:
        if value < best:
            best = value
    return best


# %% mistake place
# tag: slip (the place for the value)
def brightest(values):
    best = 0
    for i in range(len(values)):
        if values[i] > values[best]:
            best = i
    return best


# %% mistake zero
# tag: slip (best never changes)
def brightest(values):
    best = 0
    for value in values:
        if value > best:
            value = best
    return best


# %% mistake other
# tag: slip (compares with the neighbour, not with the best)
def brightest(values):
    best = values[0]
    for i in range(1, len(values)):
        if values[i] > values[i - 1]:
            best = values[i]
    return best


# %% other right sorted
def brightest(values):
    return sorted(values)[-1]


# %% other right places
def brightest(values):
    best = values[0]
    for i in range(1, len(values)):
        if best <= values[i]:
            best = values[i]
    return best


# %% other right remove
def brightest(values):
    while len(values) > 1:
        if values[0] > values[1]:
            values.pop(1)
        else:
            values.pop(0)
    return values[0]


# %% other right low-start
def brightest(lamps):
    best = None
    for lamp in lamps:
        if best is None or lamp > best:
            best = lamp
    print(best)
    return best


# %% [markdown] hints
# 1. What could you begin from that is surely in the list?
# 2. Begin with `best = values[0]`. In the loop: if the value is larger than `best`, keep it.
