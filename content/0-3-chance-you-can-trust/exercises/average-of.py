# %% [markdown] task
# ## Average of many draws
#
# A bag holds six slips, numbered 1 to 6. You draw one, read it and put it back.
# In Python, `rng.integers(1, 7)` is one such draw. The 7 is left out.
#
# Write `average_of(n, rng)`. It draws `n` times with `rng`, and gives back the mean.
# Each slip must be equally likely. The same seed must give the same mean again.
#
# The program takes 50 averages of 10 draws, then 50 of 1,000 draws.
#
# 1. First set both guesses: how far apart are the lowest and the highest average?
# 2. Run it twice. What stays the same?
# 3. Change the seed 6 to a number of your own. What changes, and what hardly does?

# %% start
import numpy as np

guess_10 = None  # lowest to highest of 50 averages: how far?
guess_1000 = None

def average_of(n, rng):
    # draw n times, then take the mean
    return 0.0


rng = np.random.default_rng(6)
for n in [10, 1000]:
    averages = []
    for k in range(50):
        averages.append(np.round(average_of(n, rng), 3))
    low, high = np.min(averages), np.max(averages)
    print(n, "draws: from", low, "to", high, "so apart:", round(high - low, 2))
print("Your guesses:", guess_10, guess_1000)

# %% solution
import numpy as np

guess_10 = 4  # lowest to highest of 50 averages: how far?
guess_1000 = 1

def average_of(n, rng):
    total = 0
    for k in range(n):
        total = total + rng.integers(1, 7)
    return total / n


rng = np.random.default_rng(6)
for n in [10, 1000]:
    averages = []
    for k in range(50):
        averages.append(np.round(average_of(n, rng), 3))
    low, high = np.min(averages), np.max(averages)
    print(n, "draws: from", low, "to", high, "so apart:", round(high - low, 2))
print("Your guesses:", guess_10, guess_1000)

# %% check
import random

import numpy as np

MESSAGES = {
    "guess": _("{name} is {got}; expected: one number, with a point, such as 0.3. No guess is marked."),
    "list": _("For n = {n} you gave back {count} numbers; expected one. Give back their mean."),
    "fixed": _("50 generators with different seeds all gave {got}. Your function does not draw with them. Use the rng in the brackets."),
    "foreign": _("The same seed gave {got}, then {again}. Something besides rng has a say. Draw only with rng, and begin the total inside the function."),
    "once": _("For n = {n} you drew once, {draws}, and gave {got}. Expected: {n} draws. Is the draw inside the loop, and return behind it?"),
    "inside": _("For n = {n} you drew once, {draws}, and gave {draws} / {n} = {got}. Is return inside the loop? It belongs behind it."),
    "few": _("For n = {n} you drew {count} times; expected {n}. How often does the loop run?"),
    "many": _("For n = {n} you drew {count} times; expected {n}. Draw n times, no more."),
    "ends": _("Your draws go from {low} to {high}; the slips go from 1 to 6. integers(a, b) begins at a and stops before b."),
    "sum": _("For n = {n} you drew {draws}. You gave {got}, their sum. Divide it by n."),
    "last": _("For n = {n} you drew {draws}. You gave {got}, so only the last draw counts. Is each draw added to the total?"),
    "rounded": _("For n = {n} you drew {draws}. Their mean is {expected}; you gave {got}. Use /, and do not round."),
    "middle": _("For n = {n} you drew {draws}. You gave {got}, the middle one when sorted. The mean, {expected}, is the sum divided by n."),
    "other": _("For n = {n} you drew {draws}. Their sum is {sum}, so their mean is {expected}; you gave {got}. Print the total and what divides it."),
    "parts": _("For n = 7 you gave {got}. Seven slips add up to a whole number, but 7 times {got} is {seven}. Are the draws whole numbers? Is the mean rounded?"),
    "round": _("Of 3,000 draws, the slips 1 to 6 came {counts} times; expected about 500 each. Does round() make them? It meets both ends half as often. Use rng.integers(1, 7)."),
    "unfair": _("Of 3,000 draws, the slips 1 to 6 came {counts} times; expected about 500 each. Each slip must be equally likely, as with rng.integers(1, 7)."),
    "mean": _("Averages of 250 draws lie near {got}; expected about 3.5. Can each slip from 1 to 6 come, equally often?"),
}
NAME = "average_of"

class Watched(np.random.Generator):
    """A generator that notes what it gives."""

    drawn, busy = (), False

    def __getattribute__(self, name):
        found = super().__getattribute__(name)
        if name.startswith("_") or name in ("drawn", "busy") or not callable(found) or self.busy:
            return found
        def noted(*given, **named):
            self.busy = True  # choice draws with integers
            value = found(*given, **named)
            self.busy = False
            self.drawn = (*self.drawn, *([] if value is None else np.ravel(value).tolist()))
            return value

        return noted

def number(kit, value, n):
    """The learner's value as a float; raises Wrong where it is no single number."""
    if value is None:
        raise kit.Wrong("kit.returns-nothing", name=NAME)
    try:
        array = np.asarray(None if isinstance(value, str) else value, dtype=float)
        if np.isnan(array).any():
            raise TypeError
    except (TypeError, ValueError):
        raise kit.Wrong("kit.not-numbers", name=NAME, got=type(value).__name__) from None
    if array.size != 1:
        raise kit.Wrong("list", n=n, count=array.size)
    return float(array.squeeze())

def fits(runs):
    """Whether the means behave as means of n slips do. runs(n, count): their values and draws."""
    for n, count, room in ((7, 200, 0.3), (10, 50, 0.6), (250, 50, 0.1), (1, 50, 1.6)):
        values = [value for value, drawn in runs(n, count)]
        rest = max(abs(n * value - round(n * value)) for value in values)
        spread = (35 / 12 / n) ** 0.5
        if n < 250 and rest > 0.0052 * n or abs(np.mean(values) - 3.5) > room:
            return False
        if not 0.55 < np.std(values) / spread < 1.7 or min(values) < 0.99 or max(values) > 6.01:
            return False
    return True

def reason(runs):
    """Key and fields of what went wrong, from what was drawn and what was given back."""
    wide = runs(250, 50)
    every = {one for value, drawn in runs(10, 200) for one in drawn}
    whole = every and all(one == round(one) for one in every)
    if whole and (min(every), max(every)) not in ((1, 6), (0, 5)):
        return "ends", {"low": int(min(every)), "high": int(max(every))}
    add = 1 if whole and min(every) == 0 else 0  # as in integers(0, 6) + 1
    if add and all(value in (sum(drawn), np.mean(drawn)) for value, drawn in runs(4, 50)):
        return "ends", {"low": 0, "high": 5}
    for n in (4, 1, 10) if whole else ():
        all_runs = [(value, [one + add for one in drawn]) for value, drawn in runs(n, 50)]
        far = [run for run in all_runs if len(run[1]) != n or abs(run[0] - np.mean(run[1])) > 1e-3]
        if far:
            return (counted if len(far[0][1]) != n else valued)(n, far)
    apart, value = max((abs(7 * value - round(7 * value)), value) for value, drawn in runs(7, 200))
    if apart > 0.04:
        return "parts", {"got": f"{value:.4g}", "seven": f"{7 * value:.4g}"}
    return "mean", {"got": f"{np.mean([value for value, drawn in wide]):.3g}"}

def counted(n, far):
    value, drawn = far[0]
    said = {"n": n, "got": f"{value:.4g}", "count": len(drawn)}
    if len(drawn) != 1:
        return "few" if len(drawn) < n else "many", said
    early = all(abs(value - sum(drawn) / n) < 1e-3 for value, drawn in far)
    return "inside" if early else "once", {**said, "draws": drawn[0]}

def valued(n, far):
    def means(key, drawn):
        mean, last = float(np.mean(drawn)), drawn[-1] / n
        known = {"sum": [sum(drawn)], "last": [last, n * last], "middle": [np.median(drawn)]}
        known["rounded"] = [mean // 1, round(mean), round(mean, 1), -(-mean // 1)]
        return known[key]

    value, drawn = far[0]
    said = {"n": n, "got": f"{value:.4g}", "expected": f"{np.mean(drawn):.4g}"}
    said.update(draws=", ".join(f"{one:.4g}" for one in drawn), sum=sum(drawn))
    for key in ("sum", "last", "middle", "rounded"):
        if all(min(abs(v - one) for one in means(key, d)) < 1e-6 for v, d in far):
            return key, said
    return "other", said

def expect_fair(kit, function):
    """Raises Wrong where one slip comes more often than another."""
    rng = np.random.default_rng(11)
    slips = [round(number(kit, function(1, rng), 1)) for _ in range(3000)]
    counts = [slips.count(slip) for slip in range(1, 7)]
    if min(counts) < 400 or max(counts) > 600:  # five spreads of a fair count to each side
        ends = max(counts[0], counts[5]) < 400 and min(counts[1:5]) > 520
        raise kit.Wrong("round" if ends else "unfair", counts=", ".join(map(str, counts)))

def check(answer, kit):
    function = answer.average_of
    if not callable(function):
        raise kit.Wrong("kit.not-callable", name=NAME, got=type(function).__name__)
    for name in ("guess_10", "guess_1000"):
        guess = answer._names.get(name, 0)
        if isinstance(guess, bool) or not isinstance(guess, (int, float, np.number)):
            raise kit.Wrong("guess", name=name, got=repr(guess)[:30])
    first = random.randrange(10_000)
    seeds = list(range(first, first + 200))

    def watch(n, seed):
        rng = Watched(np.random.PCG64(seed))
        return number(kit, function(n, rng), n), rng.drawn

    tens = [watch(10, seed)[0] for seed in seeds[:50]]
    if max(tens) - min(tens) < 1e-9:
        raise kit.Wrong("fixed", got=f"{tens[0]:.4g}")
    again = watch(10, first)[0]
    if abs(again - tens[0]) > 1e-9:
        raise kit.Wrong("foreign", got=f"{tens[0]:.4g}", again=f"{again:.4g}")

    def runs(n, count):
        return [watch(n, seed) for seed in seeds[:count]]

    if not fits(runs):
        key, fields = reason(runs)
        raise kit.Wrong(key, **fields)
    expect_fair(kit, function)
# %% mistake guess
# tag: slip (no guess made)
guess_10 = None
average_of = lambda n, rng: rng.integers(1, 7, n).mean()
# %% mistake list
# tag: slip (the draws, without their mean)
average_of = lambda n, rng: rng.integers(1, 7, n)
# %% mistake once
# tag: slip (one draw, repeated)
average_of = lambda n, rng: sum([rng.integers(1, 7)] * n) / n
# %% mistake inside
# tag: slip (return in the first turn)
def average_of(n, rng):
    for k in range(n):
        return rng.integers(1, 7) / n
# %% mistake fixed
# tag: EXACT (the expected mean, without a draw)
average_of = lambda n, rng: 3.5
# %% mistake foreign
# tag: slip (draws with another generator)
import random
average_of = lambda n, rng: sum([random.randint(1, 6) for k in range(n)]) / n
# %% mistake few
# tag: slip (range begins at 1, so one draw is missing)
average_of = lambda n, rng: sum([rng.integers(1, 7) for k in range(1, n)]) / n
# %% mistake many
# tag: slip (the count is fixed)
average_of = lambda n, rng: rng.integers(1, 7, 10).mean()
# %% mistake ends
# tag: slip (the 6 is never drawn)
average_of = lambda n, rng: rng.integers(1, 6, n).mean()
# %% mistake sum
# tag: BIG (a total instead of a mean)
average_of = lambda n, rng: rng.integers(1, 7, n).sum()
# %% mistake last
# tag: slip (the total is replaced, not added to)
average_of = lambda n, rng: rng.integers(1, 7, n)[-1] / n
# %% mistake rounded
# tag: slip (division without the rest)
average_of = lambda n, rng: rng.integers(1, 7, n).sum() // n
# %% mistake middle
# tag: slip (the middle draw in place of the mean)
import numpy as np
average_of = lambda n, rng: np.median(rng.integers(1, 7, n))
# %% mistake other
# tag: slip (divided by one less)
average_of = lambda n, rng: rng.integers(1, 7, n).sum() / (n - 1)
# %% mistake parts
# tag: slip (draws that are no whole numbers)
average_of = lambda n, rng: rng.uniform(1, 6, n).mean()
# %% mistake mean
# tag: slip (the slips 0 to 5)
average_of = lambda n, rng: sum([int(rng.random() * 6) for k in range(n)]) / n
# %% mistake round
# tag: slip (round meets the ends half as often)
average_of = lambda n, rng: sum([round(rng.random() * 5 + 1) for k in range(n)]) / n
# %% mistake unfair
# tag: slip (a hill: two small draws, added)
average_of = lambda n, rng: (rng.integers(1, 4, n) + rng.integers(0, 4, n)).mean()
# %% other right array
average_of = lambda n, rng: rng.integers(1, 7, n).mean()
# %% other right tally
def average_of(n, rng):
    tally = [0, 0, 0, 0, 0, 0]
    for k in range(n):
        tally[rng.integers(0, 6)] += 1
    return sum([(place + 1) * tally[place] for place in range(6)]) / n
# %% other right slips
average_of = lambda n, rng: sum(rng.choice([1, 2, 3, 4, 5, 6], n).tolist()) / n
# %% other right running-mean
def average_of(n, rng):
    mean = 0.0
    for k in range(n):
        mean += (1 + int(rng.random() * 6) - mean) / (k + 1)
    return [round(mean, 2)]
# %% [markdown] hints
# 1. Where is the draw: inside the loop or before it?
# 2. `rng.integers(1, 7, n)` gives n draws at once. `.mean()`, with its brackets, takes their mean.
