# %% [markdown] task
# ## Move a mark until it fits
#
# Two marks can look alike and still be far apart: one stands two columns further right.
# `np.roll(b, n, axis=1)` moves a picture n columns to the right; n below 0 moves it left.
# What leaves on one side comes in again on the other.
#
# Write `best_move(a, b)`. Try the moves -3, -2, -1, 0, 1, 2, 3. Give back the move of `b` that
# makes the distance to `a` smallest.
#
# Guess first: how many columns will it be here?

# %% start
import numpy as np
import kit
from kit.data import marks

guess = None  # a number from -3 to 3


def distance(a, b):
    return np.sqrt(np.sum((a - b) ** 2))


def best_move(a, b):
    return 0


a = marks.draw("hook", across=1)
b = marks.draw("hook", across=-1)
n = best_move(a, b)
print("My guess:", guess)
print("Distance before:", distance(a, b))
print("Best move:", n)
if np.size(n) == 1 and n in range(-16, 17):
    moved = np.roll(b, int(n), axis=1)
    print("It gives", distance(a, moved))
    kit.show([a, b, moved], captions=["a", "b", "b moved"])

# %% solution
import numpy as np
import kit
from kit.data import marks

guess = None  # a number from -3 to 3


def distance(a, b):
    return np.sqrt(np.sum((a - b) ** 2))


def best_move(a, b):
    best = 0
    for n in range(-3, 4):
        if distance(a, np.roll(b, n, axis=1)) < distance(a, np.roll(b, best, axis=1)):
            best = n
    return best


a = marks.draw("hook", across=1)
b = marks.draw("hook", across=-1)
n = best_move(a, b)
print("My guess:", guess)
print("Distance before:", distance(a, b))
print("Best move:", n)
if np.size(n) == 1 and n in range(-16, 17):
    moved = np.roll(b, int(n), axis=1)
    print("It gives", distance(a, moved))
    kit.show([a, b, moved], captions=["a", "b", "b moved"])

# %% check
import random
import numpy as np
from kit.data import marks
MESSAGES = {
    "equal": _("Your move is {got}; expected {expected}. Here no move makes the two pictures equal, so the distance is never 0. Look for the smallest."),
    "zero-start": _("Your move is {got}; expected {expected}. Your smallest distance begins too low, as with 0: no distance is below it. Begin with that of the first move."),
    "none": _("Your move is 0 each time; expected {expected}. Is the return line still the first one, or is best never changed? Try each move in a loop."),
    "first-move": _("Your move is -3 each time; expected {expected}. Does return stand inside the loop? Print each move with its distance."),
    "last-move": _("Your move is 3 each time; expected {expected}. When the new distance is smaller, keep both: the move and this distance."),
    "distance": _("Your function gives {got}, a distance. The task asks for the move: expected {expected}. Keep n beside the distance."),
    "picture": _("Your function gives a picture. The task asks for the move: expected {expected}. Give back n."),
    "farthest": _("Your move is {got}; expected {expected}. It makes the distance largest. Look at the sign < or >."),
    "pile": _("Your move is {got}; expected {expected}. The moves pile up, since b itself is moved again and again. Give the moved picture another name."),
    "turned": _("Your move is {got}; expected {expected}. The sign is turned: you move a instead of b, or to the other side. Roll b by n."),
    "unsigned": _("Your move is {got}; expected {expected}. The minus sign is lost. A move to the left is below 0."),
    "rows": _("Your move is {got}; expected {expected}. You move up and down. Columns lie along axis 1."),
    "no-axis": _("Your move is {got}; expected {expected}. Without an axis, ink that leaves a row comes in at the next row. Write axis=1."),
    "stops": _("Your move is {got}; expected {expected}. You never try 3: range stops before its end. Use range(-3, 4)."),
    "begins": _("Your move is {got}; expected {expected}. You never try -3. Use range(-3, 4)."),
    "right-only": _("Your move is {got}; expected {expected}. You try only moves to the right. Moves below 0 go left."),
    "left-only": _("Your move is {got}; expected {expected}. You try only moves to the left. Moves above 0 go right."),
    "place": _("Your answer is {got}; expected {expected}. This is the place in the list of moves, counted from 0. Give back the move itself."),
    "before": _("Your move is {got}; expected {expected}. You compare each distance with the one before it. Compare with the smallest so far."),
    "low-start": _("Your move is {got}; expected {expected}, at distance {near}. Your smallest distance begins below that, so nothing is smaller. Begin with the first move's."),
    "too-far": _("Your move is {got}; expected {expected}. You tried more moves than asked. Only -3, -2, -1, 0, 1, 2 and 3 are asked."),
    "early": _("Your move is {got}, at distance {far}; expected {expected}, at distance {near}. Later moves are never tried. Does return stand inside the loop?"),
    "never": _("Your move is {got}, at distance {far}; expected {expected}, at distance {near}. You compare with the same distance each time. Keep the smaller one, too."),
    "steps": _("Your move is {got}; expected {expected}. Some moves between are never tried. range(-3, 4) leaves none out."),
    "each-time": _("Your move is {got} each time; expected {expected}. Is a move written in? Or are pictures outside the function used? Use the names in its brackets."),
    "other": _("Your move is {got}, at distance {far}; expected {expected}, at distance {near}. Print each move with its distance."),
    "no-move": _("Your answer is {got}; expected {expected}. A whole number from -3 to 3 is asked."),
}
def far(a, b, n, axis=1):
    return float(np.sqrt(np.sum((a - np.roll(b, n, axis=axis)) ** 2)))
def best(a, b, moves, axis=1):
    return min(moves, key=lambda n: far(a, b, n, axis))
def best_move(a, b):
    return best(a, b, [0, -1, 1, -2, 2, -3, 3])
def pile(a, b, last):
    """The move at which b is nearest when each move is made on top of those before."""
    made = dict(zip(MOVES, np.cumsum(MOVES)))
    return min(reversed(MOVES) if last else MOVES, key=lambda n: far(a, b, made[n]))
def before(a, b):
    return max([n for n in MOVES[1:] if far(a, b, n) < far(a, b, n - 1)], default=-3)
MOVES = range(-3, 4)
def nearer(a, b):
    """The moves after which b is nearer than it is now."""
    return [n for n in MOVES if far(a, b, n) < far(a, b, 0)]
def pile_on(a, b):
    made = dict(zip(MOVES, np.cumsum(MOVES)))
    moves = min(MOVES, key=lambda n: far(a, b, made[n]))
    return moves if far(a, b, made[moves]) < far(a, b, 0) else 0
MIXUPS = [
    ("none", lambda a, b: 0),
    ("first-move", lambda a, b: -3),
    ("last-move", lambda a, b: 3),
    ("distance", lambda a, b: min(far(a, b, n) for n in MOVES)),
    ("picture", lambda a, b: np.roll(b, best_move(a, b), axis=1)),
    ("pile", lambda a, b: pile(a, b, False)),
    ("pile", lambda a, b: pile(a, b, True)),
    ("turned", lambda a, b: -best_move(a, b)),
    ("unsigned", lambda a, b: abs(best_move(a, b))),
    ("rows", lambda a, b: best(a, b, MOVES, axis=0)),
    ("rows", lambda a, b: best(a, b, [0, *MOVES], axis=0)),
    ("no-axis", lambda a, b: best(a, b, MOVES, axis=None)),
    ("no-axis", lambda a, b: best(a, b, [0, *MOVES], axis=None)),
    ("stops", lambda a, b: best(a, b, range(-3, 3))),
    ("stops", lambda a, b: best(a, b, range(-2, 3))),
    ("begins", lambda a, b: best(a, b, range(-2, 4))),
    *[("right-only", lambda a, b, m=m: best(a, b, m)) for m in (range(4), range(3), range(1, 4))],
    *[("left-only", lambda a, b, m=m: best(a, b, m)) for m in (range(-3, 1), range(-3, 0))],
    ("place", lambda a, b: best_move(a, b) + 3),
    ("before", before),
    ("pile", pile_on),
    ("early", lambda a, b: -3 if -3 in nearer(a, b) else 0),
    ("early", lambda a, b: next(iter(nearer(a, b)), 0)),
    ("never", lambda a, b: max(nearer(a, b), default=0)),
    *[("steps", lambda a, b, m=m: best(a, b, m)) for m in (range(-3, 4, 2), [0, *range(-3, 4, 2)], range(-2, 3, 2))],
]
def check(answer, kit):
    pictures = kit.load_data("marks").pictures
    inputs = []
    tilt = 0.002 * np.arange(16) + 0.0007 * np.arange(16)[:, None]  # no two moves alike
    for n in (2, -1, 3, -3, 0):
        picture = pictures[random.randrange(5, 600, 12)].astype(float)  # a hook: not symmetric
        inputs.append((0.8 * np.roll(picture, n, axis=1) + tilt, picture))
    dot = marks.draw("dot").astype(float)
    inputs.append((0.8 * np.roll(dot, (3, 1), axis=(0, 1)) + tilt, dot))
    edge, moved = np.zeros((16, 16)), np.zeros((16, 16))  # ink that leaves its row
    edge[0::2, 15], edge[3, 8] = 1, 0.5
    moved[0::2, 1], moved[3, 7] = 0.8, 0.4
    moved[3, [5, 6, 8, 9, 11]] = 0.03, 0.05, 0.07, 0.02, 0.04  # no two moves alike
    inputs.append((moved, edge))
    twice, bar = np.zeros((16, 16)), np.zeros((16, 16))  # fits well at -2, and a little at 2
    bar[:, 8], twice[:, 6], twice[:6, 10] = 1, 0.8, 0.8
    twice[15, [5, 7, 8, 9, 11]] = 0.07, 0.03, 0.05, 0.02, 0.06
    inputs.append((twice, bar))
    one, two, three = (pictures[random.randrange(5, 600, 12)].astype(float) for _n in range(3))
    inputs.append((0.8 * np.roll(one, 4, axis=1) + tilt, one))  # too far for -3 to 3
    inputs.append((0.8 * np.roll(two, -4, axis=1) + tilt, two))
    row, sheet, line = three.sum(axis=1).argmax(), np.ones((16, 16)), np.zeros((16, 16))
    sheet -= 0.01 * np.arange(16)[:, None]
    line[row], sheet[row] = three[row], 0.8 * np.roll(three[row], 2)
    sheet[row] += [0.02 * random.random() for _n in range(16)]  # no two moves alike
    inputs.append((sheet, line))  # far apart at each move
    try:
        kit.expect_same(answer.best_move, best_move, inputs, mixups=MIXUPS, otherwise="other")
    except kit.Wrong as wrong:
        if wrong.key == "other" and all(is_farthest(answer.best_move(a, b), a, b) for a, b in inputs):
            raise kit.Wrong("farthest", **wrong.fields) from None
        if wrong.key == "other":
            raise evidence(answer, inputs, kit) from None
        if wrong.key in ("early", "never"):
            raise evidence(answer, inputs, kit, wrong.key) from None
        if wrong.key != "none":
            raise
        raise kit.Wrong(why_none(answer, inputs), **wrong.fields) from None
def evidence(answer, inputs, kit, key=""):
    """What is wrong with these moves, with the two distances of one pair."""
    got = [float(np.squeeze(answer.best_move(a.copy(), b.copy()))) for a, b in inputs]
    right = [best_move(a, b) for a, b in inputs]
    wrong = [at for at in range(len(got)) if got[at] != right[at]]
    at, lost = wrong[0], [at for at in wrong if abs(got[at]) > 3]
    if not key and any(got[at] % 1 for at in wrong):
        key, at = "no-move", next(at for at in wrong if got[at] % 1)
    elif not key and lost:
        key, at = "too-far", lost[0]
    elif not key and len(set(got)) == 1:
        key = "each-time"
    elif not key and {got[one] for one in wrong} == {0}:
        near = [far(*inputs[one], right[one]) for one in range(len(got))]
        found = [near[one] for one in range(len(got)) if one not in wrong and right[one]]
        key = "low-start" if found and max(found) < min(near[one] for one in wrong) else ""
    fields = {"got": f"{got[at]:g}", "expected": right[at], "near": f"{far(*inputs[at], right[at]):.4g}"}
    fields["far"] = "?" if got[at] % 1 else f"{far(*inputs[at], int(got[at])):.4g}"
    return kit.Wrong(key or "other", **fields)
def is_farthest(n, a, b):
    return n in MOVES and far(a, b, int(n)) > max(far(a, b, n) for n in MOVES) - 1e-6
def why_none(answer, inputs):
    """Why the move is 0 each time: tried with equal pictures, and with distances far below 0."""
    b = inputs[0][1]
    if answer.best_move(np.roll(b, 2, axis=1), b.copy()) == 2:
        return "equal"
    own = answer._names.get("distance")
    if callable(own):
        answer._names["distance"] = lambda a, b: own(a, b) - 1000
        try:
            if [answer.best_move(*one) for one in inputs[:3]] == [2, -1, 3]:
                return "zero-start"
        finally:
            answer._names["distance"] = own
    return "none"
# %% mistake distance
# tag: slip (distance given back, not the move)
import numpy as np
best_move = lambda a, b: min(np.linalg.norm(a - np.roll(b, n, axis=1)) for n in range(-3, 4))
# %% mistake turned
# tag: slip (a is moved)
import numpy as np
best_move = lambda a, b: min(range(-3, 4), key=lambda n: np.linalg.norm(np.roll(a, n, axis=1) - b))
# %% mistake rows
# tag: slip (the other axis)
import numpy as np
best_move = lambda a, b: min(range(-3, 4), key=lambda n: np.linalg.norm(a - np.roll(b, n, axis=0)))
# %% mistake no-axis
# tag: slip (axis left out)
import numpy as np
best_move = lambda a, b: min(range(-3, 4), key=lambda n: np.linalg.norm(a - np.roll(b, n)))
# %% mistake stops
# tag: slip (range stops before its end)
import numpy as np
best_move = lambda a, b: min(range(-3, 3), key=lambda n: np.linalg.norm(a - np.roll(b, n, axis=1)))
# %% mistake right-only
# tag: slip (only one side)
import numpy as np
best_move = lambda a, b: min(range(4), key=lambda n: np.linalg.norm(a - np.roll(b, n, axis=1)))
# %% mistake farthest
# tag: slip (sign turned)
import numpy as np
best_move = lambda a, b: max(range(-3, 4), key=lambda n: np.linalg.norm(a - np.roll(b, n, axis=1)))
# %% mistake equal
# tag: EXACT (looks for the one equal picture)
import numpy as np
def best_move(a, b):
    for n in range(-3, 4):
        if np.array_equal(a, np.roll(b, n, axis=1)):
            return n
    return 0
# %% mistake too-far
# tag: slip (more moves than asked)
import numpy as np
best_move = lambda a, b: min(range(-8, 9), key=lambda n: np.linalg.norm(a - np.roll(b, n, axis=1)))
# %% mistake low-start
# tag: slip (the smallest begins at a small number)
import numpy as np
def best_move(a, b):
    best, low = 0, 5
    for n in range(-3, 4):
        d = np.linalg.norm(a - np.roll(b, n, axis=1))
        if d < low:
            best, low = n, d
    return best
# %% mistake never
# tag: slip (the smallest is never changed)
import numpy as np
def best_move(a, b):
    best, low = 0, np.linalg.norm(a - b)
    for n in range(-3, 4):
        if np.linalg.norm(a - np.roll(b, n, axis=1)) < low:
            best = n
    return best
# %% mistake place
# tag: slip (place in the list for the move)
import numpy as np
best_move = lambda a, b: int(np.argmin([np.linalg.norm(a - np.roll(b, n, axis=1)) for n in range(-3, 4)]))
# %% mistake none
# tag: slip (return line left as given)
best_move = lambda a, b: 0
# %% mistake zero-start
# tag: slip (the smallest distance begins at 0)
import numpy as np
distance = lambda a, b: np.linalg.norm(a - b)
best_move = lambda a, b: min([(0, 0)] + [(distance(a, np.roll(b, n, axis=1)), n) for n in range(-3, 4)])[1]
# %% mistake first-move
# tag: slip (return inside the loop)
best_move = lambda a, b: -3
# %% mistake last-move
# tag: slip (each move is kept)
best_move = lambda a, b: 3
# %% mistake picture
# tag: slip (the moved picture given back)
import numpy as np
best_move = lambda a, b: min([np.roll(b, n, axis=1) for n in range(-3, 4)], key=lambda c: np.linalg.norm(a - c))
# %% mistake unsigned
# tag: slip (minus sign lost)
import numpy as np
best_move = lambda a, b: abs(min(range(-3, 4), key=lambda n: np.linalg.norm(a - np.roll(b, n, axis=1))))
# %% mistake begins
# tag: slip (range begins too late)
import numpy as np
best_move = lambda a, b: min(range(-2, 4), key=lambda n: np.linalg.norm(a - np.roll(b, n, axis=1)))
# %% mistake left-only
# tag: slip (only one side)
import numpy as np
best_move = lambda a, b: min(range(-3, 1), key=lambda n: np.linalg.norm(a - np.roll(b, n, axis=1)))
# %% mistake steps
# tag: slip (every second move)
import numpy as np
best_move = lambda a, b: min(range(-3, 4, 2), key=lambda n: np.linalg.norm(a - np.roll(b, n, axis=1)))
# %% mistake each-time
# tag: slip (a move written in)
best_move = lambda a, b: 2
# %% mistake no-move
# tag: slip (no whole number)
best_move = lambda a, b: 0.5
# %% mistake other
# tag: slip (the second smallest)
import numpy as np
best_move = lambda a, b: sorted(range(-3, 4), key=lambda n: np.linalg.norm(a - np.roll(b, n, axis=1)))[1]
# %% mistake pile
# tag: slip (b itself is moved again and again)
import numpy as np
best_move = lambda a, b: min(range(-3, 4), key=lambda n: np.linalg.norm(a - np.roll(b, sum(range(-3, n + 1)), axis=1)))
# %% mistake early
# tag: slip (return at the first smaller distance)
import numpy as np
far = lambda a, b, n: np.linalg.norm(a - np.roll(b, n, axis=1))
best_move = lambda a, b: next((n for n in range(-3, 4) if far(a, b, n) < far(a, b, 0)), 0)
# %% mistake before
# tag: slip (compared with the distance before)
import numpy as np
far = lambda a, b, n: np.linalg.norm(a - np.roll(b, n, axis=1))
best_move = lambda a, b: max([n for n in range(-2, 4) if far(a, b, n) < far(a, b, n - 1)], default=-3)
# %% other right argmin-minus-three
import numpy as np
best_move = lambda a, b: np.argmin([np.linalg.norm(a - np.roll(b, n, axis=1)) for n in range(-3, 4)]) - 3
# %% other right without-root
import numpy as np
best_move = lambda a, b: min(range(-3, 4), key=lambda n: ((np.roll(b, n, axis=1) - a) ** 2).sum())
# %% other right pairs
import numpy as np
def best_move(a, b):
    pairs = []
    for n in [-3, -2, -1, 0, 1, 2, 3]:
        pairs.append((np.abs(a - np.roll(b, n, axis=1)).sum(), n))
    return min(pairs)[1]
# %% [markdown] hints
# 1. Go through `range(-3, 4)` and move b with `np.roll(b, n, axis=1)`.
# 2. Keep the best move so far. Change it when the new distance is smaller.
