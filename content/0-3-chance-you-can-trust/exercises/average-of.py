# %% [markdown] task
# ## Average of many draws
#
# A bag holds six slips, numbered 1 to 6. You draw one, read it and put it back.
# In Python, `rng.integers(1, 7)` is one such draw. The 7 is left out.
#
# Write `average_of(n, rng)`. It draws `n` times with `rng`, and gives back the mean.
#
# The program takes 50 averages of 10 draws, then 50 of 1,000 draws.
# First set both guesses: how far apart are the lowest and the highest average?

# %% start
import numpy as np

guess_10 = None  # lowest to highest of 50 averages: how far?
guess_1000 = None


def average_of(n, rng):
    # draw n times, then take the mean
    return 0.0


rng = np.random.default_rng(7)
for n in [10, 1000]:
    averages = []
    for k in range(50):
        averages.append(average_of(n, rng))
    low, high = min(averages), max(averages)
    print(f"{n} draws: from {low:.2f} to {high:.2f}, {high - low:.2f} apart")
print("Your guesses:", guess_10, guess_1000)

# %% solution
import numpy as np

guess_10 = None  # lowest to highest of 50 averages: how far?
guess_1000 = None


def average_of(n, rng):
    total = 0
    for k in range(n):
        total = total + rng.integers(1, 7)
    return total / n


rng = np.random.default_rng(7)
for n in [10, 1000]:
    averages = []
    for k in range(50):
        averages.append(average_of(n, rng))
    low, high = min(averages), max(averages)
    print(f"{n} draws: from {low:.2f} to {high:.2f}, {high - low:.2f} apart")
print("Your guesses:", guess_10, guess_1000)

# %% check
import random

import numpy as np

MESSAGES = {
    "once": _(
        "All 50 averages of 250 draws are whole numbers, such as {got}. You drew once and"
        " repeated it. Is the draw inside the loop?"
    ),
    "fixed": _(
        "50 generators with different seeds all gave {got}. Your function does not draw with"
        " them. Use the rng in the brackets."
    ),
    "foreign": _(
        "With the same seed your function gave {got}, then {again}. Something else draws."
        " Draw only with rng."
    ),
    "ends": _(
        "Averages of 250 draws lie near {got}; expected 3.5. The last number of integers is left"
        " out. Can you draw 1 and also 6?"
    ),
    "sum": _(
        "Averages of 250 draws lie near {got}; expected 3.5. This is the sum. Divide by n."
    ),
    "rounded": _(
        "All 50 averages of 250 draws are whole numbers, mostly {got}. The rest was cut off."
        " Use / without rounding."
    ),
    "single": _(
        "average_of(1, rng) gave {got}; expected a whole number from 1 to 6. One draw is its own"
        " mean. Do you draw n times?"
    ),
    "steady": _(
        "50 averages of {n} draws have the spread {got}; expected about {expected}. You do not"
        " draw n times. Use n in the loop."
    ),
}
NAME = "average_of"


def number(kit, value, n):
    """The learner's value as a float; raises Wrong where it is no single number."""
    if value is None:
        raise kit.Wrong("kit.returns-nothing", name=NAME)
    try:
        array = np.asarray(value, dtype=float)
    except (TypeError, ValueError):
        raise kit.Wrong("kit.not-numbers", name=NAME, got=type(value).__name__) from None
    if array.size != 1:
        size = array.size
        raise kit.Wrong("kit.shape", name=NAME, count=size, expected_count=1, input=f"n = {n}")
    return float(array.squeeze())


def check(answer, kit):
    function = answer.average_of
    if not callable(function):
        raise kit.Wrong("kit.not-callable", name=NAME, got=type(function).__name__)
    first = random.randrange(10_000)

    def average(n, seed):
        return number(kit, function(n, np.random.default_rng(seed)), n)

    seeds = range(first, first + 50)
    tens = [average(10, seed) for seed in seeds]
    if max(tens) - min(tens) < 1e-9:
        raise kit.Wrong("fixed", got=f"{tens[0]:.4g}")
    again = average(10, first)
    if abs(again - tens[0]) > 1e-9:
        raise kit.Wrong("foreign", got=f"{tens[0]:.4g}", again=f"{again:.4g}")
    many = [average(250, seed) for seed in seeds]
    mean = float(np.mean(many))
    if mean > 20:
        raise kit.Wrong("sum", got=f"{mean:.4g}")
    if all(value == round(value) for value in many):
        usual = max(set(many), key=many.count)
        raise kit.Wrong("once" if len(set(many)) > 3 else "rounded", got=f"{usual:.0f}")
    for n, values, low, high in ((10, tens, 0.3, 0.9), (250, many, 0.0, 0.2)):
        spread = float(np.std(values))
        if abs(mean - 3.5) < 0.2 and not low < spread < high:
            expected = f"{(35 / 12 / n) ** 0.5:.2f}"
            raise kit.Wrong("steady", n=n, got=f"{spread:.2f}", expected=expected)
    ones = [average(1, seed) for seed in seeds]
    parts = [value for value in ones if value != round(value)]
    if not parts and abs(mean - 3.5) > 0.1:
        raise kit.Wrong("ends", got=f"{mean:.2f}")
    strange = parts + [value for value in ones if not 1 <= value <= 6]
    if strange or abs(mean - 3.5) > 0.1:
        raise kit.Wrong("single", got=f"{(strange or ones)[0]:.4g}")


# %% mistake once
# tag: slip (one draw, repeated)
def average_of(n, rng):
    draw = rng.integers(1, 7)
    total = 0
    for k in range(n):
        total = total + draw
    return total / n


# %% mistake fixed
# tag: EXACT (the expected mean, without a draw)
def average_of(n, rng):
    return 3.5


# %% mistake foreign
# tag: slip (draws with another generator)
import random


def average_of(n, rng):
    return sum([random.randint(1, 6) for k in range(n)]) / n


# %% mistake ends
# tag: slip (the 6 is never drawn)
def average_of(n, rng):
    return rng.integers(1, 6, n).mean()


# %% mistake sum
# tag: BIG (a total instead of a mean)
def average_of(n, rng):
    return rng.integers(1, 7, n).sum()


# %% mistake rounded
# tag: slip (division without the rest)
def average_of(n, rng):
    total = 0
    for k in range(n):
        total += rng.integers(1, 7)
    return total // n


# %% mistake single
# tag: slip (range begins at 1, so one draw is missing)
def average_of(n, rng):
    total = 0
    for k in range(1, n):
        total += rng.integers(1, 7)
    return total / n


# %% mistake steady
# tag: slip (the count is fixed)
def average_of(n, rng):
    return rng.integers(1, 7, 10).mean()


# %% other right array
def average_of(n, rng):
    return rng.integers(1, 7, n).mean()


# %% other right tally
def average_of(n, rng):
    tally = [0, 0, 0, 0, 0, 0]
    for k in range(n):
        tally[rng.integers(0, 6)] += 1
    total = 0
    for place in range(6):
        total += (place + 1) * tally[place]
    return total / n


# %% other right slips
def average_of(n, rng):
    slips = [1, 2, 3, 4, 5, 6]
    return sum(rng.choice(slips, n).tolist()) / n


# %% other right running-mean
def average_of(n, rng):
    mean = 0.0
    for k in range(n):
        mean += (1 + int(rng.random() * 6) - mean) / (k + 1)
    return [mean]


# %% [markdown] hints
# 1. Where is the draw: inside the loop or before it?
# 2. `rng.integers(1, 7, n)` gives n draws at once. Take their mean.
