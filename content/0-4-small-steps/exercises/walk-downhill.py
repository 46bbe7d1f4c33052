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
# 3. Guess which of the three rates is best. Run the program. Set `leaps` to the rate with which
#    the loss grew. A number with `e+28` at its end is very large: the point moves 28 places.

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
    "zero": _("For {input} your loss is 0; expected {expected}. Is the given line, return 0.0,"
        " still there? A loss of 0 would mean that every guess is exactly right."),
    "signed": _("For {input} your loss is {got}; expected {expected}. Errors above and below 0 cancel."
        " Square each error first, then take the mean."),
    "sum": _("For {input} your loss is {got}; expected {expected}. More seedlings make it larger."
        " Take the mean, not the sum."),
    "loss-no-b": _("For {input} your loss is {got}; expected {expected}. Your guess leaves b out."
        " The guess is w * x + b."),
    "sizes": _("For {input} your loss is {got}; expected {expected}. You took the sizes of the errors."
        " Square each error with ** 2."),
    "one-seedling": _("For {input} your loss is {got}; expected {expected}. Not all seedlings count."
        " Does return stand inside the loop? Does the loop stop too early?"),
    "loss-by-20": _("For {input} your loss is {got}; expected {expected}. You divided by 20. Divide by"
        " len(x), the number of seedlings in the brackets, or use np.mean."),
    "loss-half": _("For {input} your loss is {got}; expected {expected}. It is half as large."
        " Leave out / 2: the loss is the mean of the squares."),
    "root": _("For {input} your loss is {got}; expected {expected}. You took the root."
        " Leave it out: the loss is the mean of the squares."),
    "many": _("For {input} your {name} has a number for each seedling: {got}. Expected {expected}."
        " Take the mean over the seedlings: np.mean(...)."),
    "global": _("For {input} your {name} gives {got}; expected {expected}. It uses the 20 seedlings."
        " Use the x and y in the brackets."),
    "loss-other": _("For {input} your loss is {got}; expected {expected}. The errors are {errors} here."
        " Square each, then take the mean."),
    "stays": _("From w 1 and b 0 your step stays there; expected {expected}. Both slopes are not 0"
        " here. Give back the old numbers minus rate times slope."),
    "uphill": _("From w 1 and b 0 your step went to {got}; expected {expected}. The loss went from"
        " {before} to {after}: uphill. Many people add the slope first. Look at the sign."),
    "order": _("For {input} you gave {got}; expected {expected}. These are the right two numbers in"
        " the wrong order. Give back w first, then b."),
    "each": _("For {input} you gave {got}; expected {expected}. You moved after each seedling."
        " Find the mean slope of all first, and then move once."),
    "only-w": _("For {input} your new {one} is {new}; expected {wanted}. It never moved."
        " Both w and b take a step, each with its own slope."),
    "wrong-way": _("For {input} your new {one} is {new}; expected {wanted}. {one} went the wrong way."
        " New = old - rate * slope. Look at the sign."),
    "half": _("For {input} your new {one} is {new}; expected {wanted}. This step is half as long. The"
        " slope of a square has a 2: use 2 * errors."),
    "no-rate": _("For {input} your new {one} is {new}; expected {wanted}. Your step is the whole slope."
        " Multiply the slope by rate first."),
    "fixed-rate": _("For {input} your new {one} is {new}; expected {wanted}. Your step takes no notice"
        " of rate. Use the rate in the brackets."),
    "add-up": _("For {input} your new {one} is {new}; expected {wanted}. Your slope grows with the"
        " number of seedlings. Take the mean, not the sum."),
    "by-20": _("For {input} your new {one} is {new}; expected {wanted}. You divided by 20. Divide by"
        " len(x), the number of seedlings in the brackets, or use np.mean."),
    "other-slope": _("For {input} your new {one} is {new}; expected {wanted}. Your step for {one} used"
        " the slope for {other}. The slope for w has * x, the slope for b has not."),
    "no-b": _("For {input} your new {one} is {new}; expected {wanted}. Your guess leaves b out."
        " The error is w * x + b - y."),
    "two-means": _("For {input} your new {one} is {new}; expected {wanted}. You multiplied two means."
        " Multiply each error by its own x, and then take the mean."),
    "squared": _("For {input} your new {one} is {new}; expected {wanted}. You squared the errors, or"
        " took their sizes. The slope needs the errors with their sign."),
    "first-seedling": _("For {input} your new {one} is {new}; expected {wanted}. Only one seedling"
        " counts. Take the mean over all of them."),
    "new-w": _("For {input} your new {one} is {new}; expected {wanted}. For {one} you used the new"
        " {other}. Find both slopes at the old place, and only then move."),
    "change": _("For {input} your {one} is {new}; expected {wanted}. You gave back the slope or the"
        " step. Give back the new place: old minus rate times slope."),
    "other": _("For {input} your new {one} is {new}; expected {wanted}. Here the errors are {errors},"
        " and the slope for {one} is {slope}. Print yours."),
    "no-leaps": _("leaps is still None. 0.0005, 0.05 or 0.1 is expected. With which of these rates is"
        " the loss larger than {before}?"),
    "leaps": _("leaps is {leaps}. With the rate {rate} the loss after 100 steps is {loss}; it began"
        " at {before}. Which rate made it larger than that?"),
}
ONE = (1.0, 0.0, np.array([2.0]), np.array([6.0]), 0.1)
TWO = (1.0, 1.0, np.array([2.0]), np.array([6.0]), 0.1)
THREE = (1.0, 0.0, np.array([1.0, 2.0]), np.array([3.0, 8.0]), 0.1)
def loss(w, b, x, y):
    return np.mean((w * x + b - y) ** 2)
def slopes(w, b, x, y):
    errors = w * x + b - y
    return np.mean(2 * errors * x), np.mean(2 * errors)
def step(w, b, x, y, rate):
    slope_w, slope_b = slopes(w, b, x, y)
    return w - rate * slope_w, b - rate * slope_b
def each(w, b, x, y, rate):
    for k in range(len(x)):
        w, b = step(w, b, x[k], y[k], rate)
    return w, b
def error_rule(rule):
    """A loss that makes one mix-up with the errors."""
    return lambda w, b, x, y: rule(w * x + b - y)
LOSS_MIXUPS = [
    ("zero", lambda w, b, x, y: 0),
    ("loss-no-b", lambda w, b, x, y: loss(w, 0, x, y)),
    *(("signed", error_rule(rule)) for rule in (
        np.mean, np.sum, lambda e: np.mean(-e), lambda e: np.mean(e) ** 2,
        lambda e: np.sum(e) ** 2, lambda e: abs(np.mean(e)), lambda e: np.sum(e) ** 2 / len(e))),
    ("sum", error_rule(lambda e: np.sum(e**2))),
    ("loss-by-20", error_rule(lambda e: np.sum(e**2) / 20)),
    ("loss-half", error_rule(lambda e: np.mean(e**2) / 2)),
    ("root", error_rule(lambda e: np.sqrt(np.mean(e**2)))),
    ("many", error_rule(lambda e: e**2)),
    ("sizes", error_rule(lambda e: np.mean(np.abs(e)))),
    *(("one-seedling", error_rule(lambda e, k=k, n=n: e[k] ** 2 / (n or len(e))))
        for k in (0, -1) for n in (0, 1)),
    *(("one-seedling", error_rule(lambda e, k=k: np.sum(np.delete(e, k) ** 2) / len(e)))
      for k in (0, -1)),
]
def kinds(w, b, x, y, rate, of_w):
    """What the new w (or b) would be, right and with each mix-up: pairs of key and number."""
    old, other = (w, 1) if of_w else (b, 0)
    times = x if of_w else np.ones_like(x)
    errors = w * x + b - y
    slope, others = slopes(w, b, x, y)[:: 1 if of_w else -1]
    next_w, next_b = step(w, b, x, y, rate)
    moved = slopes(w, next_b, x, y)[0] if of_w else slopes(next_w, b, x, y)[1]
    yield "right", old - rate * slope
    yield "only-w", old
    yield "wrong-way", old + rate * slope
    yield "wrong-way", old + rate * slope / 2
    yield "half", old - rate * slope / 2
    for share in (1, 0.5):
        yield "no-rate", old - slope * share
        yield "add-up", old - rate * slope * len(x) * share
        yield "by-20", old - rate * slope * len(x) / 20 * share
        yield "other-slope", old - rate * others * share
        yield "no-b", old - rate * share * np.mean(2 * (w * x - y) * times)
        yield "two-means", old - rate * share * np.mean(2 * errors) * np.mean(x)
        yield "squared", old - rate * share * np.mean(2 * errors**2 * times)
        yield "squared", old - rate * share * np.mean(2 * np.abs(errors) * times)
        yield "new-w", old - rate * share * moved
        for k in (0, -1):
            for n in (1, len(x)):
                yield "first-seedling", old - rate * share * 2 * errors[k] * times[k] / n
    for fixed in (0.1, 0.05, 0.01, 0.03, 0.0005, 0.001):
        yield "fixed-rate", old - fixed * slope
    yield "change", slope
    yield "change", rate * slope
    yield "change", -rate * slope
def kind(values, inputs, of_w):
    """The first mix-up that gives these new values for every input; "other" for none."""
    rows = zip(*(list(kinds(*case, of_w)) for case in inputs))
    for row in rows:
        if all(abs(new - value) <= 1e-4 * max(1, abs(new)) for (_, new), value in zip(row, values)):
            return row[0][0]
    return "other"
def check_step(function, kit, inputs, data):
    mixups = [
        ("global", lambda w, b, x, y, rate: step(w, b, *data, rate)),
        ("many", lambda w, b, x, y, rate: [w - rate * 2 * (w * x + b - y) * x, b - rate * 2 * (w * x + b - y)]),
        ("order", lambda *given: step(*given)[::-1]),
        ("each", each),
        ("each", lambda w, b, x, y, rate: each(w, b, x, y, rate / len(x))),
    ]
    try:
        kit.expect_same(function, step, inputs, tolerance=1e-4, mixups=mixups)
    except kit.Wrong as wrong:
        if wrong.key != "kit.differs":
            raise
        fresh = [[np.array(one) if np.ndim(one) else one for one in case] for case in inputs]
        news = [np.ravel(np.asarray(function(*case), dtype=float)) for case in fresh]
        found = [kind([new[k] for new in news], inputs, k == 0) for k in (0, 1)]
        at = 0 if found[0] != "right" else 1
        key = "other" if found[at] == "right" else found[at]
        for number, case in enumerate(inputs):
            wanted, errors = step(*case)[at], case[0] * case[2] + case[1] - case[3]
            if abs(news[number][at] - wanted) > 1e-4 * max(1, abs(wanted)):
                break
        said = [f"{name} = {brief(value)}" for name, value in zip(["w", "b", "x", "y", "rate"], case)]
        fields = {"input": ", ".join(said), "one": "wb"[at], "other": "bw"[at]}
        fields.update(new=brief(news[number][at]), wanted=brief(wanted), errors=brief(errors))
        fields.update(slope=brief(slopes(*case[:4])[at]))
        fields.update(got=brief(news[0]), expected=brief(step(*ONE)))
        before, after = loss(*ONE[:4]), loss(*news[0], *ONE[2:4])
        fields.update(before=brief(before), after=brief(after))
        if set(found) == {"only-w"}:
            key = "stays"
        elif set(found) == {"wrong-way"}:
            key = "uphill"
        raise kit.Wrong(key, **fields) from None
def brief(value):
    """Few digits; a list in square brackets."""
    numbers = [f"{number + 0.0:.4g}" for number in np.ravel(value)]
    return numbers[0] if np.ndim(value) == 0 else "[" + ", ".join(numbers) + "]"
def check_loss(function, kit, inputs, data):
    mixups = [*LOSS_MIXUPS, ("global", lambda w, b, x, y: loss(w, b, *data))]
    try:
        kit.expect_same(function, loss, inputs, mixups=mixups)
    except kit.Wrong as wrong:
        if wrong.key != "kit.differs":
            raise
        said = lambda case: ", ".join(f"{n} = {brief(v)}" for n, v in zip("wbxy", case))
        case = next(case for case in inputs if said(case) == wrong.fields["input"])
        errors = brief(case[0] * case[2] + case[1] - case[3])
        raise kit.Wrong("loss-other", **wrong.fields, errors=errors) from None
def check_leaps(answer, kit, x, y):
    before = f"{loss(0, 0, x, y):.4g}"
    if answer.loss and answer.leaps is None:
        raise kit.Wrong("no-leaps", before=before)
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
    said = {"loss": f"{loss(w, b, x, y):.4g}", "before": before}
    raise kit.Wrong("leaps", leaps=str(answer.leaps)[:20], rate=rate, **said)
def check(answer, kit):
    seedlings = kit.load_data("seedlings")
    data = (seedlings.weeks, seedlings.heights)
    some = np.array(random.sample(range(20), 3))
    few = (data[0][some], data[1][some])
    place = (round(random.uniform(-2, 2), 1), round(random.uniform(3, 6), 1))
    up = (1.0, 0.0, np.array([1.0, 2.0]), np.array([0.0, 4.0]))
    inputs = [ONE[:4], TWO[:4], up, THREE[:4], (*place, *few)]
    if "loss" in answer._names:
        check_loss(answer.loss, kit, inputs, data)
    tries = [ONE, TWO, THREE, (1.0, 0.0, *few, 0.02), (*place, *few, 0.02)]
    check_step(answer.step, kit, tries, data)
    check_leaps(answer, kit, *data)
# %% mistake zero
# tag: slip (the starting line)
loss = lambda w, b, x, y: 0.0
# %% mistake signed
# tag: slip (errors cancel)
loss = lambda w, b, x, y: (w * x + b - y).mean()
# %% mistake sum
# tag: slip (sum where a mean is asked)
loss = lambda w, b, x, y: sum((w * x + b - y) ** 2)
# %% mistake loss-no-b
# tag: slip (b left out)
loss = lambda w, b, x, y: ((w * x - y) ** 2).mean()
# %% mistake sizes
# tag: slip (sizes, not squares)
loss = lambda w, b, x, y: abs(w * x + b - y).mean()
# %% mistake one-seedling
# tag: slip (return inside the loop)
def loss(w, b, x, y):
    total = 0
    for k in range(len(x)):
        total += (w * x[k] + b - y[k]) ** 2
        return total / len(x)
# %% mistake loss-by-20
# tag: PROG (the number of the example)
loss = lambda w, b, x, y: sum((w * x + b - y) ** 2) / 20
# %% mistake loss-half
# tag: slip (a half in the loss)
loss = lambda w, b, x, y: ((w * x + b - y) ** 2).mean() / 2
# %% mistake root
# tag: slip (the root of the loss)
loss = lambda w, b, x, y: ((w * x + b - y) ** 2).mean() ** 0.5
# %% mistake many
# tag: slip (the mean left out)
loss = lambda w, b, x, y: (w * x + b - y) ** 2
# %% mistake global
# tag: PROG (data of the program, not of the brackets)
import kit
s = kit.load_data("seedlings")
loss = lambda w, b, x, y: ((w * s.weeks + b - s.heights) ** 2).mean()
# %% mistake by-20
# tag: PROG (the number of the example)
def step(w, b, x, y, rate):
    e = w * x + b - y
    return w - rate * (2 * e * x).sum() / 20, b - rate * (2 * e).sum() / 20
# %% mistake loss-other
# tag: slip (a sign in the guess)
loss = lambda w, b, x, y: ((w * x - b - y) ** 2).mean()
# %% mistake stays
# tag: slip (the starting line)
step = lambda w, b, x, y, r: (w, b)
# %% mistake uphill
# tag: slip (the slope added)
def step(w, b, x, y, rate):
    e = y - (w * x + b)
    return w - rate * (2 * e * x).mean(), b - rate * (2 * e).mean()
# %% mistake wrong-way
# tag: slip (one sign)
step = lambda w, b, x, y, r: (w - r * (2 * (e := w * x + b - y) * x).mean(), b + r * (2 * e).mean())
# %% mistake only-w
# tag: slip (one number is forgotten)
step = lambda w, b, x, y, r: (w - r * (2 * (e := w * x + b - y) * x).mean(), b)
# %% mistake half
# tag: slip (factor left out)
step = lambda w, b, x, y, r: (w - r * ((e := w * x + b - y) * x).mean(), b - r * e.mean())
# %% mistake order
# tag: slip (two values exchanged)
step = lambda w, b, x, y, r: (b - r * (2 * (e := w * x + b - y)).mean(), w - r * (2 * e * x).mean())
# %% mistake no-rate
# tag: BIG (the longest step is the best step)
step = lambda w, b, x, y, r: (w - (2 * (e := w * x + b - y) * x).mean(), b - (2 * e).mean())
# %% mistake fixed-rate
# tag: slip (a number in place of a name)
def step(w, b, x, y, rate):
    e = w * x + b - y
    return w - 0.05 * (2 * e * x).mean(), b - 0.05 * (2 * e).mean()
# %% mistake add-up
# tag: slip (sum where a mean is asked)
step = lambda w, b, x, y, r: (w - r * (2 * (e := w * x + b - y) * x).sum(), b - r * (2 * e).sum())
# %% mistake other-slope
# tag: slip (one slope for both)
def step(w, b, x, y, rate):
    e = w * x + b - y
    return w - rate * (2 * e * x).mean(), b - rate * (2 * e * x).mean()
# %% mistake no-b
# tag: slip (b left out)
step = lambda w, b, x, y, r: (w - r * (2 * (e := w * x - y) * x).mean(), b - r * (2 * e).mean())
# %% mistake two-means
# tag: slip (the mean of each, not of the product)
def step(w, b, x, y, rate):
    e = w * x + b - y
    return w - rate * 2 * e.mean() * x.mean(), b - rate * (2 * e).mean()
# %% mistake squared
# tag: slip (the loss taken for the slope)
def step(w, b, x, y, rate):
    e = w * x + b - y
    return w - rate * (2 * e**2 * x).mean(), b - rate * (2 * e**2).mean()
# %% mistake first-seedling
# tag: slip (one seedling)
step = lambda w, b, x, y, r: (w - r * 2 * (e := w * x + b - y)[0] * x[0], b - r * 2 * e[0])
# %% mistake each
# tag: slip (a step in the loop)
def step(w, b, x, y, rate):
    for k in range(len(x)):
        e = w * x[k] + b - y[k]
        w, b = w - rate * 2 * e * x[k], b - rate * 2 * e
    return w, b
# %% mistake new-w
# tag: slip (the place moves between the two slopes)
def step(w, b, x, y, rate):
    w = w - rate * (2 * (w * x + b - y) * x).mean()
    return w, b - rate * (2 * (w * x + b - y)).mean()
# %% mistake change
# tag: slip (the slopes, not the new place)
step = lambda w, b, x, y, r: ((2 * (e := w * x + b - y) * x).mean(), (2 * e).mean())
# %% mistake other
# tag: slip (a sign in the guess)
step = lambda w, b, x, y, r: (w - r * (2 * (e := w * x - b - y) * x).mean(), b - r * (2 * e).mean())
# %% mistake no-leaps
# tag: slip (the third part forgotten)
loss = lambda w, b, x, y: ((w * x + b - y) ** 2).mean()
step = lambda w, b, x, y, r: (w - r * (2 * (e := w * x + b - y) * x).mean(), b - r * (2 * e).mean())
leaps = None
# %% mistake leaps
# tag: BIG (the rate that moved least is taken for the one that leaps)
loss = lambda w, b, x, y: ((w * x + b - y) ** 2).mean()
step = lambda w, b, x, y, r: (w - r * (2 * (e := w * x + b - y) * x).mean(), b - r * (2 * e).mean())
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
