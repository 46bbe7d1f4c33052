# %% [markdown] task
# ## Measure a surprise
#
# Write `surprise(p)`: how many times do you halve 1 to reach the chance `p`? 1/8 gives 3 bits,
# and 1 gives 0. `p` is one number from 0 to 1. For a chance of 0 the surprise is without end:
# give back `np.inf`.
#
# The program adds up the surprise of two forecasters. Each number is the chance that one gave
# to the weather that really came. R is wrong on the last day. Guess first: whose sum is larger?

# %% start
import numpy as np

def surprise(p):
    return p  # change this line

for p in [1, 1 / 2, 1 / 8]:
    print("chance", p, "bits", surprise(p) + 0)  # + 0: no minus before a 0

def total(chances):
    return sum(surprise(p) for p in chances)

q = [0.5, 0.5, 0.5, 0.5, 0.5]  # careful every day
r = [0.9, 0.9, 0.9, 0.9, 0.01]  # nearly sure every day
print("Q:", round(total(q), 2), "bits")
print("R:", round(total(r), 2), "bits")

# %% solution
import numpy as np

def surprise(p):
    if p == 0:
        return np.inf
    return -np.log2(p)

for p in [1, 1 / 2, 1 / 8]:
    print("chance", p, "bits", surprise(p) + 0)  # + 0: no minus before a 0

def total(chances):
    return sum(surprise(p) for p in chances)

q = [0.5, 0.5, 0.5, 0.5, 0.5]  # careful every day
r = [0.9, 0.9, 0.9, 0.9, 0.01]  # nearly sure every day
print("Q:", round(total(q), 2), "bits")
print("R:", round(total(r), 2), "bits")

# %% order
import numpy as np
def surprise(p):
    if p == 0:
        return np.inf
    return -np.log2(p)
bits = 0
for p in [0.9, 0.9, 0.9, 0.9, 0.01]:
    bits = bits + surprise(p)
print("R:", round(bits, 2), "bits")

# %% check
import random
import re

import numpy as np

MESSAGES = {
    "sign": _("For p = {p}: yours is {got}, expected {expected}. Only the sign is wrong. The logarithm "
        "of a number below 1 is below 0. Put a minus in front."),
    "base": _("For p = {p}: yours is {got}, expected {expected}. {seen} does not count halvings. Try "
        "np.log2."),
    "odds": _("For p = {p}: yours is {got}, expected {expected}. You count the parts. Count the halvings "
        "that make them."),
    "whole": _("For p = {p}: yours is {got}, expected {expected}. You give whole halvings. There are "
        "parts of one, too: np.log2 finds them."),
    "rest": _("For p = {p}: yours is {got}, expected {expected}. 1 - p stops at 1 for a chance of 0. "
        "Surprise has no end: count halvings."),
    "other-chance": _("For p = {p}: yours is {got}, expected {expected}. You measure the chance 1 - p. "
        "But p is the chance of what came."),
    "weighed": _("For p = {p}: yours is {got}, expected {expected}. Here the surprise is also multiplied "
        "by p. Leave that out."),
    "chance": _("For p = {p}: yours is {got}, expected {expected}. You give the chance back. How often "
        "do you halve 1 to reach it?"),
    "one-off": _("For p = {p}: yours is {got}, expected {expected}. Yours is off by 1 everywhere. For a "
        "chance of 1 no halving is needed."),
    "rounded": _("For p = {p}: yours is {got}, expected {expected}. Yours is near, but not near enough. "
        "Do you round? Leave that out."),
    "between": _("For p = {p}: yours is {got}, expected {expected}. Whole halvings come out right. "
        "Between them np.log2 finds the part."),
    "halve": _("For p = {p}: yours is {got}, expected {expected}. Halve 1 until you reach {p}, and "
        "count. Where does yours differ?"),
    "certain": _("For p = {p}: yours is {got}, expected 0. A chance of 1 is certain. No halving is "
        "needed."),
    "capped": _("For p = {p}: yours is {got}, expected {expected}. There is always one halving more. "
        "Only the surprise of 0 itself has no end."),
    "endless": _("For p = {p}: yours is inf, expected {expected}. Only a chance of 0 has no end. Look at "
        "the question after if."),
    "quotes": _("For p = 0 yours is a text. np.inf is a number: leave the quotes away."),
    "no-end": _("For p = 0 yours is {got}, expected inf: no halving reaches 0. Answer this case first: "
        "if p == 0, give back np.inf."),
    "stopped": _("p = 0 stops your function with an error: there is no logarithm of 0, and no 1 / 0. "
        "Answer this case first: if p == 0, give back np.inf."),
}

def surprise(p):
    return -np.log2(p)

MIXUPS = [
    ("sign", np.log2),
    ("np.log", lambda p: -np.log(p)),
    ("np.log10", lambda p: -np.log10(p)),
    ("np.log", np.log), ("np.log10", np.log10),
    ("np.log1p", lambda p: -np.log1p(p)), ("np.log1p", np.log1p),
    ("np.exp", lambda p: np.exp(-p)), ("np.exp", np.exp),
    ("np.exp2", lambda p: np.exp2(-p)), ("np.exp2", np.exp2),
    ("np.sqrt", np.sqrt),
    ("odds", lambda p: 1 / p), ("odds", lambda p: 1 / p - 1),
    ("rest", lambda p: 1 - p),
    ("weighed", lambda p: -p * np.log2(p)), ("weighed", lambda p: p * np.log2(p)),
    ("chance", lambda p: p),
    ("one-off", lambda p: 1 - np.log2(p)), ("one-off", lambda p: -1 - np.log2(p)),
    ("whole", lambda p: round(-np.log2(p))),
    ("whole", lambda p: np.ceil(-np.log2(p))), ("whole", lambda p: np.floor(-np.log2(p))),
    ("whole", lambda p: 1 + np.floor(-np.log2(p))),
]
HALVED = [1 / 8, 1 / 2, 1 / 4, 1, 1 / 16]

def check(answer, kit):
    numbers = [*HALVED, 0.3, 0.9, 0.01, *(random.uniform(0.01, 0.99) for _ in range(4))]
    numbers += [0.5**10, 0.5**20, 0.5**40, 0.5 ** random.randint(9, 30)]
    inputs = [(number,) for number in numbers]
    try:
        kit.expect_same(answer.surprise, surprise, inputs, 2e-5, mixups=MIXUPS, otherwise="other")
    except kit.Wrong as wrong:
        raise named(answer, kit, wrong) from None
    for nothing in (0, 0.0):
        try:
            with np.errstate(all="ignore"):
                got = answer.surprise(nothing)
        except (ValueError, ZeroDivisionError, OverflowError):
            raise kit.Wrong("stopped") from None
        try:
            right = bool(np.all(np.asarray(got, float) == np.inf))
        except (TypeError, ValueError):
            right = False
        if isinstance(got, str):
            raise kit.Wrong("quotes")
        if not right:
            raise kit.Wrong("no-end", got=str(got)[:20])

def named(answer, kit, wrong):
    """The message for this difference."""
    if wrong.key.startswith("kit."):
        return wrong
    said, p = dict(wrong.fields), float(wrong.fields["p"])
    if p < 0.001:  # in a form that a learner can count
        said["p"] = f"0.5 ** {-np.log2(p):.3g}"
    if wrong.key.startswith("np."):
        seen = re.search(r"\b((?:np|math)\.)?" + wrong.key[3:] + r"\b", answer._source)
        if seen:
            return kit.Wrong("base", seen=seen[0], **said)
    elif wrong.key != "other":
        return kit.Wrong(wrong.key, **said)
    if said["got"] == "inf":
        return kit.Wrong("endless", **said)

    def gap(p, right):
        got = answer.surprise(p)
        return abs(float(np.squeeze(got)) - right) if got is not None else np.inf

    with np.errstate(all="ignore"):
        if max(gap(p, surprise(1 - p)) for p in (0.125, 0.3, 0.9)) < 1e-6:
            return kit.Wrong("other-chance", **said)  # for p = 1 it is without end
        if p < 0.06 and gap(1e-15, float(np.squeeze(answer.surprise(1e-18)))) < 1e-6:
            return kit.Wrong("capped", **said)
        if all(gap(p, surprise(p)) < 0.06 for p in (0.125, 0.5, 0.3, 0.9, 1, 0.01, 1 / 1024)):
            return kit.Wrong("rounded", **said)
    if p in [*HALVED, 0.0625]:
        return kit.Wrong("certain" if p == 1 else "halve", **said)
    return kit.Wrong("between", **said)

# %% mistake sign
# tag: slip (sign)
import numpy as np
def surprise(p):
    return np.log2(p)
# %% mistake base
# tag: slip (natural logarithm for bits)
import numpy as np
def surprise(p):
    return -np.log(p)
# %% mistake odds
# tag: slip (parts for halvings)
def surprise(p):
    return 1 / p
# %% mistake rest
# tag: slip (what is left to 1, for surprise)
def surprise(p):
    return 1 - p
# %% mistake other-chance
# tag: slip (the chance of what did not come)
import numpy as np
def surprise(p):
    return -np.log2(1 - p) if p < 1 else np.inf
# %% mistake weighed
# tag: slip (the formula of a mean surprise)
import numpy as np
def surprise(p):
    return -p * np.log2(p)
# %% mistake chance
# tag: slip (the chance itself)
def surprise(p):
    return p
# %% mistake one-off
# tag: slip (1 is counted as a halving)
import math
def surprise(p):
    return 1 - math.log2(p)
# %% mistake whole
# tag: EXACT (only whole numbers of halvings)
def surprise(p):
    bits = 0
    while p < 1:
        p = p * 2
        bits = bits + 1
    return bits
# %% mistake rounded
# tag: slip (rounded)
import math
def surprise(p):
    return round(-math.log2(p), 1)
# %% mistake between
# tag: slip (a table of the examples)
def surprise(p):
    return {1: 0, 0.5: 1, 0.25: 2, 0.125: 3, 0.0625: 4}.get(p, 5)
# %% mistake halve
# tag: slip (half of the parts)
def surprise(p):
    return 1 / (2 * p)
# %% mistake certain
# tag: slip (a chance of 1 thought to be 1 bit)
import numpy as np
def surprise(p):
    if p == 1:
        return 1
    return -np.log2(p) if p else np.inf
# %% mistake capped
# tag: slip (an end set to surprise)
import numpy as np
def surprise(p):
    return min(-np.log2(p), 7)
# %% mistake endless
# tag: slip (the two cases swapped)
import numpy as np
def surprise(p):
    if p != 0:
        return np.inf
    return -np.log2(p)
# %% mistake quotes
# tag: slip (a text for a number)
import numpy as np
def surprise(p):
    return -np.log2(p) if p > 0 else "np.inf"
# %% mistake stopped
# tag: slip (the chance 0 forgotten)
import math
def surprise(p):
    return -math.log2(p)
# %% mistake no-end
# tag: slip (nothing is surprising about a chance of 0)
import numpy as np
def surprise(p):
    return 0 if p == 0 else -np.log2(p)
# %% other right bare
import numpy as np
def surprise(p):
    return abs(np.log2(p))
# %% other right other-base
import numpy as np
def surprise(p):
    return np.log(p) / np.log(0.5)
# %% other right parts
import math
def surprise(p):
    if p > 0:
        return math.log(1 / p, 2)
    return float("inf")
# %% other right itself
import math
def surprise(p):
    if p == 0:
        return math.inf
    if p <= 0.5:
        return 1 + surprise(p * 2)
    return -math.log2(p)
# %% other right array
import numpy as np
def surprise(p):
    p = np.array([p])
    return np.log2(1 / p)
# %% [markdown] hints
# 1. How many halvings lead from 1 to 1/8? The logarithm with base 2 says -3.
# 2. `-np.log2(p)`, and before it `if p == 0:` with a `return` of its own.
