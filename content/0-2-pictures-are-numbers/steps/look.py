# %% [markdown] step
# **The array.** Press **Start Python** once, then **Run**. You see the picture, and below it row 1:
# the numbers that you have just read. Python writes `0.` for 0. Now change one number of the table:
# the last pixel of row 1 gets half ink.
# %% start
import numpy as np
import kit

img = np.array([
    [0, 1, 1, 0],
    [0, 0.5, 0.5, 0],
    [0, 1, 0, 0],
])
kit.show(img)
print(img[1])
# %% solution
import numpy as np
import kit

img = np.array([
    [0, 1, 1, 0],
    [0, 0.5, 0.5, 0.5],
    [0, 1, 0, 0],
])
kit.show(img)
print(img[1])
# %% slip another-row
import numpy as np
img = np.array([[0, 1, 1, 0.5], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
# %% slip first-pixel
import numpy as np
img = np.array([[0, 1, 1, 0], [0.5, 0.5, 0.5, 0], [0, 1, 0, 0]])
# %% slip full-ink
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 1], [0, 1, 0, 0]])
# %% slip point
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 5], [0, 1, 0, 0]])
# %% slip longer
import numpy as np
img = np.array([[0, 1, 1, 0, 0], [0, 0.5, 0.5, 0, 0.5], [0, 1, 0, 0, 0]])
# %% slip two
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0.5], [0, 1, 0, 0.5]])
# %% check
import numpy as np
MESSAGES = {
    "another-row": _("Row 1 is still 0, 0.5, 0.5, 0. Rows count from 0: row 1 is the second line of numbers."),
    "first-pixel": _("Now the first pixel of row 1 has more ink. The last pixel stands at the right end."),
    "full-ink": _("The last pixel of row 1 has the number 1, full ink. Half ink is 0.5."),
    "point": _("The last pixel of row 1 has the number {got}. Half ink is 0.5, with a point and no comma."),
    "longer": _("The array now has the shape {shape}, or its rows differ in length. Change one number, add none."),
    "two": _("Row 1 is right. Another row changed too. Put its old numbers back."),
    "other": _("Row 1 is now {row}; expected 0, 0.5, 0.5, 0.5. Change only its last number."),
}
def check(answer, kit):
    old = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
    img = np.array(answer.img, dtype=float)
    if img.shape != (3, 4):
        raise kit.Wrong("longer", shape=str(img.shape))
    if img[1].tolist() == [0, 0.5, 0.5, 0.5]:
        if (img[::2] != old[::2]).any():
            raise kit.Wrong("two")
        return
    if (img[1] == old[1]).all():
        raise kit.Wrong("another-row")
    if img[1].tolist() == [0.5, 0.5, 0.5, 0]:
        raise kit.Wrong("first-pixel")
    key = "other"
    if (img[1, :3] == old[1, :3]).all():
        key = "full-ink" if img[1, 3] == 1 else "point"
    raise kit.Wrong(key, row=", ".join(f"{n:g}" for n in img[1]), got=f"{img[1, 3]:g}")

# %% [markdown] step
# **The shape.** Guess, then run: what is its shape? Then write a row 3 of four numbers below row 2.
# End it with a comma, as the others.
# %% start
import numpy as np
import kit

img = np.array([
    [0, 1, 1, 0],
    [0, 0.5, 0.5, 0],
    [0, 1, 0, 0],
])
kit.show(img)
print(img.shape)
# %% solution
import numpy as np
import kit

img = np.array([
    [0, 1, 1, 0],
    [0, 0.5, 0.5, 0],
    [0, 1, 0, 0],
    [0, 1, 0, 0],
])
kit.show(img)
print(img.shape)
# %% slip one-column
import numpy as np
img = np.array([[0, 1, 1, 0, 0], [0, 0.5, 0.5, 0, 0], [0, 1, 0, 0, 0]])
# %% slip two-rows
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0], [0, 1, 0, 0], [0, 1, 0, 0]])
# %% slip row-and-column
import numpy as np
img = np.array([[0, 1, 1, 0, 0], [0, 0.5, 0.5, 0, 0], [0, 1, 0, 0, 0], [0, 1, 0, 0, 0]])
# %% slip above
import numpy as np
img = np.array([[0, 0, 0, 1], [0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
# %% slip by-hand
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
print((4, 4))
# %% check
MESSAGES = {
    "one-column": _("The shape is (3, 5): each row got longer. Add one line below, and no column."),
    "two-rows": _("The shape is {shape}: two rows or more were added. Keep one of them."),
    "row-and-column": _("The shape is (4, 5): a row was added, and a column too. Each row has four numbers."),
    "fewer": _("The shape is {shape}; expected (4, 4). Count the rows, then the numbers in one row."),
    "above": _("The shape is right, but rows 0 to 2 are no longer the old ones. Write the new row below row 2."),
    "by-hand": _("img still has the shape (3, 4). Write a fourth line into its table."),
}
def check(answer, kit):
    shape = getattr(answer.img, "shape", ())
    if shape == (4, 4):
        if answer.img[:3].tolist() != [[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]]:
            raise kit.Wrong("above")
        return
    keys = {(3, 5): "one-column", (4, 5): "row-and-column", (3, 4): "by-hand"}
    key = "two-rows" if shape[1:] == (4,) and shape[0] > 4 else keys.get(shape, "fewer")
    raise kit.Wrong(key, shape=str(shape))

# %% [markdown] step
# **A slice.** `img[0:2]` takes rows 0 and 1, and the picture shows them. Change only the slice, so
# that it takes rows 1 and 2.
# %% start
import numpy as np
import kit

img = np.array([
    [0, 1, 1, 0],
    [0, 0.5, 0.5, 0],
    [0, 1, 0, 0],
])
part = img[0:2]
kit.show(part)
print(part)
# %% solution
import numpy as np
import kit

img = np.array([
    [0, 1, 1, 0],
    [0, 0.5, 0.5, 0],
    [0, 1, 0, 0],
])
part = img[1:3]
kit.show(part)
print(part)
# %% slip still-two
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
part = img[0:2]
# %% slip stops-before
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
part = img[1:2]
# %% slip all-rows
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
part = img[0:3]
# %% slip one-pixel
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
part = img[1, 2]
# %% slip columns
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
part = img[:, 1:3]
# %% slip one-row
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
part = img[2]
# %% slip hand
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
part = np.array([[0, 0.5, 0.5, 0], [0, 1, 0, 0]])
# %% slip other-part
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
part = img[2:3]
# %% check
import numpy as np
from kit.exercise.printed import replaced
TABLE = {"[[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]]": "[[0] * 4, [1] * 4, [1] * 4]"}
MESSAGES = {
    "still-two": _("part holds rows 0 and 1. The first number of a slice is the row where it begins."),
    "stops-before": _("part holds only row 1. A slice stops before its end: 1:2 does not reach row 2."),
    "all-rows": _("part holds all three rows. Begin the slice at row 1."),
    "one-pixel": _("part is one pixel, {got}. A comma names a row and a column. A slice has the sign : between."),
    "columns": _("part holds columns 1 and 2. Behind a comma stand columns. Leave comma and first sign away."),
    "one-row": _("part is a single row. A slice has the sign : between its numbers."),
    "hand": _("These are the right numbers, but typed in. Let the slice take them out of img."),
    "other-part": _("part has the shape {shape}; rows 1 and 2 have (2, 4). A slice stops before its end."),
}
def check(answer, kit):
    img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
    part = np.array(answer.part, dtype=float)
    if np.array_equal(part, img[1:3]):
        names = {"__name__": "__main__"}
        if replaced(answer._source, TABLE) == replaced(answer._source, {}):
            return  # another table
        try:
            exec(compile(replaced(answer._source, TABLE), "<again>", "exec"), names)
        except Exception:
            return
        if not np.array_equal(names.get("part"), [[1] * 4, [1] * 4]):
            raise kit.Wrong("hand")
        return
    looks = {"still-two": img[0:2], "stops-before": img[1:2], "all-rows": img, "columns": img[:, 1:3]}
    for key, look in looks.items():
        if np.array_equal(part, look):
            raise kit.Wrong(key)
    key = {0: "one-pixel", 1: "one-row"}.get(part.ndim, "other-part")
    raise kit.Wrong(key, shape=str(part.shape), got=f"{part.flat[0] if part.size else 0:g}")

# %% [markdown] step
# **An axis.** Run it: how many sums come from axis 0? Compare with your guess. The second picture
# shows each sum as ink: 4 is full ink. Then change only the axis, so that there is one sum for each row.
# %% start
import numpy as np
import kit

img = np.array([
    [0, 1, 1, 0],
    [0, 0.5, 0.5, 0],
    [0, 1, 0, 0],
])
sums = img.sum(axis=0)
kit.show(img)
kit.show(np.atleast_2d(sums / 4))  # as a picture with one row
print(sums)
# %% solution
import numpy as np
import kit

img = np.array([
    [0, 1, 1, 0],
    [0, 0.5, 0.5, 0],
    [0, 1, 0, 0],
])
sums = img.sum(axis=1)
kit.show(img)
kit.show(np.atleast_2d(sums / 4))  # as a picture with one row
print(sums)
# %% slip still-down
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
sums = img.sum(axis=0)
# %% slip no-axis
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
sums = img.sum()
# %% slip one-row
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
sums = img[1].sum()
# %% slip hand
import numpy as np
img = np.array([[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]])
sums = np.array([2, 1, 1])
# %% check
import numpy as np
from kit.exercise.printed import replaced
TABLE = {"[[0, 1, 1, 0], [0, 0.5, 0.5, 0], [0, 1, 0, 0]]": "[[0] * 4, [1] * 4, [1] * 4]"}
MESSAGES = {
    "still-down": _("sums has four numbers: axis 0 adds down each column. Along each row runs axis 1."),
    "no-axis": _("sums is one number, 4: all pixels together. Name the direction that is added: axis=1."),
    "one-row": _("sums is one number, {got}; three are expected. Take the whole img, and name an axis."),
    "highest": _("sums is {sums}; expected 2, 1, 1. Add along each row with img.sum."),
    "hand": _("These are the right numbers, but typed in. Let Python add them up, with axis=1."),
}
def check(answer, kit):
    sums = np.array(answer.sums, dtype=float)
    if np.array_equal(sums.squeeze(), [2, 1, 1]):
        names = {"__name__": "__main__"}
        if replaced(answer._source, TABLE) == replaced(answer._source, {}):
            return  # another table
        try:
            exec(compile(replaced(answer._source, TABLE), "<again>", "exec"), names)
        except Exception:
            return
        if not np.array_equal(np.squeeze(names.get("sums")), [0, 4, 4]):
            raise kit.Wrong("hand")
        return
    if np.array_equal(sums.squeeze(), [0, 2.5, 1.5, 0]):
        raise kit.Wrong("still-down")
    if sums.size == 1:
        raise kit.Wrong("no-axis" if sums.item() == 4 else "one-row", got=f"{sums.item():g}")
    raise kit.Wrong("highest", sums=", ".join(f"{n:g}" for n in sums.flat[:6]))
