# %% [markdown] task
# ## Estimate a slope
#
# In the steps, 0.9 and 1.1 were fixed. Now any place and any curve should work.
# `f` is a function that takes one number and gives one, such as `loss`. `f(x)` is its height at `x`.
#
# Write `slope(f, x)`. Give back **one number**: how much `f` changes for each 1 that `x` grows,
# measured very close to `x`. Look at `x + h` on the right and `x - h` on the left.
# `h` = 0.1 is too far away for curves that bend much; take `h` = 0.001.
#
# First set `guess`: how large is the slope of `loss` at `w` = 5? You know -10 at 1, and 5 at 4.
# No guess is marked.

# %% start
guess = None  # a number

def slope(f, x):
    return 0.0  # change this line

def loss(w):
    # two seedlings: 1 week old and 3 cm high, 2 weeks old and 6 cm high
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

for w in [1, 2, 3, 4, 5]:
    print("w", w, "loss", loss(w), "slope", slope(loss, w))
print("Your guess:", guess)

# %% solution
guess = 10  # a number

def slope(f, x):
    h = 0.001
    change = f(x + h) - f(x - h)
    return change / (2 * h)

def loss(w):
    # two seedlings: 1 week old and 3 cm high, 2 weeks old and 6 cm high
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

for w in [1, 2, 3, 4, 5]:
    print("w", w, "loss", loss(w), "slope", round(slope(loss, w), 6))
print("Your guess:", guess)

# %% check
import random
import numpy as np

MESSAGES = {
    "guess": _("guess is still None; a number is expected. No guess is marked. Write one."),
    "zero": _("For the curve {f} at x = {x} your slope is 0; expected {expected}. Is the given"
        " line, return 0.0, still there? Change it."),
    "one-height": _("For the curve {f} at x = {x} your slope is {got}; expected {expected}. You asked f at"
        " one place only. Write f(x + h) and f(x - h): h = 0.001 stands inside the brackets."),
    "tiny": _("For the curve {f} at x = {x} your slope is {got}; expected {expected}. With so small an h"
        " the computer's rounding spoils the difference. Try h = 0.001."),
    "change": _("For the curve {f} at x = {x} your slope is {got}; expected {expected}. Is it the change"
        " alone, or is a bracket missing? Divide by the whole distance: / (2 * h)."),
    "brackets": _("For the curve {f} at x = {x} your slope is {got}; expected {expected}. Only the second"
        " height was divided. Put brackets around the difference: (right - left) / (2 * h)."),
    "double": _("For the curve {f} at x = {x} your slope is {got}; expected {expected}. From x - h to"
        " x + h the distance is 2 * h. Divide by that."),
    "halved": _("For the curve {f} at x = {x} your slope is {got}; expected {expected}. How far is"
        " it? From x to x + h it is h; from x - h to x + h it is 2 * h."),
    "turned": _("For the curve {f} at x = {x} your slope is {got}; expected {expected}. The size is right,"
        " the sign is not. Take the right side minus the left side."),
    "unsigned": _("For the curve {f} at x = {x} your slope is {got}; expected {expected}. The sign is lost."
        " Always take right minus left, and leave out abs."),
    "height": _("For the curve {f} at x = {x} yours is {got}; expected {expected}. You gave how high the"
        " curve is. Compare two heights close by."),
    "average": _("For the curve {f} at x = {x} yours is {got}; expected {expected}. This is f(x) / x. Take"
        " two heights close to x, and divide their difference by the distance."),
    "coarse": _("For the curve {f} at x = {x} your slope is {got}; expected {expected}. You look so"
        " far away that the curve bends in between. Try h = 0.001, to both sides."),
    "only-loss": _("For the curve {f} at x = {x} yours is {got}; expected {expected}. This is a slope of"
        " loss. The curve in the brackets is called f: use f(x + h)."),
    "one-place": _("For the curve {f} at x = {x} your slope is {got}; expected {expected}. This is the slope"
        " at one fixed place. Use x + h and x - h."),
    "constant": _("For the curve {f} at x = {x} your slope is {got}; expected {expected}. You give the same"
        " number for every curve. Work it out from f and x."),
    "no-f": _("For the curve {f} at x = {x} your slope is {got}; expected {expected}. Your function never"
        " asks f for a height. Use f(x + h) and f(x - h)."),
    "whole": _("For the curve {f} at x = {x} your slope is {got}; expected {expected}. You give whole"
        " numbers only. Divide with / and do not round."),
    "rounded": _("For the curve {f} at x = {x} your slope is {got}; expected {expected}. It is rounded too"
        " much. Leave round out."),
    "other": _("For the curve {f} at x = {x} your slope is {got}; expected {expected}. From x = {left} to"
        " {right} the height goes from {low} to {high}. Divide this change by 0.002."),
}

class Curve:
    """A function with a name that a message can show."""

    def __init__(self, name, rule, slope):
        self.name, self.rule, self.slope = name, rule, slope

    def __call__(self, x):
        return self.rule(x)

Curve.__name__ = "function"  # in an error of Python

def slope(f, x):
    return f.slope(x)

def ends(form, x, h):
    """Left and right place of a form: to both sides, to the right, to the left."""
    return x - h * (form != "right"), x + h * (form != "left")

def measured(form, h, share, place=None):
    """A slope with the distance h, times share, at a fixed place if one is given."""

    def rule(f, x):
        left, right = ends(form, x if place is None else place, h)
        return (f(right) - f(left)) / (right - left or h) * share

    return rule

def half_bracket(form, h, way):
    return lambda f, x: f(ends(form, x, h)[1]) - f(ends(form, x, h)[0]) / way

FORMS = ("both", "right", "left")
LONG = (1, 0.5, 0.25, 0.2, 0.1, 0.05, 0.02)
SHORT = (0.01, 0.005, 0.002, 0.001, 1e-4, 1e-5, 1e-6)
MIXUPS = [
    ("height", lambda f, x: f(x)),
    ("average", lambda f, x: f(x) / x),
    ("only-loss", lambda f, x: 5 * (x - 3)),
]
for h in LONG + SHORT:
    MIXUPS += [("coarse", measured(form, h, 1)) for form in FORMS]
    MIXUPS += [("unsigned", lambda f, x, h=h: abs(measured("both", h, 1)(f, x)))]
    MIXUPS += [("double", measured("both", h, 2)), ("turned", measured("both", h, -1))]
    MIXUPS += [("halved", measured(form, h, 0.5)) for form in FORMS]
    MIXUPS += [("brackets", half_bracket(form, h, way)) for form in FORMS for way in (h, 2 * h)]
    MIXUPS += [("one-place", measured(form, h, 1, at)) for form in FORMS for at in (1, 2, 3, 4)]
for h in LONG:
    MIXUPS += [("change", measured("both", h, share)) for share in (2 * h, h * h, 2 * h * h)]
    MIXUPS += [("change", measured(form, h, share)) for form in FORMS[1:] for share in (h, h * h)]
RATIOS = [("double", 2), ("halved", 0.5), ("turned", -1)]

def other_key(function, inputs):
    """The mix-up that no list can hold: rounding, any long distance, all times one number."""
    given = np.array([float(np.squeeze(function(f, x))) for f, x in inputs])
    exact = np.array([f.slope(x) for f, x in inputs])
    places = []
    function(Curve("", lambda x: places.append(x) or x * x, None), 3.0)
    if len(set(places)) == 1:
        return "one-height"
    if places and max(abs(place - 3) for place in places) < 1e-10:
        return "tiny"
    if not np.any(given):
        return "zero"
    if np.ptp(given) == 0:
        return "constant"
    if np.all(given == np.round(given)) and np.all(np.abs(given - exact) < 1.001):
        return "whole"
    if any(np.all(np.abs(given - np.round(exact, n)) < 1e-9) for n in (1, 2)):
        return "rounded"
    right, both = given[0] - exact[0], np.sqrt(max(given[2] - exact[2], 0))
    for form, h in (("right", right), ("left", -right), ("both", both)):
        rule = measured(form, h, 1)
        if h > 0.01 and all(abs(rule(f, x) - y) < 1e-3 for (f, x), y in zip(inputs, given)):
            return "coarse"
    if not places:
        return "no-f"
    shares = given / exact
    middle = float(np.median(shares))
    if np.max(np.abs(shares - middle)) > 0.02 * abs(middle):
        return "other"
    if 0 < middle < 0.1:
        return "change"
    return next((key for key, share in RATIOS if abs(middle - share) < 0.01), "other")

def check(answer, kit):
    if answer._names.get("guess", 0) is None:
        raise kit.Wrong("guess")
    place = random.choice([3.9, 4.3, 4.6, 4.7, 5.1, 5.3, 5.7, 5.9])
    valley = Curve("x * x", lambda x: x * x, lambda x: 2 * x)
    cube = Curve("x * x * x", lambda x: x * x * x, lambda x: 3 * x * x)
    falling = Curve("60 / x", lambda x: 60 / (x or 1e-9), lambda x: -60 / x**2)
    inputs = [(valley, 3.0), (valley, -1.5), (cube, 2.0), (falling, place)]
    try:
        kit.expect_same(answer.slope, slope, inputs, tolerance=6e-4, mixups=MIXUPS)
    except kit.Wrong as wrong:
        if wrong.key != "kit.differs":
            raise
        seen = (wrong.fields["f"], wrong.fields["x"])
        f, x = next((f, x) for f, x in inputs if (f.name, f"{x:.4g}") == seen)
        left, right = x - 0.001, x + 0.001
        shown = {"left": left, "right": right, "low": f(left), "high": f(right)}
        fields = {name: f"{value:.8g}" for name, value in shown.items()}
        raise kit.Wrong(other_key(answer.slope, inputs), **wrong.fields, **fields) from None

# %% mistake guess
# tag: slip (no guess)
guess, slope = None, abs
# %% mistake zero
# tag: slip (the starting line)
slope = lambda f, x: 0.0
# %% mistake tiny
# tag: BIG (the smaller h, the better)
def slope(f, x):
    h = 1e-14
    return (f(x + h) - f(x - h)) / (2 * h)
# %% mistake one-height
# tag: slip (h added to the height, not to the place)
slope = lambda f, x: ((f(x) + 0.001) - (f(x) - 0.001)) / 0.002
# %% mistake change
# tag: slip (the change, not the change for each 1)
slope = lambda f, x: f(x + 0.001) - f(x - 0.001)
# %% mistake brackets
# tag: slip (only the second height is divided)
slope = lambda f, x: f(x + 0.001) - f(x - 0.001) / 0.002
# %% mistake double
# tag: slip (divided by half of the distance)
slope = lambda f, x: (f(x + 0.0001) - f(x - 0.0001)) / 0.0001
# %% mistake halved
# tag: slip (divided by twice the distance)
slope = lambda f, x: (f(x + 0.0001) - f(x)) / 0.0002
# %% mistake turned
# tag: slip (left minus right)
slope = lambda f, x: (f(x - 0.001) - f(x + 0.001)) / 0.002
# %% mistake unsigned
# tag: slip (the sign is lost)
slope = lambda f, x: abs(f(x + 0.001) - f(x - 0.001)) / 0.002
# %% mistake height
# tag: slip (the height taken for the slope)
slope = lambda f, x: f(x)
# %% mistake average
# tag: slip (the distance from 0, not one close by)
slope = lambda f, x: f(x) / x
# %% mistake coarse
# tag: BIG (a long distance is a good one)
slope = lambda f, x: (f(x + 0.1) - f(x - 0.1)) / 0.2
# %% mistake only-loss
# tag: PROG (a rule for one case only)
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2
slope = lambda f, x: (loss(x + 0.001) - loss(x - 0.001)) / 0.002
# %% mistake one-place
# tag: PROG (the place of the steps, for every place)
slope = lambda f, x: (f(1.1) - f(0.9)) / 0.2
# %% mistake constant
# tag: PROG (the answer of the example)
slope = lambda f, x: -10.0
# %% mistake no-f
# tag: PROG (a rule for one curve, from the page on slopes)
slope = lambda f, x: 2 * x
# %% mistake whole
# tag: slip (division that drops the rest)
slope = lambda f, x: (f(x + 0.001) - f(x - 0.001)) // 0.002
# %% mistake rounded
# tag: slip (rounded too much)
slope = lambda f, x: round((f(x + 0.001) - f(x - 0.001)) / 0.002, 1)
# %% mistake other
# tag: slip (divided by a place, not by the distance)
slope = lambda f, x: (f(x + 0.001) - f(x - 0.001)) / (x + 0.001)
# %% other right one-side
def slope(f, x):
    h = 1e-6
    return (f(x + h) - f(x)) / h
# %% other right two-places
def slope(f, x):
    left = x - 0.0005
    right = x + 0.0005
    return (f(right) - f(left)) / (right - left)
# %% other right mean-of-both-sides
import numpy as np
def slope(f, x):
    right = (f(x + 0.0001) - f(x)) / 0.0001
    left = (f(x) - f(x - 0.0001)) / 0.0001
    return np.mean([left, right])
# %% other right smaller-and-smaller
def slope(f, x):
    h = 1.0
    for turn in range(14):
        result = [(f(x + h) - f(x - h)) / (h + h)]
        h = h / 2
    return result
# %% [markdown] hints
# 1. A slope is a change divided by a distance: how much the curve rises, for each 1 to the right.
# 2. With `h = 0.001` the change is `f(x + h) - f(x - h)`. How far is it from `x - h` to `x + h`?
