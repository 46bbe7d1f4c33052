# %% [markdown] task
# ## Add ink to a picture
#
# Write `darken(img, d)`. It gets a picture and a number. Give back a **new picture** with `d`
# more ink in every pixel. No pixel may go above 1 or below 0. `d` may be below 0: then ink is
# taken away. `img` itself must stay as it was.
#
# It must work for pictures of any size.

# %% start
import numpy as np
import kit

img = kit.load_data("marks").pictures[4]  # an arch, 16 by 16


def darken(img, d):
    # add ink, then keep every number from 0 to 1
    return img


try:
    dark = np.array(darken(img, 0.3))
    print("Smallest and largest number:", dark.min(), dark.max())
    if dark.shape == img.shape:
        kit.show([img, dark], captions=["before", "after"], title="Before and after")
except ValueError:
    print("Python stopped. Press Check to see why.")

# %% solution
import numpy as np
import kit

img = kit.load_data("marks").pictures[4]  # an arch, 16 by 16


def darken(img, d):
    more = img + d  # every pixel at once
    return np.clip(more, 0, 1)


try:
    dark = np.array(darken(img, 0.3))
    print("Smallest and largest number:", dark.min(), dark.max())
    if dark.shape == img.shape:
        kit.show([img, dark], captions=["before", "after"], title="Before and after")
except ValueError:
    print("Python stopped. Press Check to see why.")

# %% check
import random
import re

import numpy as np

MESSAGES = {
    "untouched": _("For d = {d} your numbers are those that came in. More ink is expected. Begin with img + d."),
    "above": _("For d = {d} a pixel became {most}; the largest number may be 1. After adding, use np.clip with the limits 0 and 1."),
    "thrown": _("For d = {d} a pixel became {most}; the largest may be 1. np.clip gives a new array, and yours is not kept. Write more = np.clip(more, 0, 1)."),
    "one-by-one": _("A whole array is compared here. min, max and if take one number each. np.clip compares every pixel."),
    "row-0": _("For d = {d} row 0 is right. But the pixel {was} in row {row} stayed as it was. Is return inside the loop?"),
    "square": _("Your picture has the shape {got_shape}; expected {shape}. It has as many columns as rows. The number of columns is img.shape[1]."),
    "early": _("For d = {d} a pixel became {most}; the largest may be 1. You cut off, and then add. Add first, then use np.clip."),
    "below": _("For d = {d} a pixel became {least}; the smallest number may be 0. Less than no ink there is not. Guard this side, too."),
    "lighter": _("For d = {d} the pixel {was} became {got_one}; expected {one}. The sign is turned. Here 1 is full ink, not 0 as on many screens. Add d."),
    "never-less": _("For d = {d} the pixel {was} became {got_one}; expected {one}. A d below 0 takes ink away. Add d with its sign."),
    "times": _("Empty paper became {got_one}; expected {one}. You multiply. 0 times any number is 0, so paper gets no ink. Add instead."),
    "stretched": _("For d = {d} empty paper became {got_one}; expected {one}. You divide all numbers, so every pixel changes. Change only what is outside 0 to 1."),
    "paper": _("For d = {d} empty paper became {got_one}; expected {one}. Only pixels with ink were changed. The task says every pixel."),
    "fixed": _("For d = {d} the pixel {was} became {got_one}; expected {one}. You add 0.3 each time. Use the name d."),
    "same": _("For d = {d} every pixel became {got_one}. np.clip wants the smaller limit first: 0, then 1. Or was img not used?"),
    "rounded": _("For d = {d} the pixel {was} became {got_one}; expected {one}. Do you round, or use int? Leave every digit."),
    "one-row": _("Only row {row} is wrong: for d = {d} its pixel {was} became {got_one}; expected {one}. Does your loop reach this row? range stops before its end."),
    "one-column": _("Only column {row} is wrong: for d = {d} its pixel {was} became {got_one}; expected {one}. Does your loop reach this column? range stops before its end."),
    "changed": _("Right numbers, but img changed too: its mean ink went from {mean} to {got_mean}. +=, out= and img[...] = write into img itself. Make a new picture."),
    "turned": _("The pixel {was} at {got_at} became {got_one}; expected {one}. Rows and columns have changed places. Leave .T away."),
    "size": _("It works for 16 by 16. For a picture of {shape} it does not. Is 16 written in, or is a picture outside the function used? Use img.shape."),
    "number": _("For a picture of {shape} you give one number, {got_one}. A whole picture is expected. Is return inside the loop, or is sum or max there?"),
    "flat": _("All {count} numbers came back in one list; expected the shape {shape}. Is flatten there, or is a list for each row missing?"),
    "shape": _("Your picture has the shape {got_shape}; expected {shape}. Is return inside a loop? Print the shape after each step."),
    "ragged": _("Your rows are not equally long; expected {shape}. Is every pixel appended, and is the row's list empty before each row?"),
    "wide": _("Your picture has the shape {got_shape}; expected {shape}. Too many numbers. Does each row begin with an empty list?"),
    "outer": _("Another picture gets the same answer; another one is expected. Is img outside the function used? Use the name in the brackets of darken."),
    "other": _("For d = {d} the pixel {was} at {got_at} became {got_one}; expected {one}. By hand: {was} plus d, then back to 0 or 1 if it is outside."),
}

def darken(img, d):
    return np.clip(img + d, 0, 1)

def whole_by_first(more, limit):
    """What np.vectorize gives: all numbers are whole where the first one is."""
    made = np.clip(more, 0, 1)
    return np.trunc(made) if isinstance(limit(float(more.flat[0])), int) else made

MIXUPS = [
    ("untouched", lambda img, d: img),
    ("above", lambda img, d: img + d),
    ("above", lambda img, d: np.maximum(img + d, 0)),
    ("below", lambda img, d: np.minimum(img + d, 1)),
    ("lighter", lambda img, d: np.clip(img - d, 0, 1)),
    ("lighter", lambda img, d: img - d),
    ("never-less", lambda img, d: np.clip(img + abs(d), 0, 1)),
    ("never-less", lambda img, d: np.clip(img + max(d, 0), 0, 1)),
    ("times", lambda img, d: np.clip(img * (1 + d), 0, 1)),
    ("times", lambda img, d: img * (1 + d)),
    ("times", lambda img, d: np.clip(img * d, 0, 1)),
    ("times", lambda img, d: img * d),
    ("stretched", lambda img, d: (img + d) / max((img + d).max(), 1)),
    ("stretched", lambda img, d: (img + d) / (img + d).max()),
    ("stretched", lambda img, d: (img + d - (img + d).min()) / np.ptp(img + d)),
    ("paper", lambda img, d: np.where(img > 0, np.clip(img + d, 0, 1), img)),
    ("fixed", lambda img, d: np.clip(img + 0.3, 0, 1)),
    *[("rounded", lambda img, d, k=k: np.round(np.clip(img + d, 0, 1), k)) for k in (0, 1, 2)],
    ("turned", lambda img, d: np.clip(img + d, 0, 1).T),
    ("rounded", lambda img, d: np.trunc(np.clip(img + d, 0, 1))),
    ("row-0", lambda img, d: np.vstack([np.clip(img[:1] + d, 0, 1), img[1:]])),
    ("rounded", lambda img, d: whole_by_first(img + d, lambda n: max(0, min(1, n)))),
    ("rounded", lambda img, d: whole_by_first(img + d, lambda n: min(1, max(0, n)))),
]
SMALL = np.array([[0.0, 0.5, 1.0]])

def check(answer, kit):
    pictures = kit.load_data("marks").pictures
    marks = [pictures[at] for at in random.sample(range(len(pictures)), 4)]
    steps = (0.3, -0.2, random.choice([0.6, 0.9]), random.choice([-0.5, -0.8]))
    cases = list(zip(marks, steps))
    got, changed = zip(*(call(answer.darken, *case, kit) for case in cases))
    small = [(SMALL, 0.25), (SMALL, -0.25), (SMALL, 0.0), (np.tile(SMALL.T, (2, 4)), 0.5)]
    for case in small:
        try:
            value, wrote = call(answer.darken, *case, kit)
        except (IndexError, ValueError, kit.Wrong) as problem:
            if wrong_ones(cases, got):
                break
            sized = getattr(problem, "fields", {}).get("got_shape") in (None, "(16, 16)")
            sized = sized and getattr(problem, "key", "") != "one-by-one"
            raise (kit.Wrong("size", shape=str(case[0].shape)) if sized else problem) from None
        got, changed, cases = (*got, value), (*changed, wrote), [*cases, case]
    wrong = wrong_ones(cases, got)
    if wrong:
        say(kit, why(answer, kit, cases, got, wrong), cases, got, wrong)
    if any(changed):
        at = [bool(one) for one in changed].index(True)
        raise kit.Wrong("changed", mean=short(cases[at][0].mean()), got_mean=short(changed[at][0]))

def call(function, img, d, kit):
    """The new picture as an array, and (the mean of img now,) when img was changed."""
    given = img.copy()
    try:
        value = function(given, d)
    except ValueError as problem:
        if "truth value" in str(problem):
            raise kit.Wrong("one-by-one") from None
        raise
    if value is None:
        raise kit.Wrong("kit.returns-nothing", name="darken")
    try:
        value = np.array(value, dtype=float)
    except (TypeError, ValueError):
        if isinstance(value, list):
            raise kit.Wrong("ragged", shape=str(img.shape)) from None
        raise kit.Wrong("kit.not-numbers", name="darken", got=type(value).__name__) from None
    if value.shape != img.shape:
        key = "wide" if value.size > img.size else "flat" if value.shape == (img.size,) else "shape"
        if value.shape == (len(img), len(img)):
            key = "square"
        said = {"shape": str(img.shape), "got_shape": str(value.shape), "count": img.size}
        one = short(value.flat[0] if value.size else 0)
        raise kit.Wrong("number" if value.ndim == 0 else key, got_one=one, **said)
    return value, () if np.array_equal(given, img) else (given.mean(),)

def wrong_ones(cases, got):
    return [at for at, case in enumerate(cases[: len(got)]) if not near(got[at], darken(*case))]

def why(answer, kit, cases, got, wrong):
    """The key of the mix-up that these answers show."""
    with np.errstate(all="ignore"):
        for key, mixup in MIXUPS:
            if all(near(value, mixup(*case)) for value, case in zip(got, cases)):
                if key != "above":
                    return key
                if re.search(r"^ +np\.clip\(", answer._source, re.MULTILINE):
                    return "thrown"
                probe, _wrote = call(answer.darken, np.array([[2.0]]), 0.25, kit)
                return "early" if near(probe, [[1.25]]) else key
    if all(np.ptp(value) == 0 for value in got):
        return "same"
    own = np.array(answer._names.get("img", SMALL))
    if all(near(got[at], got[0]) or near(got[at], darken(own, cases[at][1])) for at in range(4)):
        return "outer"
    off = [np.abs(got[at] - darken(*cases[at])) > 1e-3 for at in wrong if at < 4]
    for key, axis in (("one-row", 1), ("one-column", 0)):
        lines = {int(at) for one in off for at in np.flatnonzero(one.any(axis=axis))}
        if len(lines) == 1:
            return key
    return "other"

def say(kit, key, cases, got, wrong):
    """Raise Wrong with the numbers of the smallest case that shows this mix-up."""
    signs = {"above": 1, "early": 1, "below": -1, "never-less": -1}
    fits = [at for at in wrong if cases[at][1] * signs.get(key, 0) >= 0]
    if key.startswith("one-"):
        fits = [at for at in fits if at < 4]
    if key == "fixed":
        fits = [at for at in fits if cases[at][1] != 0.3]
    at = min(fits or wrong, key=lambda one: cases[one][0].size)
    img, d = cases[at]
    expected = darken(img, d)
    apart = np.abs(got[at] - expected)
    if key in ("times", "paper", "stretched"):
        apart = np.where(img == img.min(), apart, -1)
    row, column = np.unravel_index(np.argmax(np.nan_to_num(apart, nan=9)), img.shape)
    digits = 3 if short(got[at][row, column]) != short(expected[row, column]) else 6
    raise kit.Wrong(
        key,
        d=short(d),
        most=short(got[at].max()),
        least=short(got[at].min()),
        row=int(column if key == "one-column" else row),
        got_at=f"[{row}, {column}]",
        got_one=short(got[at][row, column], digits),
        one=short(expected[row, column], digits),
        was=short(img[row, column], digits),
    )

def near(left, right):
    same = np.shape(left) == np.shape(right)
    return same and bool(np.allclose(left, right, atol=1e-3, rtol=0, equal_nan=True))

def short(value, digits=3):
    return f"{float(value):.{digits}g}"
# %% mistake above
# tag: slip (no limit)
darken = lambda img, d: img + d
# %% mistake thrown
# tag: slip (the new array is not kept)
import numpy as np
def darken(img, d):
    more = img + d
    np.clip(more, 0, 1)
    return more
# %% mistake one-by-one
# tag: slip (min and max of Python on an array)
darken = lambda img, d: max(0, min(1, img + d))
# %% mistake row-0
# tag: slip (return inside the loop)
import numpy as np
def darken(img, d):
    out = img.copy()
    for row in range(len(img)):
        out[row] = np.clip(img[row] + d, 0, 1)
        return out
# %% mistake early
# tag: slip (cut off before adding)
import numpy as np
darken = lambda img, d: np.clip(img, 0, 1) + d
# %% mistake below
# tag: slip (only the upper limit)
import numpy as np
darken = lambda img, d: np.minimum(img + d, 1)
# %% mistake lighter
# tag: slip (0 taken for black, as on a screen)
import numpy as np
darken = lambda img, d: np.clip(img - d, 0, 1)
# %% mistake times
# tag: slip (multiplied, so paper stays paper)
import numpy as np
darken = lambda img, d: np.clip(img * (1 + d), 0, 1)
# %% mistake paper
# tag: slip (only pixels with ink)
import numpy as np
darken = lambda img, d: np.where(img > 0, np.clip(img + d, 0, 1), 0)
# %% mistake one-row
# tag: slip (range stops before its end)
def darken(img, d):
    out = img.copy()
    for row in range(len(img) - 1):
        for column in range(len(img[0])):
            out[row][column] = max(0, min(1, img[row][column] + d))
    return out
# %% mistake size
# tag: slip (the size is written in)
def darken(img, d):
    return [[max(0, min(1, img[r][c] + d)) for c in range(16)] for r in range(16)]
# %% mistake changed
# tag: slip (writes into the picture that came in)
import numpy as np
def darken(img, d):
    img += d
    return np.clip(img, 0, 1, out=img)
# %% mistake untouched
# tag: slip (nothing is added)
darken = lambda img, d: img
# %% mistake never-less
# tag: slip (the sign of d is lost)
import numpy as np
darken = lambda img, d: np.clip(img + abs(d), 0, 1)
# %% mistake stretched
# tag: slip (divided by the largest number)
darken = lambda img, d: (img + d) / max((img + d).max(), 1)
# %% mistake fixed
# tag: slip (0.3 is written in)
import numpy as np
darken = lambda img, d: np.clip(img + 0.3, 0, 1)
# %% mistake same
# tag: slip (limits in the wrong order)
import numpy as np
darken = lambda img, d: np.clip(img + d, 1, 0)
# %% mistake rounded
# tag: slip (rounded to whole numbers)
import numpy as np
darken = lambda img, d: np.round(np.clip(img + d, 0, 1))
# %% mistake one-column
# tag: slip (the last column is left out)
import numpy as np
darken = lambda img, d: np.hstack([np.clip(img[:, :-1] + d, 0, 1), img[:, -1:]])
# %% mistake turned
# tag: slip (rows and columns have changed places)
import numpy as np
darken = lambda img, d: np.clip(img + d, 0, 1).T
# %% mistake number
# tag: slip (only the largest number comes back)
import numpy as np
darken = lambda img, d: np.clip(img + d, 0, 1).max()
# %% mistake flat
# tag: slip (one list for all rows)
darken = lambda img, d: [max(0, min(1, n + d)) for row in img for n in row]
# %% mistake shape
# tag: slip (only one row comes back)
import numpy as np
darken = lambda img, d: np.clip(img + d, 0, 1)[0]
# %% mistake square
# tag: slip (as many columns as rows)
import numpy as np
darken = lambda img, d: np.clip(img + d, 0, 1)[:, :len(img)]
# %% mistake ragged
# tag: slip (pixels outside the limits are left out)
darken = lambda img, d: [[n + d for n in row if 0 <= n + d <= 1] for row in img]
# %% mistake wide
# tag: slip (the row's list is never emptied)
darken = lambda img, d: [[max(0, min(1, n + d)) for n in img.flat] for row in img]
# %% mistake outer
# tag: slip (a picture outside the function is used)
import numpy as np
img = np.eye(16)
darken = lambda picture, d: np.clip(img + d, 0, 1)
# %% mistake other
# tag: slip (d is added twice)
import numpy as np
darken = lambda img, d: np.clip(img + d + d, 0, 1)
# %% other right loops
def darken(img, d):
    out = []
    for row in img:
        new = []
        for n in row:
            new.append(1 if n + d > 1 else 0 if n + d < 0 else n + d)
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
darken = lambda img, d: np.maximum(0, np.minimum(1, d + img))
# %% other right where
import numpy as np
def darken(img, d):
    more = np.where(img + d > 1, 1, img + d)
    return np.where(more < 0, 0, more)
# %% [markdown] hints
# 1. Print the smallest and the largest number of your new picture, for d = 0.3 and d = -0.3.
# 2. `img + d` adds to every pixel. `np.clip(more, 0, 1)` cuts off what is below 0 or above 1.
