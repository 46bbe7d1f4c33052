# %% [markdown] task
# ## Further: any temperature
#
# At T = 0, `1 / T` has no answer. At T = 0.001 all powers become 0.
#
# Change `heat(row, T)` so that it works for **every** T of 0 or more. Its numbers add to 1. At T = 0
# only the likeliest letters are left. Equal ones share, or one has all.

# %% start
def heat(row, T):
    new = {}
    for letter in row:
        new[letter] = row[letter] ** (1 / T)
    total = sum(new.values())  # values() are the numbers of the table
    for letter in new:
        new[letter] = new[letter] / total
    return new


for T in [2, 1, 0.5]:  # then add 0.001 and 0
    print(T, heat({"e": 0.4, "t": 0.1, ".": 0.4, "a": 0.1}, T))

# %% solution
def heat(row, T):
    most = max(row.values())
    new = {}
    for letter in row:
        new[letter] = float(row[letter] == most)
        if T > 0:
            new[letter] = (row[letter] / most) ** (1 / T)
    total = sum(new.values())  # values() are the numbers of the table
    for letter in new:
        new[letter] = new[letter] / total
    return new


for T in [2, 1, 0.5, 0.001, 0]:
    print(T, heat({"e": 0.4, "t": 0.1, ".": 0.4, "a": 0.1}, T))

# %% check
import random

MESSAGES = {
    "zero": _(
        "heat({row}, {T}) stopped: Python cannot divide by 0. At T = 0 use no power."
        " Give the likeliest letter all."
    ),
    "tiny": _(
        "heat({row}, {T}) stopped: all powers became 0."
        " Divide by the largest number first. Then one stays 1."
    ),
    "not-one": _(
        "heat({row}, {T}) adds to {total}; expected 1. Powers are not yet shares."
        " Divide by their sum."
    ),
    "cut": _(
        "heat({row}, {T}): '{letter}' has {got}; expected {expected}. Only T = 0 leaves the likeliest alone."
        " Use the power for every other T."
    ),
    "other": _(
        "heat({row}, {T}): '{letter}' has {got}; expected {expected}. It is the first that differs."
        " Work it out by hand."
    ),
}

def shares(row, T):
    most = max(row.values())
    if T == 0:
        powers = {letter: float(row[letter] == most) for letter in row}
    else:
        powers = {letter: (row[letter] / most) ** (1 / T) for letter in row}
    return {letter: powers[letter] / sum(powers.values()) for letter in row}

def judge(kit, row, T, found):
    shown = {"row": str(row), "T": T}
    if found is None:
        raise kit.Wrong("kit.returns-nothing", name="heat")
    try:
        found = {letter: float(number) for letter, number in dict(found).items()}
    except (TypeError, ValueError):
        raise kit.Wrong("kit.not-numbers", name="heat", got=type(found).__name__) from None
    if any(number != number for number in found.values()):
        raise kit.Wrong("tiny", **shown)
    total = sum(found.values())
    if abs(total - 1) > 0.01:
        raise kit.Wrong("not-one", total=f"{total:.3g}", **shown)
    expected = shares(row, T)
    likeliest = [letter for letter in row if row[letter] == max(row.values())]
    if T == 0 and sum(found.get(letter, 0) for letter in likeliest) > 0.99:
        return
    for letter in row:
        if abs(found.get(letter, 0) - expected[letter]) > 0.01:
            said = {"got": f"{found.get(letter, 0):.3g}", "expected": f"{expected[letter]:.3g}"}
            cut = T and found.get(letter, 0) > max(expected[letter], 0.99)
            raise kit.Wrong("cut" if cut else "other", letter=letter, **said, **shown)

def check(answer, kit):
    row = {"e": 0.4, "t": 0.1, ".": 0.4, "a": 0.1}
    counts = [random.randint(1, 9) for letter in "abc"]
    other = {letter: count / sum(counts) for letter, count in zip("abc", counts)}
    near = {"a": 0.501, "b": 0.499}
    for T in (1, 0.5, 2, 1000000, 0.05, 0.005, 0.001, 0):
        for given in (row, other, near):
            try:
                found = answer.heat(dict(given), T)
            except (ZeroDivisionError, OverflowError):
                raise kit.Wrong("zero" if T == 0 else "tiny", row=str(given), T=T) from None
            judge(kit, given, T, found)
# %% mistake zero
# tag: slip (T = 0 is not looked at)
def heat(row, T):
    most = max(row.values())
    new = {letter: (row[letter] / most) ** (1 / T) for letter in row}
    total = sum(new.values())
    return {letter: new[letter] / total for letter in new}
# %% mistake tiny
# tag: slip (only T = 0 is looked at)
def heat(row, T):
    if T == 0:
        best = max(row, key=row.get)
        return {letter: float(letter == best) for letter in row}
    new = {letter: row[letter] ** (1 / T) for letter in row}
    total = sum(new.values())
    return {letter: new[letter] / total for letter in new}
# %% mistake not-one
# tag: slip (powers are taken for shares)
def heat(row, T):
    most = max(row.values())
    if T == 0:
        best = max(row, key=row.get)
        return {letter: float(letter == best) for letter in row}
    return {letter: (row[letter] / most) ** (1 / T) for letter in row}
# %% mistake other
# tag: slip (power T where 1 / T is asked)
def heat(row, T):
    total = sum(row[letter] ** T for letter in row)
    return {letter: row[letter] ** T / total for letter in row}
# %% mistake cut
# tag: EXACT (one right letter at every low temperature)
def heat(row, T):
    if T < 0.1:
        best = max(row, key=row.get)
        return {letter: float(letter == best) for letter in row}
    new = {letter: row[letter] ** (1 / T) for letter in row}
    total = sum(new.values())
    return {letter: new[letter] / total for letter in new}
# %% other right logarithms
import math
def heat(row, T):
    T = max(T, 1e-6)
    logs = {letter: math.log(row[letter]) / T for letter in row}
    most = max(logs.values())
    powers = {letter: math.exp(logs[letter] - most) for letter in row}
    return {letter: powers[letter] / sum(powers.values()) for letter in row}
# %% other right in-place
def heat(row, T):
    most = max(row.values())
    for letter in row:
        if T == 0:
            row[letter] = 1 if row[letter] == most else 0
        else:
            row[letter] = (row[letter] / most) ** (1 / T)
    total = sum(row.values())
    for letter in row:
        row[letter] /= total
    return row
# %% other right one-takes-all
def heat(row, T):
    if T == 0:
        best = max(row, key=row.get)
        new = dict.fromkeys(row, 0)
        new[best] = 1
        return new
    powers = [(number / max(row.values())) ** (1 / T) for number in row.values()]
    return dict(zip(row, [power / sum(powers) for power in powers]))
# %% [markdown] hints
# 1. Dividing all numbers by one number changes no share. Which one is good?
# 2. `most = max(row.values())` is the largest. `(row[letter] / most) ** (1 / T)` is 1 for it.
