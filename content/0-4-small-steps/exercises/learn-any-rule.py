# %% [markdown] task
# ## Learn any rule
#
# Now the engine finds all slopes. So one program can train any rule, not only a line.
#
# Write `learn(guess, start, x, y, steps, rate)`.
#
# - `start` is a list of numbers. The given line makes a `Value` of each: the parameters.
# - `guess(values, x)` gives the guesses for `x`, such as `line` below. The loss is the mean of
#   the squared errors, as in Exercise B.
# - `steps` says how often. In each step: find the loss, and call `loss.backward()`. Then each
#   `value` has its slope in `value.grad`. Move `value.data` one step downhill.
#
# The given last line gives back the parameters as plain numbers.

# %% start
import numpy as np
import kit
from kit.autodiff import Value

seedlings = kit.load_data("seedlings")


def line(values, x):
    w, b = values
    return w * x + b


def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    # here, again and again: loss, backward, then a move of every value.data
    return [float(value.data) for value in values]


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
    "stays": _("For {input} you gave {got}: the numbers of start. Expected {expected}. Is"
        " loss.backward() called? Does value.data change? Or do you give back start?"),
    "zeros": _("For {input} you gave {got}; expected {expected}. You began at 0. Begin at the numbers"
        " of start: Value(number) for each."),
    "how-many": _("The rule {rule} has {wanted} parameters. Your program gave it {got}. Make one Value"
        " for each number in start, and give guess the whole list."),
    "brackets": _("guess takes two things: the list of all parameters, and x. Write guess(values, x)."),
    "line": _("You call line. The rule may be any rule: the one in the brackets of learn is called"
        " guess. Write guess(values, x)."),
    "values": _("learn gave back Values. Plain numbers are needed. Give back float(value.data) for"
        " each of them."),
    "uphill": _("For {input} you gave {got}; expected {expected}. The loss grows with every step. Take"
        " rate * grad away from data; do not add it."),
    "one-step": _("For {input} you gave {got}; expected {expected}. This is the place after one step."
        " Is return inside the loop? Or do you make the Values anew from start in every turn?"),
    "count": _("For {input} you gave {got}; expected {expected}. This is one step too many or too"
        " few. range(steps) gives exactly as many turns as steps."),
    "old-slopes": _("For {input} you gave {got}; expected {expected}. You used the slopes of the first"
        " place in every step. Put loss and backward inside the loop."),
    "sum": _("For {input} you gave {got}; expected {expected}. Your loss is a sum, so your steps are"
        " too long. Use .mean()."),
    "plain": _("For {input} you gave {got}; expected {expected}. The square is missing, or not"
        " around the whole error. Write (...) ** 2."),
    "sizes": _("For {input} you gave {got}; expected {expected}. Your loss is the mean of the sizes."
        " Square each error with ** 2."),
    "no-rate": _("For {input} you gave {got}; expected {expected}. Your step is the whole slope."
        " Multiply grad by rate first."),
    "first-only": _("For {input} you gave {got}; expected {expected}. Only the first parameter moved."
        " Move every Value of the list."),
    "fixed": _("For {input} you gave {got}; expected {expected}. Your steps or your rate are always"
        " the same. Use steps and rate of the brackets."),
    "first-step": _("For {input} you gave {got}; expected {expected}. By hand the errors are -3 and -4,"
        " and the slopes -11 and -7. Print loss.data and each grad."),
    "later": _("For {input} you gave {got}; expected {expected}. One step from 0 and 0 is right. Print"
        " loss.data in every turn: does it fall?"),
}

class Guess:
    """A rule with a name that a message can show."""

    def __init__(self, name, rule):
        self.name, self.rule = name, rule

    def __call__(self, *given):
        self.given, self.count = len(given), self.rule.__code__.co_argcount - 1
        self.made = len(given[0]) if isinstance(given[0], list | tuple | np.ndarray) else 1
        values, x = given
        self.given = 2 - isinstance(x, list)  # exchanged
        return self.rule(*values, x)

def walk(guess, start, x, y, steps, rate, *, loss=None, first=False, again=True):
    """Training, right or with one mix-up."""
    values = [Value(number) for number in start]
    for turn in range(steps):
        if again or turn == 0:
            errors = guess(values, x) - y
            (loss(errors) if loss else (errors**2).mean()).backward()
        for value in values[:1] if first else values:
            value.data = value.data - rate * value.grad
    return [float(value.data) for value in values]

def learn(guess, start, x, y, steps, rate):
    return walk(guess, start, x, y, steps, rate)

def other(steps=None, rate=None, **mixup):
    """Training with other steps or another rate."""

    def rule(guess, start, x, y, n, r):
        return walk(guess, start, x, y, steps(n) if steps else n, rate(r) if rate else r, **mixup)

    return rule

MIXUPS = [
    ("stays", lambda guess, start, *rest: start),
    ("uphill", other(rate=lambda r: -r)),
    ("zeros", lambda guess, start, *rest: walk(guess, [0.0] * len(start), *rest)),
    ("one-step", other(steps=lambda n: 1)),
    *(("count", other(steps=lambda n, more=more: n + more)) for more in (1, -1)),
    ("old-slopes", other(again=False)),
    ("sum", other(loss=lambda e: (e**2).sum())),
    *(("plain", other(loss=loss)) for loss in (lambda e: e.mean(), lambda e: -e.mean())),
    ("sizes", other(loss=lambda e: abs(e).mean())),
    ("no-rate", other(rate=lambda r: 1)),
    ("first-only", other(first=True)),
    *(("fixed", other(steps=lambda n, fixed=fixed: fixed)) for fixed in (100, 10, 3)),
    *(("fixed", other(rate=lambda r, fixed=fixed: fixed)) for fixed in (0.05, 0.1, 0.01)),
    ("fixed", other(steps=lambda n: 100, rate=lambda r: 0.05)),
]

def attempt(kit, given, inputs):
    """What learn gives for the first input; says first what it does wrong with guess."""
    made = []
    for guess, start, *rest in inputs:
        try:
            made.append(given(guess, list(start), *rest))
        except Exception:
            if "line" in getattr(getattr(given, "__code__", None), "co_names", ()):
                raise kit.Wrong("line") from None
            if getattr(guess, "given", 2) != 2:
                raise kit.Wrong("brackets") from None
            if getattr(guess, "made", 0) and guess.made != guess.count:
                fields = {"rule": guess.name, "wanted": guess.count, "got": guess.made}
                raise kit.Wrong("how-many", **fields) from None
            raise
    return made[0]

def check(answer, kit):
    line = Guess("w * x + b", lambda w, b, x: w * x + b)
    wave = Guess("s * tanh(w * x)", lambda s, w, x: s * np.tanh(w * x))
    bowl = Guess("q * x * x + w * x + b", lambda q, w, b, x: q * x * x + w * x + b)
    x = np.array([random.uniform(-1, 1) for turn in range(6)])
    small = (np.array([1.0, 2.0]), np.array([3.0, 4.0]))
    inputs = [
        (line, [0.0, 0.0], *small, 1, 0.1),
        (line, [0.0, 0.0], *small, 3, 0.1),
        (wave, [1.0, 0.5], x, 2 * np.tanh(1.5 * x), 20, 0.2),
        (bowl, [0.1, 0.2, 0.3], x, 2 - x + x * x, 21, 0.1),
    ]
    given = answer.learn
    tried = lambda guess, start, *rest: given(guess, list(start), *rest)
    if callable(given):
        made = attempt(kit, given, inputs)
        if isinstance(made, list | tuple) and any(isinstance(one, Value) for one in made):
            raise kit.Wrong("values")
    try:
        kit.expect_same(tried if callable(given) else given, learn, inputs, mixups=MIXUPS)
    except kit.Wrong as wrong:
        if wrong.key != "kit.differs":
            raise
        first = wrong.fields["steps"] == "1"
        raise kit.Wrong("first-step" if first else "later", **wrong.fields) from None
# %% mistake stays
# tag: slip (the starting line)
def learn(guess, start, x, y, steps, rate):
    return start
# %% mistake zeros
# tag: slip (the numbers of start are not used)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = [Value(0.0) for number in start]
    for turn in range(steps):
        ((guess(values, x) - y) ** 2).mean().backward()
        for value in values:
            value.data = value.data - rate * value.grad
    return [float(value.data) for value in values]
# %% mistake how-many
# tag: PROG (the two parameters of the example)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    w, b = Value(start[0]), Value(start[1])
    for turn in range(steps):
        ((guess([w, b], x) - y) ** 2).mean().backward()
        w.data, b.data = w.data - rate * w.grad, b.data - rate * b.grad
    return [w.data, b.data]
# %% mistake brackets
# tag: slip (the parameters one by one)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    w, b = Value(start[0]), Value(start[1])
    for turn in range(steps):
        ((guess(w, b, x) - y) ** 2).mean().backward()
        w.data, b.data = w.data - rate * w.grad, b.data - rate * b.grad
    return [w.data, b.data]
# %% mistake line
# tag: PROG (the function of the example)
from kit.autodiff import Value
def line(values, x):
    w, b = values
    return w * x + b
def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    for turn in range(steps):
        ((line(values, x) - y) ** 2).mean().backward()
        for value in values:
            value.data = value.data - rate * value.grad
    return [float(value.data) for value in values]
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
# %% mistake count
# tag: slip (one turn too few)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    for turn in range(1, steps):
        ((guess(values, x) - y) ** 2).mean().backward()
        for value in values:
            value.data = value.data - rate * value.grad
    return [float(value.data) for value in values]
# %% mistake sizes
# tag: slip (sizes, not squares)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    for turn in range(steps):
        abs(guess(values, x) - y).mean().backward()
        for value in values:
            value.data = value.data - rate * value.grad
    return [float(value.data) for value in values]
# %% mistake no-rate
# tag: BIG (the longest step is the best step)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    for turn in range(steps):
        ((guess(values, x) - y) ** 2).mean().backward()
        for value in values:
            value.data = value.data - value.grad
    return [float(value.data) for value in values]
# %% mistake fixed
# tag: slip (numbers in place of names)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    for turn in range(100):
        ((guess(values, x) - y) ** 2).mean().backward()
        for value in values:
            value.data = value.data - rate * value.grad
    return [float(value.data) for value in values]
# %% mistake first-step
# tag: slip (a half in the loss)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    for turn in range(steps):
        (((guess(values, x) - y) ** 2).mean() / 2).backward()
        for value in values:
            value.data = value.data - rate * value.grad
    return [float(value.data) for value in values]
# %% mistake later
# tag: slip (all parameters take the first one's slope from the second step on)
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    for turn in range(steps):
        ((guess(values, x) - y) ** 2).mean().backward()
        for value in values:
            value.data = value.data - rate * (value if turn == 0 else values[0]).grad
    return [float(value.data) for value in values]
# %% other right as-in-exercise-b
import numpy as np
from kit.autodiff import Value
def learn(guess, start, x, y, steps, rate):
    values = [Value(number) for number in start]
    for turn in range(steps):
        loss = np.mean((guess(values, x) - y) ** 2)
        loss.backward()
        values = [Value(value.data - rate * value.grad) for value in values]
    return [float(value.data) for value in values]
# %% other right plain-numbers
import numpy as np
def learn(guess, start, x, y, steps, rate):
    def loss(numbers):
        return np.mean((guess(numbers, x) - y) ** 2)
    numbers = np.array(start, dtype=float)
    for turn in range(steps):
        moves = 0.0001 * np.eye(len(numbers))
        slopes = [(loss(numbers + one) - loss(numbers - one)) / 0.0002 for one in moves]
        numbers = numbers - rate * np.array(slopes)
    return numbers
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
# 1. The given lines stand before and after the loop. In the loop: `loss = ((guess(values, x) - y) ** 2).mean()`, then `loss.backward()`.
# 2. Last in the loop: `for value in values:`, and in it the new `value.data` = old - rate × `value.grad`.
