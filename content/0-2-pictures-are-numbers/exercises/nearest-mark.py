# %% [markdown] task
# ## How far apart are two pictures?
#
# Write two functions.
#
# - `distance(a, b)` gives one number: take the differences pixel by pixel, square them, add
#   them up, and take the root.
# - `nearest(img, marks)` gives the **place** of the picture in `marks` that is nearest to
#   `img`: 0 for the first one. `marks` can hold any number of pictures, from 1 on.
#
# Guess first: will the nearest of the 50 marks be another hook?

# %% start
import numpy as np
import kit

guess = None  # True or False: the nearest is another hook


def distance(a, b):
    return 0.0


def nearest(img, marks):
    best = 0
    # go through all marks, keep the place of the nearest
    return best


pictures = kit.load_data("marks").pictures
img = pictures[53]  # a hook
marks = pictures[:50]
first = distance(img, marks[0])
print("My guess:", guess)
print("Distance to mark 0:", first)
if np.size(first) == 1:  # one number, as it should be
    found = nearest(img, marks)
    print("The nearest is at place", found)
    if np.size(found) == 1 and found in range(50):
        print("Its distance is", distance(img, marks[found]))
        kit.show([img, marks[found]], captions=["this mark", "nearest"])

# %% solution
import numpy as np
import kit

guess = None  # True or False: the nearest is another hook


def distance(a, b):
    return np.sqrt(np.sum((a - b) ** 2))


def nearest(img, marks):
    best = 0
    for k in range(len(marks)):
        if distance(img, marks[k]) < distance(img, marks[best]):
            best = k
    return best


pictures = kit.load_data("marks").pictures
img = pictures[53]  # a hook
marks = pictures[:50]
first = distance(img, marks[0])
print("My guess:", guess)
print("Distance to mark 0:", first)
if np.size(first) == 1:  # one number, as it should be
    found = nearest(img, marks)
    print("The nearest is at place", found)
    if np.size(found) == 1 and found in range(50):
        print("Its distance is", distance(img, marks[found]))
        kit.show([img, marks[found]], captions=["this mark", "nearest"])

# %% check
import random
import numpy as np
MESSAGES = {
    "zero": _("Your distance is 0 for every pair. The expected value here is {expected}. Is the return line still the first one?"),
    "signed": _("Your distance is {got}; expected {expected}. You add plain differences: pluses and minuses cancel. Square each difference first."),
    "no-root": _("Your distance is {got}; expected {expected}. This is the sum of the squares. Take the root at the end."),
    "absolute": _("Your distance is {got}; expected {expected}. You add the differences without their signs. Square them, add, and take the root once, at the end."),
    "mean": _("Your distance is {got}; expected {expected}. You take a mean of the squares. A distance adds all of them. Use the sum."),
    "count": _("Your distance is {got}; expected {expected}. You count pixels that differ. A large difference must count more than a small one. Square them."),
    "doubled": _("Your distance is {got}; expected {expected}. The sign * 2 doubles; ** 2 squares."),
    "squares-apart": _("Your distance is {got}; expected {expected}. You square a and b, then subtract. Subtract first, then square."),
    "plus": _("Your distance is {got}; expected {expected}. You add a and b. A distance begins with a - b."),
    "largest": _("Your distance is {got}; expected {expected}. Only the largest difference counts. Square all of them, and add."),
    "norm": _("Your distance is {got}; expected {expected}. With a 2 in its brackets, np.linalg.norm does something else to a table. Leave the 2 out."),
    "missing": _("Your distance is {got}; expected {expected}. The last row or the last column is left out. range stops before its end: use len(a)."),
    "begins": _("Your distance is {got}; expected {expected}. The first row or the first column is left out. Places count from 0."),
    "rows": _("Your distance gives {count} numbers; one is expected. Use np.sum, without an axis."),
    "hand": _("a has ink 0.5 at [0, 0], b has ink 1 at [1, 1]; the rest is paper. Yours is {got}; expected {expected}. By hand: 0.25 + 1, then the root."),
    "other": _("For two marks your distance is {got}; expected {expected}. Two pixels alone come out right. Do all rows and columns count, each once?"),
    "changed": _("{name} changes a picture that it gets. Signs such as -= write into it. Write a - b, and keep both."),
    "farthest": _("nearest gave place {place}, at distance {far}. Place {best} is at {near}. Yours is the farthest. Look at the sign < or >, or at argmax."),
    "value": _("nearest gave {place}. That is the distance itself. The task asks for the place in the list: here {best}. Keep k, too."),
    "picture": _("nearest gave a picture. The task asks for its place in the list: here {best}. Give back k, not marks[k]."),
    "many": _("nearest gave {count} numbers; one place is expected: here {best}. Give back the place alone."),
    "one-on": _("nearest gave {place}; expected {best}. You count from 1. Python counts places from 0."),
    "first-left": _("nearest gave place {place}; expected {best}. You never look at place 0. Begin with it: best = 0, or range(len(marks))."),
    "last-left": _("nearest gave place {place}; expected {best}, the last. You never look at the last place. range stops before its end."),
    "some": _("nearest gave place {place}; expected {best}, of {count} marks. Later places are not looked at. Is a number such as 50 written in? Use len(marks)."),
    "beyond": _("Here there are {count} marks, and your program looks for a place that is not there. The last place is {last}. Use range(len(marks))."),
    "last": _("nearest gave place {place}, the last, each time. Place {best} is nearer: {near} instead of {far}. Change best only for a smaller distance."),
    "never": _("nearest gave place {place}, at distance {far}. Place {best} is nearer: {near}. You compare each mark with mark 0. Keep the smaller distance, too."),
    "before": _("nearest gave place {place}; expected {best}. You compare each mark with the one before it. Compare with the best so far."),
    "zero-start": _("nearest gave place 0 each time; here {best} is expected. Your smallest distance begins too low, as with 0: no distance is below it. Begin with that of mark 0."),
    "low-start": _("nearest gave place {place}; expected {best}, at distance {near}. Your smallest distance begins below that, so nothing is smaller. Begin with that of mark 0."),
    "twin": _("nearest gave place {place}; expected {best}. Mark {best} is the same picture, at distance 0. No distance is smaller, so keep it."),
    "rounded": _("Your distance is {got}; expected {expected}. Do you round, or use int? Leave every digit."),
    "early": _("nearest gave place 0; expected {best}. For {count} marks it used distance only {calls} times. Does return stand inside the loop?"),
    "first": _("nearest gave place 0 each time. Place {best} is nearer: {near} instead of {far}. Is best changed inside the loop, by comparing two distances?"),
    "outer": _("nearest was given {count} marks; it gave {place}, expected {best}. Is a place written in, or img or marks outside the function used? Use the names in its brackets."),
    "other-place": _("nearest gave place {place}, at distance {far}. Place {best} is nearer: {near}. Print each k with its distance."),
    "no-place": _("nearest gave {place}; expected {best}. Places go from 0 to {last}. Give back the place, counted from 0."),
    "mine": _("mine has the shape {got} and {count} squares with ink; expected (16, 16), and some ink. Copy all of the pad's text, from rows = [ to the line mine = ..."),
    "unused": _("Your mark is there, but found is {place}; for your mark it is {best}. Change the line img = pictures[53] to img = mine."),
}
def distance(a, b):
    return np.sqrt(np.sum((a - b) ** 2))
GROUPS = {
    "rounded": tuple(lambda a, b, k=k: np.round(distance(a, b), k) for k in (0, 1, 2)) + (lambda a, b: np.trunc(distance(a, b)),),
    "zero": (lambda a, b: 0.0,), "signed": (lambda a, b: np.sum(a - b), lambda a, b: np.sum(b - a), lambda a, b: abs(np.sum(a - b)),
        lambda a, b: np.sum(a - b) ** 2, lambda a, b: np.sqrt(np.sum(a - b)),), "no-root": (lambda a, b: np.sum((a - b) ** 2),),
    "absolute": (lambda a, b: np.sum(np.abs(a - b)), lambda a, b: np.sqrt(np.sum(np.abs(a - b))),),
    "mean": (lambda a, b: np.mean((a - b) ** 2), lambda a, b: np.sqrt(np.mean((a - b) ** 2)),), "count": (lambda a, b: np.sum(a != b),),
    "doubled": (lambda a, b: np.sqrt(np.sum((a - b) * 2)), lambda a, b: np.sum((a - b) * 2),),
    "squares-apart": (lambda a, b: np.sqrt(np.sum(a**2 - b**2)), lambda a, b: np.sqrt(abs(np.sum(a**2 - b**2))), lambda a, b: np.sum(a**2 - b**2),),
    "plus": (lambda a, b: np.sqrt(np.sum((a + b) ** 2)), lambda a, b: np.sum((a + b) ** 2),),
    "largest": (lambda a, b: np.max(np.abs(a - b)), lambda a, b: np.sqrt(np.max((a - b) ** 2)),), "norm": (lambda a, b: np.linalg.norm(a - b, 2),),
    "missing": (lambda a, b: distance(a[:-1], b[:-1]), lambda a, b: distance(a[:, :-1], b[:, :-1]),
        lambda a, b: distance(a[:-1, :-1], b[:-1, :-1]),),
    "begins": (lambda a, b: distance(a[1:], b[1:]), lambda a, b: distance(a[:, 1:], b[:, 1:]), lambda a, b: distance(a[1:, 1:], b[1:, 1:]),),
}
MIXUPS = [(key, mixup) for key, mixups in GROUPS.items() for mixup in mixups]
def check(answer, kit):
    pictures = kit.load_data("marks").pictures.astype(float)
    expect_distance(answer, kit, pictures)
    tries = []
    for count in (60, 54, 52, 7, 7, 2, 1):
        group = pictures[random.sample(range(len(pictures)), count)]
        tries.append((pictures[random.randrange(len(pictures))], group))
    for at, place in ((0, -1), (3, 0), (4, -1), (5, -1)):  # the nearest stands first, or last
        tries[at] = (np.clip(tries[at][1][place] * 0.9, 0, 1), tries[at][1])
    one, group = tries[1]  # its last mark is farther than the one before it
    if distance(one, group[-1]) < distance(one, group[-2]):
        group[[-1, -2]] = group[[-2, -1]]
    twin = pictures[random.sample(range(len(pictures)), 6)]
    ink = 0.1 * pictures[random.sample(range(len(pictures)), 6)]  # far from a sheet full of ink
    ink[4] = 0.03 + ink[4]
    tries += [(twin[4], twin), (np.ones((16, 16)), ink)]
    judge(answer, tries, kit)
    mine = answer._names.get("mine")
    if mine is not None:
        expect_mine(answer, kit, mine, pictures)
def expect_distance(answer, kit, pictures):
    function = answer.distance
    one, two, edge = np.zeros((16, 16)), np.zeros((16, 16)), np.ones((16, 16))
    one[0, 0], two[1, 1] = 0.5, 1
    if callable(function):
        count = np.size(function(one.copy(), two.copy()))
        if count in (16, 256):
            raise kit.Wrong("rows", count=count)
    a, b, c, d = (pictures[k] for k in random.sample(range(len(pictures)), 4))
    try:
        kit.expect_same(function, distance, [(one, two), (a, b), (c, d), (a, a), (edge, a)], mixups=MIXUPS, otherwise="other")
    except kit.Wrong as wrong:
        if wrong.key == "other" and abs(float(function(one.copy(), two.copy())) - 1.118) > 0.002:
            raise kit.Wrong("hand", **wrong.fields) from None
        raise
    given = a.copy(), b.copy()
    function(*given)
    if (given[0] != a).any() or (given[1] != b).any():
        raise kit.Wrong("changed", name="distance")
def judge(answer, tries, kit):
    fars = [np.array([distance(img, mark) for mark in group]) for img, group in tries]
    bests = [int(far.argmin()) for far in fars]
    got = [place_of(answer.nearest, img, group, best, kit) for (img, group), best in zip(tries, bests)]
    wrong = [at for at, far in enumerate(fars) if got[at] is not None and not fits(got[at], far)]
    lost = [at for at, place in enumerate(got) if place is None]
    at = (wrong or lost or [None])[0]
    if at is None:
        return
    if not wrong:
        raise kit.Wrong("beyond", count=len(fars[at]), last=len(fars[at]) - 1)
    patterns = patterns_of(answer, tries, fars, bests)
    known = [k for k, place in enumerate(got) if place is not None and len(fars[k]) > 2]
    key = next((key for key, values in patterns if all(abs(got[k] - values[k]) < 1e-3 for k in known)), "")
    key, calls = probe(answer, *tries[1], bests[1]) if key == "first" else (key, 0)
    if (not key or (key == "last-left" and lost)) and any(
        all(got[k] == fars[k][:looked].argmin() for k in known) for looked in range(10, 60)
    ):
        key = "some"
    if not key:
        key, at = start_or_twin(got, fars, bests, known, wrong)
    far, place, best = fars[at], got[at], bests[at]
    inside = place in range(len(far))
    fields = {"place": f"{place:.3g}", "best": best, "count": len(far), "last": len(far) - 1, "near": f"{far[best]:.3g}"}
    fields.update(far=f"{far[int(place)]:.3g}" if inside else "?", calls=calls)
    raise kit.Wrong(key or ("other-place" if inside else "no-place"), **fields)
def start_or_twin(got, fars, bests, known, wrong):
    """Is the same picture passed over, or does the smallest distance begin too low?"""
    if all(fars[at][bests[at]] < 1e-9 for at in wrong):
        return "twin", wrong[0]
    lost = min(fars[at].min() for at in wrong)
    found = [fars[at].min() for at in known if at not in wrong and bests[at]]
    same = len({got[at] for at in wrong}) == 1 and got[wrong[0]] in (0, -1)
    return ("low-start" if same and found and max(found) < lost else ""), wrong[0]
def place_of(nearest, img, group, best, kit):
    given = img.copy(), group.copy()
    try:
        place = nearest(*given)
    except IndexError:
        return None
    if place is None:
        raise kit.Wrong("kit.returns-nothing", name="nearest")
    try:
        found = np.array(place, dtype=float).squeeze()
    except (TypeError, ValueError):
        raise kit.Wrong("kit.not-numbers", name="nearest", got=type(place).__name__) from None
    if found.ndim:
        raise kit.Wrong("picture" if found.ndim > 1 else "many", best=best, count=found.size)
    if (given[0] != img).any() or (given[1] != group).any():
        raise kit.Wrong("changed", name="nearest")
    return float(found)
def patterns_of(answer, tries, fars, bests):
    img, marks = (answer._names.get(name) for name in ("img", "marks"))
    patterns = [
        ("farthest", [far.argmax() for far in fars]),
        ("value", [far.min() for far in fars]),
        ("one-on", [best + 1 for best in bests]),
        ("first-left", [far[1:].argmin() + 1 if len(far) > 1 else 0 for far in fars]),
        ("last-left", [far[:-1].argmin() if len(far) > 1 else 0 for far in fars]),
        ("first", [0 for far in fars]),
        ("last", [len(far) - 1 for far in fars]),
        ("never", [max([0, *np.flatnonzero(far < far[0])]) for far in fars]),
        ("before", [max([0, *(np.flatnonzero(np.diff(far) < 0) + 1)]) for far in fars]),
    ]
    if np.shape(marks)[1:] == np.shape(img) == (16, 16):
        for pairs in ([(img, group) for _, group in tries], [(one, marks) for one, _ in tries], [(img, marks)] * 9):
            patterns.append(("outer", [distances(*pair).argmin() for pair in pairs]))
    return patterns
def distances(img, marks):
    return np.array([distance(img, mark) for mark in marks])
def probe(answer, img, group, best):
    """Why nearest gives 0 each time: tried with a distance that lies far below 0, and counted."""
    calls = []
    own = answer._names["distance"]
    answer._names["distance"] = lambda a, b: calls.append(1) or own(a, b) - 1000
    try:
        place = answer.nearest(img.copy(), group.copy())
    finally:
        answer._names["distance"] = own
    key = "zero-start" if place == best else "early" if 0 < len(calls) <= 3 else "first"
    return key, len(calls)
def fits(place, far):
    """Whether this is the nearest place, or one as near."""
    return place in range(len(far)) and far[int(place)] < far.min() + 1e-6
def expect_mine(answer, kit, mine, pictures):
    """The learner's own drawing: is found the place that is nearest to it?"""
    mine = np.array(mine, dtype=float)
    if mine.shape != (16, 16) or not mine.any():
        raise kit.Wrong("mine", got=str(mine.shape), count=int((mine > 0).sum()))
    far = distances(mine, answer._names.get("marks", pictures[:50]))
    found = answer._names.get("found")
    if isinstance(found, (int, float, np.number)) and not fits(found, far):
        raise kit.Wrong("unused", place=f"{found:g}", best=int(far.argmin()))
# %% mistake signed
# tag: slip (differences cancel)
import numpy as np
distance = lambda a, b: abs(np.sum(a - b))
# %% mistake no-root
# tag: slip (the root is missing)
distance = lambda a, b: ((a - b) ** 2).sum()
# %% mistake farthest
# tag: slip (sign turned)
import numpy as np
distance = lambda a, b: np.sqrt(np.sum((a - b) ** 2))
nearest = lambda img, marks: np.argmax([distance(img, mark) for mark in marks])
# %% mistake value
# tag: slip (distance given back, not the place)
distance = lambda a, b: ((a - b) ** 2).sum() ** 0.5
nearest = lambda img, marks: min(distance(img, mark) for mark in marks)
# %% mistake first-left
# tag: slip (place 0 is never looked at)
import numpy as np
distance = lambda a, b: np.linalg.norm(a - b)
nearest = lambda img, marks: min(range(1, max(2, len(marks))), key=lambda k: distance(img, marks[k % len(marks)]))
# %% mistake low-start
# tag: slip (the smallest begins at a small number)
distance = lambda a, b: ((a - b) ** 2).sum() ** 0.5
def nearest(img, marks):
    best, small = 0, 10
    for k in range(len(marks)):
        if distance(img, marks[k]) < small:
            best, small = k, distance(img, marks[k])
    return best
# %% mistake twin
# tag: slip (distance 0 is passed over)
distance = lambda a, b: ((a - b) ** 2).sum() ** 0.5
def nearest(img, marks):
    best = 0
    for k in range(len(marks)):
        if 0 < distance(img, marks[k]) < distance(img, marks[best]):
            best = k
    return best
# %% mistake rows
# tag: slip (not added, or along one axis)
import numpy as np
distance = lambda a, b: np.sqrt((a - b) ** 2)
# %% mistake last-left
# tag: slip (range stops before its end)
distance = lambda a, b: ((a - b) ** 2).sum() ** 0.5
def nearest(img, marks):
    best = 0
    for k in range(len(marks) - 1):
        if distance(img, marks[k]) < distance(img, marks[best]):
            best = k
    return best
# %% mistake zero-start
# tag: slip (the smallest begins at 0)
distance = lambda a, b: ((a - b) ** 2).sum() ** 0.5
def nearest(img, marks):
    best, small = 0, 0
    for k in range(len(marks)):
        if distance(img, marks[k]) < small:
            best, small = k, distance(img, marks[k])
    return best
# %% mistake zero
# tag: slip (return line left as it was)
distance = lambda a, b: 0.0
# %% mistake absolute
# tag: slip (signs dropped, nothing squared)
distance = lambda a, b: abs(a - b).sum()
# %% mistake mean
# tag: slip (mean instead of sum)
distance = lambda a, b: ((a - b) ** 2).mean() ** 0.5
# %% mistake count
# tag: slip (pixels counted)
distance = lambda a, b: (a != b).sum()
# %% mistake doubled
# tag: PROG (* 2 for ** 2)
distance = lambda a, b: ((a - b) * 2).sum()
# %% mistake squares-apart
# tag: slip (squared before the subtraction)
distance = lambda a, b: (a**2 - b**2).sum()
# %% mistake plus
# tag: slip (added instead of subtracted)
distance = lambda a, b: ((a + b) ** 2).sum() ** 0.5
# %% mistake largest
# tag: slip (only the largest difference)
distance = lambda a, b: abs(a - b).max()
# %% mistake norm
# tag: PROG (norm of a table with a 2)
import numpy as np
distance = lambda a, b: np.linalg.norm(a - b, 2)
# %% mistake missing
# tag: slip (last row left out)
distance = lambda a, b: ((a - b)[:-1] ** 2).sum() ** 0.5
# %% mistake begins
# tag: slip (first row left out)
distance = lambda a, b: ((a - b)[1:] ** 2).sum() ** 0.5
# %% mistake hand
# tag: slip (halved instead of the root)
distance = lambda a, b: ((a - b) ** 2).sum() / 2
# %% mistake other
# tag: slip (half of the rows)
distance = lambda a, b: ((a - b)[:8] ** 2).sum() ** 0.5
# %% mistake rounded
# tag: slip (cut to a whole number)
distance = lambda a, b: int(((a - b) ** 2).sum() ** 0.5)
# %% mistake changed
# tag: PROG (-= writes into the picture)
def distance(a, b): a -= b; return (a**2).sum() ** 0.5
# %% mistake picture
# tag: slip (the picture, not its place)
distance, nearest = lambda a, b: ((a - b) ** 2).sum() ** 0.5, lambda img, marks: min(marks, key=lambda m: distance(img, m))
# %% mistake many
# tag: slip (all distances given back)
distance, nearest = lambda a, b: ((a - b) ** 2).sum() ** 0.5, lambda img, marks: [distance(img, mark) for mark in marks]
# %% mistake one-on
# tag: PROG (counts from 1)
distance, nearest = lambda a, b: ((a - b) ** 2).sum() ** 0.5, lambda img, marks: 1 + ((marks - img) ** 2).sum((1, 2)).argmin()
# %% mistake first
# tag: slip (best never changes)
distance, nearest = lambda a, b: ((a - b) ** 2).sum() ** 0.5, lambda img, marks: 0
# %% mistake early
# tag: PROG (returns after the first mark)
distance, nearest = lambda a, b: ((a - b) ** 2).sum() ** 0.5, lambda img, marks: 0 * distance(img, marks[0])
# %% mistake last
# tag: slip (best changes every time)
distance, nearest = lambda a, b: ((a - b) ** 2).sum() ** 0.5, lambda img, marks: len(marks) - 1
# %% mistake never
# tag: slip (each mark compared with mark 0)
distance = lambda a, b: ((a - b) ** 2).sum() ** 0.5
nearest = lambda img, marks: max([k for k in range(len(marks)) if distance(img, marks[k]) < distance(img, marks[0])], default=0)
# %% mistake before
# tag: slip (each mark compared with the one before)
distance = lambda a, b: ((a - b) ** 2).sum() ** 0.5
nearest = lambda img, marks: max([k for k in range(1, len(marks)) if distance(img, marks[k]) < distance(img, marks[k - 1])], default=0)
# %% mistake some
# tag: slip (50 written in)
distance, nearest = lambda a, b: ((a - b) ** 2).sum() ** 0.5, lambda img, marks: ((marks[:50] - img) ** 2).sum((1, 2)).argmin()
# %% mistake beyond
# tag: PROG (one place too many)
distance, nearest = lambda a, b: ((a - b) ** 2).sum() ** 0.5, lambda img, marks: marks[len(marks)]
# %% mistake outer
# tag: PROG (img outside the function used)
img, *marks = __import__("kit").load_data("marks").pictures
distance, nearest = lambda a, b: ((a - b) ** 2).sum() ** 0.5, lambda one, marks: ((marks - img) ** 2).sum((1, 2)).argmin()
# %% mistake other-place
# tag: slip (compares the sums of ink)
distance, nearest = lambda a, b: ((a - b) ** 2).sum() ** 0.5, lambda img, marks: abs(marks.sum((1, 2)) - img.sum()).argmin()
# %% mistake no-place
# tag: slip (best stays at -1)
distance, nearest = lambda a, b: ((a - b) ** 2).sum() ** 0.5, lambda img, marks: -1
# %% mistake mine
# tag: slip (only a part of the pad's text)
distance, nearest = lambda a, b: ((a - b) ** 2).sum() ** 0.5, lambda img, marks: ((marks - img) ** 2).sum((1, 2)).argmin()
mine = [[1]]
# %% mistake unused
# tag: slip (img = pictures[53] left)
distance, nearest = lambda a, b: ((a - b) ** 2).sum() ** 0.5, lambda img, marks: ((marks - img) ** 2).sum((1, 2)).argmin()
found, mine = 0, [[1] * 16] * 16
# %% other right loops
def distance(a, b):
    total = 0
    for row in range(16):
        for column in range(16):
            total = total + (a[row][column] - b[row][column]) ** 2
    return total**0.5
def nearest(img, marks):
    best, place = None, 0
    for k in range(len(marks)):
        d = distance(img, marks[k])
        if best is None or d < best:
            best, place = d, k
    return place
# %% other right norm-argmin
import numpy as np
distance = lambda a, b: np.linalg.norm(a - b)
nearest = lambda img, marks: np.argmin([distance(img, mark) for mark in marks])
# %% other right all-at-once
import numpy as np
distance = lambda a, b: np.hypot.reduce((a - b).reshape(-1))
nearest = lambda img, marks: np.sum((marks - img) ** 2, axis=(1, 2)).argmin()
# %% [markdown] hints
# 1. Make every difference positive first: `(a - b) ** 2` squares each pixel's difference.
# 2. Square, add, root: `np.sqrt(np.sum(...))`. In `nearest`, change `best` when mark k is nearer.
