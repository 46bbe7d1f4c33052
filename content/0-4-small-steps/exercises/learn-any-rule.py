# %% [markdown] task
# ## Learn any rule
#
# Now the engine finds all slopes. So one program can train any rule, not only a line.
#
# Write `learn(guess, start, x, y, steps, rate)`.
#
# - `start` is a list of numbers. Make a `Value` of each: these are the parameters.
# - `guess(values, x)` gives the guesses. The loss is the mean of the squared errors.
# - In each of the `steps`: find the loss, call `loss.backward()`, and move the `data` of
#   every parameter against its `grad`.
#
# Give back the parameters as a list of plain numbers.

# %% start
import numpy as np
import kit
from kit.autodiff import Value

seedlings = kit.load_data("seedlings")


def line(values, x):
    w, b = values
    return w * x + b


def learn(guess, start, x, y, steps, rate):
    # make Values; then loss, backward and a move, again and again
    return start


print(learn(line, [0, 0], seedlings.weeks, seedlings.heights, 100, 0.05))

# %% solution
import numpy as np
import kit
from kit.autodiff import Value

seedlings = kit.load_data("seedlings")


def line(values, x):
    w, b = values
    return w * x + b


def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    for turn in range(steps):
        loss = ((guess(values, x) - y) ** 2).mean()
        loss.backward()
        for value in values:
            value.data = value.data - rate * value.grad
    return [float(value.data) for value in values]


print(learn(line, [0, 0], seedlings.weeks, seedlings.heights, 100, 0.05))

# %% check
import random

import numpy as np
from kit.autodiff import Value

MESSAGES = {
    "stays": _(
        "For {input} you gave {got}: the numbers of start. Expected {expected}. Nothing was"
        " learned. Move the data of each Value in every step."
    ),
    "values": _(
        "learn gave back Values. Plain numbers are needed. Give back float(value.data) for"
        " each of them."
    ),
    "uphill": _(
        "For {input} you gave {got}; expected {expected}. The loss grows with every step. Take"
        " rate * grad away from data; do not add it."
    ),
    "one-step": _(
        "For {input} you gave {got}; expected {expected}. This is the place after one step."
        " Is the return line inside the loop?"
    ),
    "old-slopes": _(
        "For {input} you gave {got}; expected {expected}. You used the slopes of the first"
        " place in every step. Put loss and backward inside the loop."
    ),
    "sum": _(
        "For {input} you gave {got}; expected {expected}. Your loss is a sum, so your steps are"
        " too long. Use .mean()."
    ),
    "plain": _(
        "For {input} you gave {got}; expected {expected}. Your loss is the mean of plain"
        " errors. Square each error first."
    ),
    "first-only": _(
        "For {input} you gave {got}; expected {expected}. Only the first parameter moved."
        " Move every Value of the list."
    ),
}

class Guess:
    """A rule with a name that a message can show."""

    def __init__(self, name, rule):
        self.name, self.rule = name, rule

    def __call__(self, values, x):
        return self.rule(*values, x)

def walk(guess, start, x, y, steps, rate, *, total=False, power=2, first=False, again=True):
    """Training, right or with one mix-up."""
    values = [Value(number) for number in start]
    for turn in range(steps):
        if again or turn == 0:
            errors = (guess(values, x) - y) ** power
            (errors.sum() if total else errors.mean()).backward()
        for value in values[:1] if first else values:
            value.data = value.data - rate * value.grad
    return [float(value.data) for value in values]

def learn(guess, start, x, y, steps, rate):
    return walk(guess, start, x, y, steps, rate)

MIXUPS = [
    ("stays", lambda guess, start, x, y, steps, rate: start),
    ("uphill", lambda guess, start, x, y, steps, rate: walk(guess, start, x, y, steps, -rate)),
    ("one-step", lambda guess, start, x, y, steps, rate: walk(guess, start, x, y, 1, rate)),
    ("old-slopes", lambda *given: walk(*given, again=False)),
    ("sum", lambda *given: walk(*given, total=True)),
    ("plain", lambda *given: walk(*given, power=1)),
    ("first-only", lambda *given: walk(*given, first=True)),
]

def check(answer, kit):
    line = Guess("w * x + b", lambda w, b, x: w * x + b)
    wave = Guess("s * tanh(w * x)", lambda s, w, x: s * (w * x).tanh())
    bowl = Guess("q * x * x + w * x + b", lambda q, w, b, x: q * x * x + w * x + b)
    x = np.array([random.uniform(-1, 1) for turn in range(6)])
    small = (np.array([1.0, 2.0]), np.array([3.0, 4.0]))
    inputs = [
        (line, [0.0, 0.0], *small, 3, 0.1),
        (wave, [1.0, 0.5], x, 2 * np.tanh(1.5 * x), 20, 0.1),
        (bowl, [0.1, 0.2, 0.3], x, 2 - x + x * x, 20, 0.1),
    ]
    given = answer.learn
    if callable(given):
        made = given(*[list(one) if isinstance(one, list) else one for one in inputs[0]])
        if isinstance(made, list | tuple) and any(isinstance(one, Value) for one in made):
            raise kit.Wrong("values")
    kit.expect_same(given, learn, inputs, mixups=MIXUPS)

# %% mistake stays
# tag: slip (the starting line)
def learn(guess, start, x, y, steps, rate):
    return start
# %% mistake values
# tag: slip (the Values themselves)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    for turn in range(steps):
        ((guess(values, x) - y) ** 2).mean().backward()
        for value in values:
            value.data = value.data - rate * value.grad
    return values
# %% mistake uphill
# tag: slip (the slope added)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    for turn in range(steps):
        ((guess(values, x) - y) ** 2).mean().backward()
        for value in values:
            value.data = value.data + rate * value.grad
    return [float(value.data) for value in values]
# %% mistake one-step
# tag: slip (return inside the loop)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    for turn in range(steps):
        ((guess(values, x) - y) ** 2).mean().backward()
        for value in values:
            value.data = value.data - rate * value.grad
        return [float(value.data) for value in values]
# %% mistake old-slopes
# tag: EXACT (the first slope is taken for the whole way)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    ((guess(values, x) - y) ** 2).mean().backward()
    for turn in range(steps):
        for value in values:
            value.data = value.data - rate * value.grad
    return [float(value.data) for value in values]
# %% mistake sum
# tag: slip (sum where a mean is asked)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    for turn in range(steps):
        ((guess(values, x) - y) ** 2).sum().backward()
        for value in values:
            value.data = value.data - rate * value.grad
    return [float(value.data) for value in values]
# %% mistake plain
# tag: slip (the square left out)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    for turn in range(steps):
        (guess(values, x) - y).mean().backward()
        for value in values:
            value.data = value.data - rate * value.grad
    return [float(value.data) for value in values]
# %% mistake first-only
# tag: slip (one parameter only)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    for turn in range(steps):
        ((guess(values, x) - y) ** 2).mean().backward()
        values[0].data = values[0].data - rate * values[0].grad
    return [float(value.data) for value in values]
# %% other right new-values-each-step
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    numbers = list(start)
    for turn in range(steps):
        values = [Value(number) for number in numbers]
        errors = guess(values, x) - y
        (errors * errors).mean().backward()
        numbers = [n - rate * value.grad for n, value in zip(numbers, values)]
    return numbers
# %% other right while
import numpy as np
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = []
    for number in start:
        values.append(Value(number))
    while steps > 0:
        loss = ((y - guess(values, x)) ** 2).sum() / len(x)
        loss.backward()
        for k in range(len(values)):
            values[k].data -= rate * values[k].grad
        steps -= 1
    return np.array([value.data for value in values])
# %% other right measured
def learn(guess, start, x, y, steps, rate):
    def loss(numbers):
        from kit.autodiff import Value
        values = [Value(number) for number in numbers]
        return float(((guess(values, x) - y) ** 2).mean().data)
    numbers = [float(number) for number in start]
    for turn in range(steps):
        slopes = []
        for k in range(len(numbers)):
            right, left = list(numbers), list(numbers)
            right[k] += 0.0001
            left[k] -= 0.0001
            slopes.append((loss(right) - loss(left)) / 0.0002)
        numbers = [number - rate * slope for number, slope in zip(numbers, slopes)]
    return numbers
# %% [markdown] hints
# 1. `values = [Value(number) for number in start]` makes the parameters, once, before the loop.
# 2. In the loop: `loss = ((guess(values, x) - y) ** 2).mean()`, then `loss.backward()`. Last, change `value.data` of each.
