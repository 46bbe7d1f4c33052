# %% [markdown] task
# ## Walk downhill
#
# The data are 20 seedlings: `x` holds their weeks, `y` their heights. The guess for each
# height is `w * x + b`. The error is the guess minus the height.
#
# 1. Write `loss(w, b, x, y)`: the mean of the squared errors. Give back one number.
# 2. Write `step(w, b, x, y, rate)`. Find both slopes at the old place: for `w` it is the mean
#    of 2 × error × x, for `b` the mean of 2 × error. Then move both one step downhill.
#    Give back two numbers, the new `w` and the new `b`.
# 3. Run the program. Set `leaps` to the rate with which the loss grew.

# %% start
import numpy as np
import kit

seedlings = kit.load_data("seedlings")
x, y = seedlings.weeks, seedlings.heights

def loss(w, b, x, y):
    return 0.0  # change this line

def step(w, b, x, y, rate):
    # errors, slope for w, slope for b, then one step
    return w, b

for rate in [0.0005, 0.05, 0.1]:
    w, b = 0.0, 0.0
    for turn in range(100):
        w, b = step(w, b, x, y, rate)
    print("rate", rate, "w", w, "b", b, "loss", loss(w, b, x, y))
leaps = None  # 0.0005, 0.05 or 0.1

# %% solution
import numpy as np
import kit

seedlings = kit.load_data("seedlings")
x, y = seedlings.weeks, seedlings.heights

def loss(w, b, x, y):
    return np.mean((w * x + b - y) ** 2)

def step(w, b, x, y, rate):
    errors = w * x + b - y
    slope_w = np.mean(2 * errors * x)
    slope_b = np.mean(2 * errors)
    return w - rate * slope_w, b - rate * slope_b

for rate in [0.0005, 0.05, 0.1]:
    w, b = 0.0, 0.0
    for turn in range(100):
        w, b = step(w, b, x, y, rate)
    print("rate", rate, "w", w, "b", b, "loss", loss(w, b, x, y))
leaps = 0.1  # 0.0005, 0.05 or 0.1

# %% check
import random
import numpy as np

MESSAGES = {
    "zero": _(
        "For {input} your loss is 0; expected {expected}. Is the return line still the first"
        " one? A loss of 0 would mean that every guess is exactly right."
    ),
    "signed": _(
        "For {input} your loss is {got}; expected {expected}. Errors above and below 0 cancel."
        " Square each error first, then take the mean."
    ),
    "sum": _(
        "For {input} your loss is {got}; expected {expected}. More seedlings make it larger."
        " Take the mean, not the sum."
    ),
    "stays": _(
        "From w 1 and b 0 your step stays there; expected {expected}. Both slopes are not 0"
        " here. Give back the old numbers minus rate times slope."
    ),
    "uphill": _(
        "From w 1 and b 0 your step went to {got}; expected {expected}. The loss went from"
        " {before} to {after}: uphill. Many people add the slope first. Look at the sign."
    ),
    "only-w": _(
        "For {input} you gave {got}; expected {expected}. w moved, but b never changed."
        " Take a step for b too, with its own slope."
    ),
    "half": _(
        "For {input} you gave {got}; expected {expected}. Each step is half as long. The slope"
        " of a square has a 2: use 2 * errors."
    ),
    "order": _(
        "For {input} you gave {got}; expected {expected}. These are the right two numbers in"
        " the wrong order. Give back w first, then b."
    ),
    "no-rate": _(
        "For {input} you gave {got}; expected {expected}. Your step is the whole slope."
        " Multiply the slope by rate first."
    ),
    "add-up": _(
        "For {input} you gave {got}; expected {expected}. Your slopes grow with the number of"
        " seedlings. Take the mean, not the sum."
    ),
    "new-w": _(
        "For {input} you gave {got}; expected {expected}. w is right. For b you used the new w."
        " Find both slopes at the old place, and only then move."
    ),
    "rises": _(
        "From w 1 and b 0 your step went to {got}; expected {expected}. The loss went from"
        " {before} to {after}. Work the errors out by hand: here the only one is -4."
    ),
    "leaps": _(
        "leaps is {leaps}. With the rate {rate} the loss after 100 steps is {loss}; it began"
        " at {before}. Which rate made it larger than that?"
    ),
}
ONE = (1.0, 0.0, np.array([2.0]), np.array([6.0]), 0.1)

def loss(w, b, x, y):
    return np.mean((w * x + b - y) ** 2)

def step(w, b, x, y, rate):
    slope_w, slope_b = slopes(w, b, x, y)
    return w - rate * slope_w, b - rate * slope_b

def slopes(w, b, x, y):
    errors = w * x + b - y
    return np.mean(2 * errors * x), np.mean(2 * errors)

def one_after_other(w, b, x, y, rate):
    w = w - rate * slopes(w, b, x, y)[0]
    return w, b - rate * slopes(w, b, x, y)[1]

LOSS_MIXUPS = [
    ("zero", lambda w, b, x, y: 0),
    ("signed", lambda w, b, x, y: np.mean(w * x + b - y)),
    ("signed", lambda w, b, x, y: np.mean(y - w * x - b)),
    ("signed", lambda w, b, x, y: np.mean(w * x + b - y) ** 2),
    ("sum", lambda w, b, x, y: np.sum((w * x + b - y) ** 2)),
]
STEP_MIXUPS = [
    ("stays", lambda w, b, x, y, rate: (w, b)),
    ("uphill", lambda w, b, x, y, rate: step(w, b, x, y, -rate)),
    ("uphill", lambda w, b, x, y, rate: step(w, b, x, y, -rate / 2)),
    ("only-w", lambda w, b, x, y, rate: (step(w, b, x, y, rate)[0], b)),
    ("half", lambda w, b, x, y, rate: step(w, b, x, y, rate / 2)),
    ("order", lambda w, b, x, y, rate: step(w, b, x, y, rate)[::-1]),
    ("no-rate", lambda w, b, x, y, rate: step(w, b, x, y, 1)),
    ("add-up", lambda w, b, x, y, rate: step(w, b, x, y, rate * len(x))),
    ("new-w", one_after_other),
]

def check_step(function, kit, inputs):
    try:
        kit.expect_same(function, step, inputs, tolerance=1e-4, mixups=STEP_MIXUPS)
    except kit.Wrong as wrong:
        if wrong.key not in ("uphill", "kit.differs"):
            raise
        w, b, x, y, rate = ONE
        new_w, new_b = function(w, b, x, y, rate)
        before, after = float(loss(w, b, x, y)), float(loss(new_w, new_b, x, y))
        key = wrong.key if after <= before or wrong.key == "uphill" else "rises"
        fields = {"before": f"{before:.4g}", "after": f"{after:.4g}"}
        raise kit.Wrong(key, **{**wrong.fields, **fields}) from None

def check_leaps(answer, kit, x, y):
    try:
        leaps = float(answer.leaps)
    except (TypeError, ValueError):
        leaps = 0.0
    if abs(leaps - 0.1) < 1e-9:
        return
    rate = leaps if leaps in (0.0005, 0.05) else 0.05
    w, b = 0.0, 0.0
    for turn in range(100):
        w, b = step(w, b, x, y, rate)
    fields = {"loss": f"{loss(w, b, x, y):.4g}", "before": f"{loss(0, 0, x, y):.4g}"}
    raise kit.Wrong("leaps", leaps=str(answer.leaps)[:20], rate=rate, **fields)

def check(answer, kit):
    data = kit.load_data("seedlings")
    some = np.array(random.sample(range(20), 3))
    few = (data.weeks[some], data.heights[some])
    places = [(1.0, 0.0), (random.uniform(-2, 2), random.uniform(3, 6))]
    inputs = [ONE[:4], (1.0, 0.0, np.array([1.0, 2.0]), np.array([0.0, 4.0])), (*places[1], *few)]
    kit.expect_same(answer.loss, loss, inputs, mixups=LOSS_MIXUPS)
    check_step(answer.step, kit, [ONE, *((*place, *few, 0.03) for place in places)])
    check_leaps(answer, kit, data.weeks, data.heights)

# %% mistake zero
# tag: slip (the starting line)
def loss(w, b, x, y):
    return 0.0
# %% mistake signed
# tag: slip (errors cancel)
import numpy as np
def loss(w, b, x, y):
    return np.mean(w * x + b - y)
# %% mistake sum
# tag: slip (sum where a mean is asked)
def loss(w, b, x, y):
    return sum((w * x + b - y) ** 2)
# %% mistake stays
# tag: slip (the starting line)
loss = lambda w, b, x, y: ((w * x + b - y) ** 2).mean()
def step(w, b, x, y, rate):
    return w, b
# %% mistake uphill
# tag: slip (the slope added)
loss = lambda w, b, x, y: ((w * x + b - y) ** 2).mean()
def step(w, b, x, y, rate):
    errors = y - (w * x + b)
    return w - rate * (2 * errors * x).mean(), b - rate * (2 * errors).mean()
# %% mistake only-w
# tag: slip (one number is forgotten)
loss = lambda w, b, x, y: ((w * x + b - y) ** 2).mean()
def step(w, b, x, y, rate):
    errors = w * x + b - y
    w = w - rate * (2 * errors * x).mean()
    return w, b
# %% mistake half
# tag: slip (factor left out)
loss = lambda w, b, x, y: ((w * x + b - y) ** 2).mean()
def step(w, b, x, y, rate):
    errors = w * x + b - y
    return w - rate * (errors * x).mean(), b - rate * (errors).mean()
# %% mistake order
# tag: slip (two values exchanged)
loss = lambda w, b, x, y: ((w * x + b - y) ** 2).mean()
def step(w, b, x, y, rate):
    errors = w * x + b - y
    return b - rate * (2 * errors).mean(), w - rate * (2 * errors * x).mean()
# %% mistake no-rate
# tag: BIG (the longest step is the best step)
loss = lambda w, b, x, y: ((w * x + b - y) ** 2).mean()
def step(w, b, x, y, rate):
    errors = w * x + b - y
    return w - (2 * errors * x).mean(), b - (2 * errors).mean()
# %% mistake add-up
# tag: slip (sum where a mean is asked)
loss = lambda w, b, x, y: ((w * x + b - y) ** 2).mean()
def step(w, b, x, y, rate):
    errors = w * x + b - y
    return w - rate * (2 * errors * x).sum(), b - rate * (2 * errors).sum()
# %% mistake new-w
# tag: slip (the place moves between the two slopes)
loss = lambda w, b, x, y: ((w * x + b - y) ** 2).mean()
def step(w, b, x, y, rate):
    w = w - rate * (2 * (w * x + b - y) * x).mean()
    b = b - rate * (2 * (w * x + b - y)).mean()
    return w, b
# %% mistake rises
# tag: slip (weeks divided, not multiplied)
loss = lambda w, b, x, y: ((w * x + b - y) ** 2).mean()
def step(w, b, x, y, rate):
    errors = w * x - b - y
    return w + 3 * rate * (errors / x).mean(), b - rate * (errors).mean()
# %% mistake leaps
# tag: BIG (the rate that moved least is taken for the one that leaps)
loss = lambda w, b, x, y: ((w * x + b - y) ** 2).mean()
def step(w, b, x, y, rate):
    errors = w * x + b - y
    return w - rate * (2 * errors * x).mean(), b - rate * (2 * errors).mean()
leaps = 0.0005
# %% other right loops
def loss(w, b, x, y):
    total = 0
    for k in range(len(x)):
        error = w * x[k] + b - y[k]
        total = total + error * error
    return total / len(x)
def step(w, b, x, y, rate):
    for_w, for_b = 0, 0
    for age, height in zip(x, y):
        error = w * age + b - height
        for_w = for_w + 2 * error * age / len(x)
        for_b = for_b + 2 * error / len(x)
    return [w - rate * for_w, b - rate * for_b]
leaps = "0.1"
# %% other right measured-slopes
import numpy as np
def loss(w, b, x, y):
    return ((y - w * x - b) ** 2).mean()
def step(w, b, x, y, rate):
    h = 0.0001
    slope_w = (loss(w + h, b, x, y) - loss(w - h, b, x, y)) / (2 * h)
    slope_b = (loss(w, b + h, x, y) - loss(w, b - h, x, y)) / (2 * h)
    return np.array([w - rate * slope_w, b - rate * slope_b])
leaps = 1 / 10
# %% other right turned-error
import numpy as np
def loss(w, b, x, y):
    return np.average(np.square(y - (w * x + b)))
def step(w, b, x, y, rate):
    errors = y - (w * x + b)
    w += rate * 2 * np.dot(errors, x) / len(x)
    b += rate * 2 * np.mean(errors)
    return w, b
leaps = 0.1
# %% [markdown] hints
# 1. Which sign lowers the loss? Where the slope is above 0, going right goes up: so go left.
# 2. new = old - rate × slope, for `w` and for `b`. Both slopes come from the same `errors`.
