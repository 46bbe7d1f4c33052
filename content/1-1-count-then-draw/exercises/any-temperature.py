# %% [markdown] task
# ## Further: any temperature
#
# At T = 0, `1 / T` has no answer. At T = 0.001 all powers become 0.
#
# Change `heat(row, T)` so that it works for **every** T of 0 or more. Its numbers add to 1. At T = 0
# only the likeliest letters are left. Equal ones share, or one has all. Leave `row` as it is.

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
    "zero": _("heat({row}, {T}) stopped: Python cannot divide by 0. At T = 0 use no power. Give the likeliest letter all."),
    "tiny": _("heat({row}, {T}): all powers became 0. Divide by the largest number of the row first. Then one stays 1."),
    "huge": _("heat({row}, {T}) stopped: a power is too large for Python."
        " Divide by the largest number of this row first. Then one is 1, and none is larger."),
    "nobody": _("heat({row}, {T}) gives every letter 0; expected: numbers that add to 1. Who should have all?"
        " Give the likeliest letter 1 before you divide."),
    "form": _("heat({row}, {T}) gives back {got}; expected: a table such as {row}. Give new back."),
    "changed": _("heat changed its row: before, it was {row}; now it is {after}. The temperature changes no count."
        " Write into a new table: new[letter]."),
    "missing": _("heat({row}, {T}) gives only {got}; expected: all letters of the row. Does return stand inside the loop?"),
    "not-one": _("heat({row}, {T}) adds to {total}; expected 1. Powers are not yet shares."
        " Is each one divided by their sum? Does return stand behind the loop?"),
    "rest": _("heat({row}, {T}): '{letter}' has {got}; expected 0. At T = 0 only the likeliest may be above 0."
        " Which letter has the largest number of the row?"),
    "equal": _("heat({row}, {T}): '{letter}' has {got}; expected {expected}. It is as likely as another letter."
        " At every T above 0 equal ones stay equal."),
    "cut": _("heat({row}, {T}): '{letter}' has {got}; expected {expected}. Only T = 0 leaves the likeliest alone."
        " Use the power for every other T."),
    "upside-down": _("heat({row}, {T}): '{letter}' has {got}; expected {expected}. Cold and hot are swapped. The power is 1 / T."),
    "no-change": _("heat({row}, {T}): '{letter}' has {got}; expected {expected}. T changed nothing: a division is undone when you share out."
        " Use a power, with (1 / T) in brackets."),
    "other": _("heat({row}, {T}): '{letter}' has {got}; expected {expected}. It is the first that differs."
        " Print the powers, and then their sum."),
}

def powered(row, power):
    numbers = {letter: (row[letter] / max(row.values())) ** power for letter in row}
    return {letter: numbers[letter] / sum(numbers.values()) for letter in row}

def heat(row, T):
    top = max(row.values())
    return powered(row, 1 / T) if T else powered({letter: float(row[letter] == top) for letter in row}, 1)

def near(found, wanted):
    return all(abs(found.get(letter, 0) - wanted[letter]) < 0.01 for letter in wanted)

def brief(row):
    row = {letter: float(f"{number:.3g}") for letter, number in row.items()}
    return str(row) if len(row) < 6 else f"{str(row)[:40].rsplit(',', 1)[0]}, ...}}"

def called(answer, kit, row, T):
    """What heat gives for a copy of the row, as a table of numbers."""
    said, given = {"row": brief(row), "T": T}, dict(row)
    try:
        found = answer.heat(given, T)
    except ZeroDivisionError:
        raise kit.Wrong("zero" if T == 0 else "tiny", **said) from None
    except OverflowError:
        raise kit.Wrong("huge", **said) from None
    if found is None:
        raise kit.Wrong("kit.returns-nothing", name="heat")
    try:
        found = {letter: float(number) for letter, number in dict(found).items()}
    except (TypeError, ValueError):
        raise kit.Wrong("form", got=str(found)[:60], **said) from None
    if given != row:
        raise kit.Wrong("changed", row=brief(row), after=brief(given))
    return found

def judge(kit, row, T, found):
    said, total = {"row": brief(row), "T": T}, sum(found.values())
    expected = heat(row, T)
    likeliest = [letter for letter in row if row[letter] == max(row.values())]
    if total != total or T and total == 0:
        raise kit.Wrong("tiny", **said)
    if total == 0:
        raise kit.Wrong("nobody", **said)
    if T and len(found) < len(row):
        raise kit.Wrong("missing", got=brief(found), **said)
    if abs(total - 1) > 0.01:
        raise kit.Wrong("not-one", total=f"{total:.3g}", **said)
    if T == 0:
        for letter in [letter for letter in row if letter not in likeliest and found.get(letter, 0) > 0.001]:
            raise kit.Wrong("rest", letter=letter, got=f"{found[letter]:.3g}", **said)
        return
    for letter in [letter for letter in row if abs(found[letter] - expected[letter]) > 0.01]:
        said.update(letter=letter, got=f"{found[letter]:.3g}", expected=f"{expected[letter]:.3g}")
        twins = [other for other in row if row[other] == row[letter] and other != letter]
        if any(abs(found[other] - found[letter]) > 0.01 for other in twins):
            raise kit.Wrong("equal", **said)
        if found[letter] > max(expected[letter], 0.99):
            raise kit.Wrong("cut", **said)
        key = "upside-down" if near(found, powered(row, T)) else "other"
        raise kit.Wrong("no-change" if near(found, powered(row, 1)) else key, **said)

def check(answer, kit):
    numbers = random.sample([0.2, 0.3, 0.5], 3)
    rows = [
        {"e": 0.4, "t": 0.1, ".": 0.4, "a": 0.1},
        {"a": 0.1, "b": 0.7, "c": 0.2},
        {"a": 0.2, "b": 0.3, "c": 0.5},
        dict(zip("abc", numbers)),
        {"a": 0.501, "b": 0.499},
        {letter: 0.06 if letter == "k" else 0.94 / 19 for letter in "abcdefghijklmnopqrst"},
    ]
    for T in (1, 0.5, 2, 1000000, 0.05, 0.005, 0.001, 0.0001, 0):
        for row in rows:
            judge(kit, row, T, called(answer, kit, row, T))
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
    new = {letter: (row[letter]) ** (1 / T) for letter in row}
    total = sum(new.values())
    return {letter: new[letter] / total for letter in new}
# %% mistake huge
# tag: slip (divided by a number that suits one row)
def heat(row, T):
    if T == 0:
        best = max(row, key=row.get)
        return {letter: float(letter == best) for letter in row}
    new = {letter: (row[letter] / 0.04) ** (1 / T) for letter in row}
    total = sum(new.values())
    return {letter: new[letter] / total for letter in new}
# %% mistake nobody
# tag: slip (at T = 0 nobody is given anything)
def heat(row, T):
    most = max(row.values())
    if T == 0:
        return dict.fromkeys(row, 0)
    new = {letter: (row[letter] / most) ** (1 / T) for letter in row}
    total = sum(new.values())
    return {letter: new[letter] / total for letter in new}
# %% mistake form
# tag: slip (a list where a table is asked)
def heat(row, T):
    return [row[letter] for letter in row]
# %% mistake changed
# tag: slip (the row itself is made colder)
def heat(row, T):
    most = max(row.values())
    for letter in row:
        row[letter] = (row[letter] / most) ** (1 / T) if T else float(row[letter] == most)
    total = sum(row.values())
    return {letter: row[letter] / total for letter in row}
# %% mistake missing
# tag: slip (return stands in the loop)
def heat(row, T):
    for letter in row:
        return {letter: 1.0}
# %% mistake not-one
# tag: slip (powers are taken for shares)
def heat(row, T):
    if T == 0:
        best = max(row, key=row.get)
        return {letter: float(letter == best) for letter in row}
    most = max(row.values())
    new = {letter: (row[letter] / most) ** (1 / T) for letter in row}
    return new
# %% mistake rest
# tag: slip (T = 0 is taken for T = 1)
def heat(row, T):
    T = T or 1
    most = max(row.values())
    new = {letter: (row[letter] / most) ** (1 / T) for letter in row}
    total = sum(new.values())
    return {letter: new[letter] / total for letter in new}
# %% mistake equal
# tag: EXACT (one right letter at every low temperature)
def heat(row, T):
    if T < 0.1:
        best = max(row, key=row.get)
        return {letter: float(letter == best) for letter in row}
    most = max(row.values())
    new = {letter: (row[letter] / most) ** (1 / T) for letter in row}
    total = sum(new.values())
    return {letter: new[letter] / total for letter in new}
# %% mistake cut
# tag: EXACT (one right letter at every low temperature, equal ones apart)
def heat(row, T):
    most = max(row.values())
    new = {letter: (row[letter] / most) ** (1 / T) if T > 0.01 else float(row[letter] == most) for letter in row}
    total = sum(new.values())
    return {letter: new[letter] / total for letter in new}
# %% mistake upside-down
# tag: slip (power T where 1 / T is asked)
def heat(row, T):
    new = {letter: row[letter] ** T for letter in row}
    total = sum(new.values())
    return {letter: new[letter] / total for letter in new}
# %% mistake no-change
# tag: slip (divided by T, then shared out again)
def heat(row, T):
    new = {letter: row[letter] / T for letter in row}
    total = sum(new.values())
    return {letter: new[letter] / total for letter in new}
# %% mistake other
# tag: slip (1 is added before the power)
def heat(row, T):
    new = {letter: (row[letter] + 1) ** (1 / T) for letter in row}
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
# %% other right first-of-equals
def heat(row, T):
    new, most = dict(row), max(row.values())
    for letter in new:
        new[letter] = (row[letter] / most) ** (1 / T) if T != 0 else float(row[letter] == most)
    while abs(sum(new.values()) - 1) > 1e-9:
        total = sum(new.values())
        new = {letter: new[letter] / total for letter in new}
    return new
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
