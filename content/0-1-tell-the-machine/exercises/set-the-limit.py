# %% [markdown] task
# ## Let examples set the number
#
# A program says "dry" below a limit.
# `dry` is a list of readings from dry soil, and `wet` one from wet soil. All dry readings are lower.
# Write `limit_from(dry, wet)`. It returns the middle between the largest dry reading and the
# smallest wet one. Use `max` and `min`: `max([1, 2, 4])` is 4, and `min([7, 6, 9])` is 6.
# Divide with `/`, which always gives a number with a point, such as 5.0.

# %% start
def limit_from(dry, wet):
    return 3  # a person chose this


print(limit_from([1, 2, 4], [7, 6, 9]))  # 5.0 is expected, between 4 and 6


# %% solution
def limit_from(dry, wet):
    highest_dry = max(dry)
    lowest_wet = min(wet)
    return (highest_dry + lowest_wet) / 2


print(limit_from([1, 2, 4], [7, 6, 9]))  # 5.0 is expected, between 4 and 6

# %% order
def limit_from(dry, wet):
    highest_dry = max(dry)
    lowest_wet = min(wet)
    return (highest_dry + lowest_wet) / 2
print(limit_from([1, 2, 4], [7, 6, 9]))

# %% check
import random

MESSAGES = {
    "fixed": _(
        "limit_from({dry}, {wet}) gives {got}; expected {expected}. It is always {got}."
        " Compute it from dry and wet."
    ),
    "ends": _(
        "limit_from({dry}, {wet}) gives {got}; expected {expected}. You took the outer ends."
        " Take the largest dry and the smallest wet reading."
    ),
    "brackets": _(
        "limit_from({dry}, {wet}) gives {got}; expected {expected}. Only one number was divided"
        " by 2. Put the sum in brackets."
    ),
    "largest": _(
        "limit_from({dry}, {wet}) gives {got}; expected {expected}. You took the largest of both"
        " lists. From wet, take the smallest."
    ),
    "smallest": _(
        "limit_from({dry}, {wet}) gives {got}; expected {expected}. You took the smallest of both"
        " lists. From dry, take the largest."
    ),
    "distance": _(
        "limit_from({dry}, {wet}) gives {got}; expected {expected}. A difference says how far"
        " apart two readings are. For the middle, add them."
    ),
    "list": _("limit_from returns a list. One number is expected. Return it without square brackets."),
    "pair": _("limit_from returns two values: a comma makes two. One number is expected. Take the comma away."),
    "lists": _(
        "limit_from returns the whole list {got}. One number is expected."
        " Ask max and min for one list each: max(dry), min(wet)."
    ),
    "text": _(
        "limit_from returns a text: {got}. One number is expected."
        " Return it without quotes and without str."
    ),
    "printed": _(
        "Something showed, but limit_from handed nothing back. print only shows."
        " Write return with the number behind it, and no print there."
    ),
    "nothing": _(
        "limit_from hands nothing back. One number is expected."
        " Does Python reach a return? Does a value stand behind it?"
    ),
    "sum": _(
        "limit_from({dry}, {wet}) gives {got}; expected {expected}. This is the sum of both"
        " readings. Half of it is the middle."
    ),
    "places": _(
        "limit_from({dry}, {wet}) gives {got}; expected {expected}. You took readings by their"
        " place. The lists need not be in order: use max and min."
    ),
    "one": _(
        "limit_from({dry}, {wet}) gives {got}; expected {expected}. This is one reading alone."
        " The middle lies between two: add the other, and halve."
    ),
    "whole": _(
        "limit_from({dry}, {wet}) gives {got}; expected {expected}. The half is lost, as //, int"
        " and round do. Divide with / alone."
    ),
    "means": _(
        "limit_from({dry}, {wet}) gives {got}; expected {expected}. This comes from a mean."
        " Only two readings count: the largest dry and the smallest wet one."
    ),
    "other": _(
        "limit_from({dry}, {wet}) gives {got}; expected {expected}."
        " Mark the largest dry and the smallest wet reading on a line. Where is their middle?"
    ),
}


def limit_from(dry, wet):
    return (max(dry) + min(wet)) / 2


def mean(values):
    return sum(values) / len(values)


MIXUPS = [
    ("ends", lambda dry, wet: (min(dry) + max(wet)) / 2),
    ("largest", lambda dry, wet: (max(dry) + max(wet)) / 2),
    ("smallest", lambda dry, wet: (min(dry) + min(wet)) / 2),
    ("distance", lambda dry, wet: (min(wet) - max(dry)) / 2),
    ("distance", lambda dry, wet: (max(dry) - min(wet)) / 2),
    ("distance", lambda dry, wet: min(wet) - max(dry)),
    ("brackets", lambda dry, wet: max(dry) + min(wet) / 2),
    ("whole", lambda dry, wet: (max(dry) + min(wet)) // 2),
    ("whole", lambda dry, wet: round(limit_from(dry, wet))),
    ("sum", lambda dry, wet: max(dry) + min(wet)),
    ("places", lambda dry, wet: (dry[-1] + wet[0]) / 2),
    ("one", lambda dry, wet: max(dry)),
    ("one", lambda dry, wet: min(wet)),
    ("means", lambda dry, wet: (mean(dry) + mean(wet)) / 2),
    ("means", lambda dry, wet: mean([*dry, *wet])),
]


def kind_key(got, dry, wet, printed):
    if got is None:
        return "printed" if printed else "nothing"
    if isinstance(got, list):
        return "lists" if got in (dry, wet) else "list"
    return "pair" if isinstance(got, tuple) else "text" if isinstance(got, str) else ""


def check(answer, kit):
    inputs = [([1, 4], [7, 9, 10]), ([2, 1, 5], [9, 10]), ([3, 2], [7, 9, 8, 6])]
    for size in (4, 6):
        dry, wet = random.sample(range(1, 30), size), random.sample(range(31, 60), size - 1)
        inputs.append((dry, wet))
    first = []

    def fixed(dry, wet):
        first.append(answer.limit_from(dry, wet))
        return first[0]

    def number(dry, wet):
        printed, names = [], getattr(answer.limit_from, "__globals__", {})
        names["print"] = lambda *values, **how: printed.extend(values)
        try:
            got = answer.limit_from(dry, wet)
        finally:
            del names["print"]
        key = kind_key(got, dry, wet, printed)
        if key:
            raise kit.Wrong(key, got=str(got)[:60])
        return got

    mixups = [("fixed", fixed), *MIXUPS]
    own = number if callable(answer.limit_from) else answer.limit_from
    kit.expect_same(own, limit_from, inputs, mixups=mixups, otherwise="other")


# %% mistake fixed
# tag: PROG (a person writes the number)
def limit_from(dry, wet):
    return 3


# %% mistake ends
# tag: slip (the outer ends)
def limit_from(dry, wet):
    return (min(dry) + max(wet)) / 2


# %% mistake brackets
# tag: slip (only one number is divided)
def limit_from(dry, wet):
    return max(dry) + min(wet) / 2


# %% mistake whole
# tag: slip (whole-number division)
def limit_from(dry, wet):
    return (max(dry) + min(wet)) // 2


# %% mistake distance
# tag: slip (the distance, not the middle)
def limit_from(dry, wet):
    return (min(wet) - max(dry)) / 2


# %% mistake largest
# tag: slip (the largest of both lists)
def limit_from(dry, wet):
    return (max(dry) + max(wet)) / 2


# %% mistake smallest
# tag: slip (the smallest of both lists)
def limit_from(dry, wet):
    return (min(dry) + min(wet)) / 2


# %% mistake list
# tag: slip (a list for a number)
def limit_from(dry, wet):
    return [(max(dry) + min(wet)) / 2]


# %% mistake other
# tag: slip (times 2, not divided by it)
def limit_from(dry, wet):
    return (max(dry) + min(wet)) * 2


# %% mistake one
# tag: slip (one reading alone)
def limit_from(dry, wet):
    return max(dry)


# %% mistake sum
# tag: slip (the sum is not halved)
def limit_from(dry, wet):
    return max(dry) + min(wet)


# %% mistake places
# tag: slip (the last and the first place)
def limit_from(dry, wet):
    return (dry[-1] + wet[0]) / 2


# %% mistake pair
# tag: slip (a comma for a plus sign)
def limit_from(dry, wet):
    return max(dry), min(wet) / 2


# %% mistake lists
# tag: slip (max of two lists is one of them)
def limit_from(dry, wet):
    return max(dry, wet)


# %% mistake text
# tag: slip (the sum in quotes)
def limit_from(dry, wet):
    return "(max(dry) + min(wet)) / 2"


# %% mistake printed
# tag: slip (print for return)
def limit_from(dry, wet):
    print((max(dry) + min(wet)) / 2)


# %% mistake nothing
# tag: slip (return without a value)
def limit_from(dry, wet):
    middle = (max(dry) + min(wet)) / 2
    return


# %% mistake means
# tag: slip (the mean of all readings)
def limit_from(dry, wet):
    everything = dry + wet
    return sum(everything) / len(everything)


# %% other right loops
def limit_from(dry, wet):
    highest = dry[0]
    for reading in dry:
        if reading > highest:
            highest = reading
    lowest = wet[0]
    for reading in wet:
        if reading < lowest:
            lowest = reading
    return highest + (lowest - highest) / 2


# %% other right sorted
def limit_from(dry, wet):
    dry.sort()
    wet.sort()
    return (dry[-1] + wet[0]) * 0.5


# %% other right halves
def limit_from(dry_readings, wet_readings):
    answer = max(dry_readings) / 2 + min(wet_readings) / 2
    print(answer)
    return answer


# %% [markdown] hints
# 1. Which dry reading is nearest to the wet ones? Which wet reading is nearest to the dry ones?
# 2. The middle of two numbers is their sum, divided by 2: `(a + b) / 2`.
