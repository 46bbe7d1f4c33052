# %% [markdown] task
# ## Which part does it fall on?
#
# `p` lists probabilities that add up to 1. `u` is a number from 0 up to 1, without 1 itself.
#
# Write `choose(p, u)`. It gives back the place of the part that `u` falls on.
# The first place is 0. Each part begins at its left end and stops just before its right end.
# So when `u` equals a running total, the next part is chosen. A part of length 0 is never chosen.
# When rounding leaves no total above `u`, give the last place. Leave `p` as it is.
#
# The program tries four numbers, then draws 1,000 times.
# Guess first: how often will *pot*, at place 1, be drawn?

# %% start
import numpy as np

guess = None  # how many of 1,000 draws are pot?


def choose(p, u):
    # lay the probabilities end to end; which part does u fall on?
    return 0


p = [0.5, 0.25, 0.25]  # path, pot, pebble
for u in [0.1, 0.5, 0.7, 0.9]:
    print(u, "falls on place", choose(p, u))

rng = np.random.default_rng(7)
drawn = []
for k in range(1000):
    drawn.append(choose(p, rng.random()))
print("path:", drawn.count(0), "pot:", drawn.count(1), "pebble:", drawn.count(2))
print("Your guess for pot:", guess)

# %% solution
import numpy as np

guess = 250  # how many of 1,000 draws are pot?


def choose(p, u):
    total = 0
    for place in range(len(p)):
        total = total + p[place]
        if total > u:
            return place
    return len(p) - 1  # rounding left the last total a little below 1


p = [0.5, 0.25, 0.25]  # path, pot, pebble
for u in [0.1, 0.5, 0.7, 0.9]:
    print(u, "falls on place", choose(p, u))

rng = np.random.default_rng(7)
drawn = []
for k in range(1000):
    drawn.append(choose(p, rng.random()))
print("path:", drawn.count(0), "pot:", drawn.count(1), "pebble:", drawn.count(2))
print("Your guess for pot:", guess)

# %% check
import random
import sys

import numpy as np

MESSAGES = {
    "guess": _("guess is {got}; expected: one number, such as 300. No guess is marked."),
    "early": _("For p = {p} and u = {u} you chose {got}; expected {expected}. You give 0 for every u. Does return wait for a total above u? Does the total begin at 0 in each call?"),
    "last": _("For p = {p} and u = {u} you chose {got}; expected {expected}. You always give the last place. Stop at the first total above u."),
    "largest": _("For p = {p} and u = {u} you chose {got}; expected {expected}. You take the largest, so your machine can only ever say one thing. Use u."),
    "no-total": _("For p = {p} and u = {u} you chose {got}; expected {expected}. You compare u with one part alone. Add the parts before it: total = total + p[place]"),
    "edge": _("For p = {p} and u = {u} you chose {got}; expected {expected}. Here u equals a running total. Then the next part is chosen."),
    "value": _("For p = {p} and u = {u} you gave {got}; expected {expected}. This is a probability or a total. Give its place."),
    "one-based": _("For p = {p} and u = {u} you chose {got}; expected {expected}. You count from 1. The first place is 0."),
    "late": _("For p = {p} and u = {u} you chose {got}, one part too late; expected {expected}. Add the part first, then compare."),
    "before": _("For p = {p} and u = {u} you chose {got}, one part too early; expected {expected}. The first total above u ends the part you need."),
    "twice": _("For p = {p} and u = {u} you chose {got}; expected {expected}. The first part counts twice. Begin the total at 0."),
    "three": _("For p = {p} and u = {u} you chose {got}; expected {expected}. Here len(p) is {count}, not 3. Use len(p)."),
    "example": _("For p = {p} and u = {u} you chose {got}; expected {expected}. You use the numbers of the example. Use p."),
    "sign": _("For p = {p} and u = {u} you chose {got}; expected {expected}. You stop where a total is below u. Turn the sign round."),
    "nearest": _("For p = {p} and u = {u} you chose {got}; expected {expected}. You take the nearest total. Take the first above u."),
    "equal": _("For p = {p} and u = {u} you chose {got}; expected {expected}. Your parts are equally long. Use p."),
    "nothing": _("For p = {p} and u = {u} choose gave nothing back; expected {expected}. Did the loop end before a total was above u?"),
    "else": _("For p = {p} and u = {u} you chose {got}; expected {expected}. Your loop ends in its first turn. Is there a return in else? Let the loop go on."),
    "sorted": _("For p = {p} and u = {u} you chose {got}; expected {expected}. You sort the parts, so their places change. Keep the order of p."),
    "index": _("For p = {p} and u = {u} you chose {got}; expected {expected}. Two parts are equally long, and index finds the first. Count the places yourself."),
    "changed": _("Your function changes p: [{before}] became [{after}]. The next draw then uses the changed table. Write into a list of your own, such as q = list(p)."),
    "endless": _("For p = [{p}] and u = {u} your loop does not end; an answer is expected. Which name must change in each turn?"),
    "rest": _("For p = ten times 0.1 and u = 0.9999999999999999 you gave {got}; expected 9. Computers round: no total is above u. After the loop, give the last place."),
}

def choose(p, u):
    total = 0
    for place, part in enumerate(p):
        total += part
        if total > u:
            return place
    return len(p) - 1
def first(fits, p, otherwise=None):
    last = len(p) - 1 if otherwise is None else otherwise
    return next((place for place in range(len(p)) if fits(place)), last)

def ends(p):
    return [sum(p[: place + 1]) for place in range(len(p))]
EXAMPLE = (0.5, 0.25, 0.25)
MIXUPS = [
    ("early", lambda p, u: 0), ("largest", lambda p, u: int(np.argmax(p))), ("largest", lambda p, u: len(p) - 1 - int(np.argmax(p[::-1]))),
    ("last", lambda p, u: len(p) - 1), ("no-total", lambda p, u: first(lambda place: p[place] > u, p)),
    ("no-total", lambda p, u: first(lambda place: p[place] >= u, p)), ("sign", lambda p, u: first(lambda place: ends(p)[place] < u, p)),
    ("sign", lambda p, u: first(lambda place: ends(p)[place] <= u, p)), ("no-total", lambda p, u: first(lambda place: p[place] > u, p, 0)),
    ("no-total", lambda p, u: int(np.argmin([abs(part - u) for part in p]))), ("edge", lambda p, u: first(lambda place: ends(p)[place] >= u, p)),
    ("value", lambda p, u: p[choose(p, u)]), ("value", lambda p, u: ends(p)[choose(p, u)]), ("value", lambda p, u: max(p)),
    ("one-based", lambda p, u: choose(p, u) + 1), ("late", lambda p, u: min(choose(p, u) + 1, len(p) - 1)), ("before", lambda p, u: choose(p, u) - 1),
    ("before", lambda p, u: max(choose(p, u) - 1, 0)), ("twice", lambda p, u: first(lambda place: p[0] + ends(p)[place] > u, p)),
    ("three", lambda p, u: min(choose(p, u), 2)), ("example", lambda p, u: choose(EXAMPLE, u)),
    ("nearest", lambda p, u: int(np.argmin([abs(end - u) for end in ends(p)]))),
    ("equal", lambda p, u: int(u * len(p))), ("equal", lambda p, u: int(u * 3)),
    ("three", lambda p, u: 2 if choose(p, u) == len(p) - 1 else choose(p, u)),
    ("else", lambda p, u: 0 if p[0] > u else 1), ("else", lambda p, u: 0 if p[0] > u else len(p) - 1),
    ("sorted", lambda p, u: choose(sorted(p), u)), ("sorted", lambda p, u: choose(sorted(p)[::-1], u)),
    ("index", lambda p, u: p.index(p[choose(p, u)])),
]
NOTHING = [  # mix-ups that give nothing back for some u
    ("no-total", lambda p, u: next((k for k in range(len(p)) if p[k] > u), None)),
    ("no-total", lambda p, u: next((k for k in range(len(p)) if p[k] >= u), None)),
    ("sign", lambda p, u: next((k for k in range(len(p)) if ends(p)[k] < u), None)), ("else", lambda p, u: 0 if p[0] > u else None),
]
# Halves, quarters and eighths: a computer adds these without rounding.
EDGES = [
    ((1.0,), (0.0, 0.5)), ((0.5, 0.5), (0.0, 0.25, 0.5, 0.75)),
    ((0.25, 0.75), (0.0, 0.125, 0.25, 0.5)), ((0.75, 0.25), (0.5, 0.75, 0.875)),
    ((0.0, 1.0), (0.0, 0.5)), ((0.5, 0.0, 0.5), (0.25, 0.5, 0.75)),
    ((0.125, 0.5, 0.375), (0.0, 0.125, 0.5, 0.625, 0.875)),
    ((0.25, 0.125, 0.5, 0.125), (0.125, 0.25, 0.375, 0.75, 0.875)),
]

def hidden():
    """Random tables, with u in the middle of a part: there rounding decides nothing."""
    for count in (2, 3, 4, 5, 6, 6) * 2:
        weights = [random.uniform(0.5, 3) for _ in range(count)]
        p = [weight / sum(weights) for weight in weights]
        place = random.randrange(count)
        yield tuple(p), sum(p[:place]) + random.uniform(0.1, 0.9) * p[place]

class Endless(BaseException):
    """Raised inside a learner's loop that has run for very long."""
def written(p):
    return ", ".join(f"{part:.4g}" for part in p)
def limited(function, p, u):
    """function(p, u), and None for a loop without end beside it: (value, whether it ended)."""
    lines = 0
    def count(frame, event, argument):
        nonlocal lines
        lines += 1
        if lines > 50_000:
            raise Endless
        return count
    before = sys.gettrace()
    sys.settrace(count)
    try:
        return function(p, u), True
    except Endless:
        return None, False
    finally:
        sys.settrace(before)

def check(answer, kit):
    function = answer.choose
    guess = answer._names.get("guess", 0)
    if callable(function) and (isinstance(guess, bool) or not isinstance(guess, (int, float, np.number))):
        raise kit.Wrong("guess", got=repr(guess)[:30])

    def fresh(p, u):
        given = list(p)
        value, ended = limited(function, given, u)
        if not ended:
            raise kit.Wrong("endless", p=written(p), u=f"{u:.4g}")
        if given != list(p):
            after = written(given) if all(isinstance(part, (int, float)) for part in given) else "..."
            raise kit.Wrong("changed", before=written(p), after=after)
        return value

    inputs = [(p, u) for p, us in EDGES for u in us] + list(hidden())
    given = [fresh(*one) for one in inputs] if callable(function) else []
    for (p, u), got in zip(inputs, given):
        again = fresh(p, u)
        if isinstance(got, (int, np.integer)) and again != got:
            shown = f"u = {u:.4g}"
            raise kit.Wrong("kit.unsteady", name="choose", input=shown, got=got, again=again)
    if any(one is not None for one in given) and any(one is None for one in given):
        p, u = next(one for one, got in zip(inputs, given) if got is None)
        alike = [key for key, mixup in NOTHING if [str(mixup(*one)) for one in inputs] == list(map(str, given))]
        fields = {"p": f"[{written(p)}]", "u": f"{u:.4g}", "got": "None"}
        raise kit.Wrong([*alike, "nothing"][0], expected=choose(p, u), **fields)
    try:
        kit.expect_same(fresh if given else function, choose, inputs, mixups=MIXUPS)
    except kit.Wrong as wrong:
        if wrong.key == "three":
            wrong.fields["count"] = wrong.fields["p"].count(",") + 1
        raise
    got = fresh((0.1,) * 10, 0.9999999999999999)  # no running total is above this u
    if str(got) not in ("9", "9.0", "[9]"):
        raise kit.Wrong("rest", got=str(got)[:20])

# %% mistake guess
# tag: slip (no guess made)
guess = None
choose = lambda p, u: 0
# %% mistake early
# tag: slip (return stands in the first turn)
choose = lambda p, u: 0 if p[0] > u else 0
# %% mistake last
# tag: slip (the search goes on after the first hit)
choose = lambda p, u: [place for place in range(len(p)) if sum(p[: place + 1]) > u][-1]
# %% mistake largest
# tag: EXACT (the likeliest is the answer)
choose = lambda p, u: p.index(max(p))
# %% mistake no-total
# tag: slip (no running total)
choose = lambda p, u: ([part > u for part in p[:-1]] + [True]).index(True)
# %% mistake edge
# tag: slip (the end of a part counted as inside)
choose = lambda p, u: ([u <= sum(p[: k + 1]) for k in range(len(p) - 1)] + [True]).index(True)
# %% mistake value
# tag: slip (the number instead of its place)
choose = lambda p, u: [p[k] for k in range(len(p)) if sum(p[: k + 1]) > u or k == len(p) - 1][0]
# %% mistake one-based
# tag: slip (places counted from 1)
choose = lambda p, u: 1 + [total > u for total in [sum(p[: k + 1]) for k in range(len(p))] + [2]].index(True)
# %% mistake late
# tag: slip (compared before the part is added)
choose = lambda p, u: ([sum(p[:place]) > u for place in range(len(p))] + [True]).index(True) if u < sum(p[:-1]) else len(p) - 1
# %% mistake before
# tag: slip (the part before the right one)
choose = lambda p, u: [sum(p[: k + 1]) > u for k in range(len(p))].index(True) - 1
# %% mistake twice
# tag: slip (the total begins with the first part, which is added again)
choose = lambda p, u: [p[0] + sum(p[: k + 1]) > u for k in range(len(p))].index(True)
# %% mistake three
# tag: slip (always three parts)
choose = lambda p, u: 0 if u < p[0] else 1 if len(p) < 3 or u < p[0] + p[1] else 2
# %% mistake example
# tag: slip (the numbers of the example)
choose = lambda p, u: 0 if u < 0.5 else 1 if u < 0.75 else 2
# %% mistake nearest
# tag: slip (the nearest running total)
import numpy as np
choose = lambda p, u: np.argmin(np.abs(np.cumsum(p) - u))
# %% mistake sign
# tag: slip (the sign the wrong way round)
choose = lambda p, u: ([sum(p[: k + 1]) < u for k in range(len(p) - 1)] + [True]).index(True)
# %% mistake equal
# tag: slip (every part equally long)
choose = lambda p, u: int(u * len(p))
# %% mistake nothing
# tag: slip (the loop leaves out the last part)
choose = lambda p, u: next((k for k in range(max(len(p) - 1, 1)) if sum(p[: k + 1]) > u), None)
# %% mistake changed
# tag: slip (the running totals are written over p)
def choose(p, u):
    for place in range(1, len(p)):
        p[place] += p[place - 1]
    return min([place for place in range(len(p)) if p[place] > u] + [len(p) - 1])
# %% mistake rest
# tag: slip (no place behind the loop)
from itertools import accumulate
choose = lambda p, u: next((k for k, end in enumerate(accumulate(p)) if end > u), None)
# %% mistake endless
# tag: slip (the place does not move on)
def choose(p, u):
    total, i = 0, 0
    while total <= u and i < len(p):
        total += p[i]
    return i
# %% mistake else
# tag: slip (return in both branches)
choose = lambda p, u: 0 if p[0] > u else len(p) - 1
# %% mistake sorted
# tag: slip (the longest part first)
choose = lambda p, u: next((k for k in range(len(p)) if sum(sorted(p)[: k + 1]) > u), len(p) - 1)
# %% mistake index
# tag: slip (the place is looked up by its value)
choose = lambda p, u: p.index(p[next((k for k in range(len(p)) if sum(p[: k + 1]) > u), len(p) - 1)])
# %% other right count-totals
def choose(p, u):
    place, total = 0, p[0]
    while total <= u and place < len(p) - 1:
        place += 1
        total += p[place]
    return place
# %% other right shorter
choose = lambda p, u: 0 if len(p) == 1 or u < p[0] else 1 + choose(p[1:], u - p[0])
# %% other right sorted-search
import numpy as np
choose = lambda p, u: min(np.searchsorted(np.cumsum(p), u, side="right"), len(p) - 1)
# %% [markdown] hints
# 1. Lay the probabilities end to end on a ruler. Where does each part end?
# 2. Keep a running total. The first total above `u` decides.
