# %% [markdown] task
# ## Add ink to a picture
#
# Press *Run* first. Four lines show a mark in four ways: the array, its shape, a slice, and
# one axis.
#
# Then write `darken(img, d)`. It gets a picture and a number. Give back a **new picture**
# with `d` more ink in every pixel. No pixel may go above 1 or below 0. `d` may be below 0:
# then ink is taken away. `img` itself must stay as it was.

# %% start
import numpy as np
import kit

img = kit.load_data("marks").pictures[4]  # an arch

kit.show(img, title="The array")
print("The shape:", img.shape)
kit.show(img[0:8], title="A slice: rows 0 to 7")
kit.show(img.max(axis=0, keepdims=True), title="Axis 0: the most ink of each column")


def darken(img, d):
    # add ink, then keep every number from 0 to 1
    return img


dark = darken(img, 0.3)
print("Smallest and largest number:", dark.min(), dark.max())
kit.show([img, dark], captions=["before", "after"], title="Before and after")

# %% solution
import numpy as np
import kit

img = kit.load_data("marks").pictures[4]  # an arch

kit.show(img, title="The array")
print("The shape:", img.shape)
kit.show(img[0:8], title="A slice: rows 0 to 7")
kit.show(img.max(axis=0, keepdims=True), title="Axis 0: the most ink of each column")


def darken(img, d):
    more = img + d  # every pixel at once
    return np.clip(more, 0, 1)


dark = darken(img, 0.3)
print("Smallest and largest number:", dark.min(), dark.max())
kit.show([img, dark], captions=["before", "after"], title="Before and after")

# %% check
import random

import numpy as np

MESSAGES = {
    "untouched": _(
        "For d = {d} your picture is the one that came in. So nothing was added."
        " Begin with img + d."
    ),
    "above": _(
        "A pixel became {most}; the largest number may be 1. Ink cannot be more than full."
        " Adding alone goes too far in dark places. Try np.clip."
    ),
    "below": _(
        "For d = {d} a pixel became {least}; the smallest number may be 0. Ink cannot be less"
        " than none. You guard only one side. Print the smallest value."
    ),
    "lighter": _(
        "For d = {d} the mean ink went from {mean} to {got_mean}, the wrong way. On screens 0 is"
        " often black. Here 1 is full ink, so more ink is a larger number. Add d."
    ),
    "times": _(
        "Empty paper stayed {paper_got}; expected {paper}. You multiply. 0 times any number is 0,"
        " so paper gets no ink. Add instead."
    ),
    "stretched": _(
        "For d = {d} empty paper became {paper_got}; expected {paper}. You divide all numbers, so"
        " every pixel changes. Only what is above 1 or below 0 must change. Try np.clip."
    ),
    "paper": _(
        "For d = {d} empty paper became {paper_got}; expected {paper}. You change only pixels that"
        " have ink. The task says every pixel."
    ),
    "changed": _(
        "Right numbers. But img changed too: its mean ink went from {mean} to {got_mean}. Signs such"
        " as += and out= write into the array itself. Make a new one: more = img + d."
    ),
    "shape": _(
        "Your picture has the shape {got_shape}; expected {shape}. Rows and columns must stay."
        " Print the shape after each step."
    ),
    "other": _(
        "For {got_at}, d = {d}: yours is {got_one}; expected {one}. Here the pixel was {was}."
        " Work out this pixel by hand: add, then stay from 0 to 1."
    ),
}


def darken(img, d):
    return np.clip(img + d, 0, 1)


def mixups(img, d):
    more = img + d
    with np.errstate(all="ignore"):
        return [
            ("untouched", img),
            ("above", more),
            ("above", np.maximum(more, 0)),
            ("below", np.minimum(more, 1)),
            ("lighter", np.clip(img - d, 0, 1)),
            ("lighter", img - d),
            ("times", np.clip(img * (1 + d), 0, 1)),
            ("times", img * (1 + d)),
            ("times", np.clip(img * d, 0, 1)),
            ("times", img * d),
            ("stretched", more / max(more.max(), 1)),
            ("stretched", more / more.max()),
            ("stretched", (more - more.min()) / (more.max() - more.min())),
            ("paper", np.where(img > 0, np.clip(more, 0, 1), img)),
        ]


def check(answer, kit):
    pictures = kit.load_data("marks").pictures
    small = np.array([[0.0, 0.5, 1.0]])
    cases = [(small, 0.25), (small, -0.25), (small, 0.0)]
    for d in (0.3, -0.2, random.choice([0.6, 0.9]), random.choice([-0.5, -0.8])):
        cases.append((pictures[random.randrange(len(pictures))], d))
    cases.append((small.repeat(2, axis=0).repeat(2, axis=1), 0.5))
    got = []
    changed = None
    for img, d in cases:
        given = img.copy()
        value = answer.darken(given, d)
        if value is None:
            raise kit.Wrong("kit.returns-nothing", name="darken")
        try:
            value = np.array(value, dtype=float)
        except (TypeError, ValueError):
            raise kit.Wrong("kit.not-numbers", name="darken", got=type(value).__name__) from None
        got.append(value)
        if changed is None and not np.array_equal(given, img):
            changed = (img, given)
    for (img, d), value in zip(cases, got):
        if value.shape != img.shape:
            raise kit.Wrong("shape", got_shape=str(value.shape), shape=str(img.shape))
    wrong = [
        at for at, (case, value) in enumerate(zip(cases, got)) if not near(value, darken(*case))
    ]
    if not wrong:
        if changed:
            raise kit.Wrong("changed", mean=short(changed[0].mean()), got_mean=short(changed[1].mean()))
        return
    names = [name for name, _value in mixups(*cases[0])]
    for place, name in enumerate(names):
        if all(near(value, mixups(*case)[place][1]) for case, value in zip(cases, got)):
            say(kit, name, cases, got, wrong)
    say(kit, "other", cases, got, wrong)


def say(kit, name, cases, got, wrong):
    if name == "below" or (name == "above" and max(got[at].max() for at in wrong) <= 1.0001):
        at = min(wrong, key=lambda one: got[one].min())
    elif name == "above":
        at = max(wrong, key=lambda one: got[one].max())
    else:
        at = wrong[0]
    img, d = cases[at]
    expected = darken(img, d)
    row, column = np.unravel_index(np.argmax(np.abs(got[at] - expected)), img.shape)
    paper = np.unravel_index(np.argmin(img), img.shape)
    raise kit.Wrong(
        name,
        d=short(d),
        most=short(got[at].max()),
        least=short(got[at].min()),
        mean=short(img.mean()),
        got_mean=short(got[at].mean()),
        paper_got=short(got[at][paper]),
        paper=short(expected[paper]),
        got_at=f"[{row}, {column}]",
        got_one=short(got[at][row, column]),
        one=short(expected[row, column]),
        was=short(img[row, column]),
    )


def near(left, right):
    return bool(np.allclose(left, right, atol=1e-4, equal_nan=True))


def short(value):
    return f"{float(value):.3g}"


# %% mistake above
# tag: slip (no limit)
def darken(img, d):
    return img + d


# %% mistake below
# tag: slip (only the upper limit)
import numpy as np


def darken(img, d):
    return np.minimum(img + d, 1)


# %% mistake lighter
# tag: slip (0 taken for black, as on a screen)
import numpy as np


def darken(img, d):
    return np.clip(img - d, 0, 1)


# %% mistake times
# tag: slip (multiplied, so paper stays paper)
import numpy as np


def darken(img, d):
    return np.clip(img * (1 + d), 0, 1)


# %% mistake paper
# tag: slip (only pixels with ink)
def darken(img, d):
    out = img.copy()
    for row in range(len(img)):
        for column in range(len(img[0])):
            if img[row][column] > 0:
                out[row][column] = max(0, min(1, img[row][column] + d))
    return out


# %% mistake changed
# tag: slip (writes into the picture that came in)
import numpy as np


def darken(img, d):
    img += d
    return np.clip(img, 0, 1, out=img)


# %% other right loops
def darken(img, d):
    out = []
    for row in img:
        new = []
        for n in row:
            n = n + d
            if n > 1:
                n = 1
            if n < 0:
                n = 0
            new.append(n)
        out.append(new)
    return out


# %% other right masks
def darken(img, d):
    out = img.copy() + d
    out[out > 1] = 1
    out[out < 0] = 0
    return out


# %% other right min-max
import numpy as np


def darken(img, d):
    return np.maximum(0, np.minimum(1, d + img))


# %% other right where
import numpy as np


def darken(img, d):
    more = np.where(img + d > 1, 1, img + d)
    return np.where(more < 0, 0, more)


# %% [markdown] hints
# 1. Print the smallest and the largest number of your new picture, for d = 0.3 and d = -0.3.
# 2. `img + d` adds to every pixel. `np.clip(more, 0, 1)` cuts off what is below 0 or above 1.
