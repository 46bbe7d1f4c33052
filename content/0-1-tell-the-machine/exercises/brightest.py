# %% [markdown] task
# ## Find the brightest
#
# `values` is a list with one number or more: how much each lamp is above
# or below its usual brightness.
# Write `brightest(values)`. It returns the largest number. Do the search yourself, without `max`,
# `sorted` and `sort`: one loop, and one variable that keeps the best number so far.

# %% start
def brightest(values):
    best = 0
    return best

print(brightest([4, 9, 2]))  # 9 is expected
print(brightest([-4, -9, -2]))  # -2 is expected

# %% solution
def brightest(values):
    best = values[0]
    for value in values:
        if value > best:
            best = value
    return best

print(brightest([4, 9, 2]))  # 9 is expected
print(brightest([-4, -9, -2]))  # -2 is expected

# %% check
import random
import re

MESSAGES = {
    "beginning": _(
        "brightest([{values}]) gives {got}; expected {expected}. You began from {got},"
        " which is not in the list. Begin from a number that is."
    ),
    "never": _(
        "brightest([{values}]) gives {got}; expected {expected}. It is always {got}."
        " Which line should change best?"
    ),
    "start": _(
        "brightest([{values}]) gives {got}; expected {expected}. This is the first number."
        " Let a loop look at the others, and return after it."
    ),
    "stuck": _(
        "brightest([{values}]) gives {got}; expected {expected}. best never changes."
        " The name that gets the value stands left of one =."
    ),
    "last": _(
        "brightest([{values}]) gives {got}; expected {expected}. This is the last number."
        " Does best change in every turn, or do you return the loop's own name?"
    ),
    "smallest": _(
        "brightest([{values}]) gives {got}; expected {expected}. This is the smallest."
        " Which way does your sign point?"
    ),
    "place": _(
        "brightest([{values}]) gives {got}; expected {expected}. This is a place in the list,"
        " counted from 0. Return the value there."
    ),
    "first-larger": _(
        "brightest([{values}]) gives {got}; expected {expected}. You stop at the first"
        " larger number. Return after the loop."
    ),
    "search": _(
        "brightest([{values}]) gives {got}, which is right. But {name} did the search."
        " Write a loop that does it."
    ),
    "quoted": _(
        "brightest([{values}]) gives {got}; expected {expected}. In quotes, {got} is a text,"
        " not the name. Take the quotes away."
    ),
    "text": _(
        "brightest([{values}]) gives {got} as a text; expected: the number {expected}."
        " Return the number, without str and without quotes."
    ),
    "list": _(
        "brightest([{values}]) gives {got}; expected: the number {expected}."
        " Return it alone: no square brackets, and no comma."
    ),
    "printed": _(
        "Something showed, but brightest handed nothing back. print only shows."
        " Write return with best behind it, and no print there."
    ),
    "nothing": _(
        "brightest([{values}]) hands nothing back; expected {expected}."
        " Does Python reach a return? Does a value stand behind it?"
    ),
    "short": _(
        "brightest([{values}]) gives {got}; expected {expected}. The last number is never"
        " compared: range(3) gives 0, 1, 2. Let the loop reach it."
    ),
    "reset": _(
        "brightest([{values}]) gives {got}; expected {expected}. Only the first and the last"
        " count. Give best its first value before the loop, not in it."
    ),
    "with-first": _(
        "brightest([{values}]) gives {got}; expected {expected}. This is the last number above"
        " the first one. Compare each value with best."
    ),
    "other": _(
        "brightest([{values}]) gives {got}; expected {expected}."
        " Which turn goes wrong? Follow best by hand."
    ),
}
OWN = {"max": max, "sorted": sorted}
LISTS = [[5], [-3], [-2000], [1, 2, 3], [1, 3, 2], [3, 1, 2], [5, 1, 2], [4, 9, 2], [-4, -9, -2]]
LISTS += [[7, 3, 5, 1], [-(10**6)], [-(10**12)], [-(10**40)]]


def place(values):
    return values.index(max(values))


def first_larger(values):
    return next((value for value in values if value > values[0]), values[0])


def check(answer, kit):
    function, printed = answer.brightest, []
    if not callable(function):
        raise kit.Wrong("kit.not-callable", name="brightest", got=type(function).__name__)
    lists = LISTS + [random.sample(range(-50, 50), size) for size in (6, 12)]
    names = getattr(function, "__globals__", {})
    names["print"] = lambda *given, **how: printed.extend(given)
    try:
        found = [(values, function(list(values))) for values in lists]
    finally:
        del names["print"]
    wrong = [(values, got) for values, got in found if not same(got, max(values))]
    if not wrong:
        return expect_own_search(function, kit, getattr(answer, "_source", ""))
    values, got = wrong[0]
    shown = {"values": ", ".join(map(str, values)), "expected": max(values)}
    shown["got"] = str(got)[:60]
    key = kind_key(got, printed, names, function)
    if key:
        raise kit.Wrong(key, **shown)
    begun = found[-3][1]  # what is left of a beginning, where all numbers lie far below
    mixups = [
        ("never", lambda values: begun),
        ("beginning", lambda values: max(begun, *values)),
        ("start", lambda values: values[0]),
        ("last", lambda values: values[-1]),
        ("smallest", min),
        ("place", place),
        ("first-larger", first_larger),
        ("short", lambda values: max(values[:1] + values[:-1])),
        ("reset", lambda values: max(values[0], values[-1])),
        ("with-first", lambda values: first_larger([values[0], *values[::-1]])),
    ]
    key = next((k for k, mixup in mixups if agree(found, mixup)), "other")
    if key == "start" and looks(function):
        key = "stuck"
    raise kit.Wrong(key, **shown)


def kind_key(got, printed, names, function):
    if got is None:
        return "printed" if printed else "nothing"
    if isinstance(got, str):
        own = getattr(getattr(function, "__code__", None), "co_varnames", ())
        return "quoted" if got in own or got in names else "text"
    return "list" if isinstance(got, (list, tuple)) else ""


def looks(function):
    seen = []

    class Watched(list):
        def __iter__(self):
            for place in range(len(self)):
                yield self[place]

        def __getitem__(self, place):
            seen.append(place)
            return super().__getitem__(place)

    function(Watched([1, 2, 3]))
    return 2 in seen


def agree(found, mixup):
    try:
        return all(same(got, mixup(values)) for values, got in found)
    except TypeError:
        return False


def same(got, wanted):
    try:
        return not isinstance(got, str) and bool(got == wanted)
    except ValueError:
        return False


def expect_own_search(function, kit, source):
    values, used = [4, 9, 2], re.findall(r"\w+\.(?:a|nan)?max\b", source)

    class Watched(list):
        def sort(self, **how):
            used.append("sort")
            super().sort(**how)

    def watch(name):
        def run(*given, **how):
            used.append(name)
            return OWN[name](*given, **how)

        return run

    names = getattr(function, "__globals__", {})
    names.update({name: watch(name) for name in OWN if name not in names})
    got = function(Watched(values))
    if used:
        raise kit.Wrong("search", values="4, 9, 2", got=got, name=used[0])

# %% mistake beginning
# tag: slip (a beginning that is not in the list)
def brightest(values):
    best = -1000
    for value in values:
        if value > best:
            best = value
    return best

# %% mistake never
# tag: slip (best never changes)
def brightest(values):
    best = 0
    for value in values:
        if value > best:
            value = best
    return best

# %% mistake start
# tag: slip (no loop)
def brightest(values):
    best = values[0]
    return best

# %% mistake stuck
# tag: slip (the two sides of = turned round)
def brightest(values):
    best = values[0]
    for value in values:
        if value > best:
            value = best
    return best

# %% mistake last
# tag: slip (no comparison)
def brightest(values):
    for value in values:
        best = value
    return best

# %% mistake smallest
# tag: slip (the sign turned round)
def brightest(values):
    best = values[0]
    for value in values:
        if value < best:
            best = value
    return best

# %% mistake place
# tag: slip (the place for the value)
def brightest(values):
    best = 0
    for i in range(len(values)):
        if values[i] > values[best]:
            best = i
    return best

# %% mistake first-larger
# tag: slip (return inside if)
def brightest(values):
    best = values[0]
    for value in values:
        if value > best:
            return value
    return best

# %% mistake other
# tag: slip (compares with the neighbour, not with the best)
def brightest(values):
    best = values[0]
    for i in range(1, len(values)):
        if values[i] > values[i - 1]:
            best = values[i]
    return best

# %% mistake quoted
# tag: slip (the name in quotes)
def brightest(values):
    best = max(values)
    return "best"

# %% mistake text
# tag: slip (a text for a number)
def brightest(values):
    return str(max(values))

# %% mistake list
# tag: slip (a list for a number)
def brightest(values):
    return [max(values)]

# %% mistake printed
# tag: slip (print for return)
def brightest(values):
    return print(max(values))

# %% mistake nothing
# tag: slip (return without a value)
def brightest(values):
    best = max(values)
    return

# %% mistake short
# tag: slip (the last number is left out)
def brightest(values):
    best = values[0]
    for i in range(len(values) - 1):
        if values[i] > best:
            best = values[i]
    return best

# %% mistake reset
# tag: slip (each turn begins again)
def brightest(values):
    for value in values:
        best = values[0]
        if value > best:
            best = value
    return best

# %% mistake with-first
# tag: slip (compares with the first, not with the best)
def brightest(values):
    best = values[0]
    for value in values:
        if value > values[0]:
            best = value
    return best

# %% mistake search
# tag: slip (Python's own search where a loop is asked for)
def brightest(values):
    return sorted(values)[-1]

# %% other right places
def brightest(values):
    best = values[0]
    for i in range(1, len(values)):
        if best <= values[i]:
            best = values[i]
    return best

# %% other right remove
def brightest(values):
    while len(values) > 1:
        if values[0] > values[1]:
            values.pop(1)
        else:
            values.pop(0)
    return values[0]

# %% other right low-start
def brightest(lamps):
    best = None
    for lamp in lamps:
        if best is None or lamp > best:
            best = lamp
    print(best)
    return best

# %% other right far-below
def brightest(values):
    best = float("-inf")
    for value in values:
        if value > best:
            best = value
    return best

# %% [markdown] hints
# 1. What could you begin from that is surely in the list?
# 2. In each turn, compare the value with `best`. If it is larger, it becomes the new `best`.
