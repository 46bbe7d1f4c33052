# %% [markdown] step
# Python takes two places through both mixes. Run it, and compare with the table. Then let it show
# all five places, from -2 to 2: change the list in the `for` line.

# %% start
def mix1(x):
    return 2 * x + 1

def mix2(v):
    return 3 * v - 2

for x in [-2, -1]:
    print(x, mix2(mix1(x)))

# %% solution
def mix1(x):
    return 2 * x + 1

def mix2(v):
    return 3 * v - 2

for x in [-2, -1, 0, 1, 2]:
    print(x, mix2(mix1(x)))

# %% again
parts = {"2 * x + 1": "2 * x + 2"}

# %% slip stops-early
# say: The place 2 is missing. Is it in your list? And range stops before its end.
def mix1(x):
    return 2 * x + 1

def mix2(v):
    return 3 * v - 2

for x in [-2, -1, 0, 1]:
    print(x, mix2(mix1(x)))

# %% slip only-new
# say: The places -2 and -1 are missing now. Keep them in the list.
def mix1(x):
    return 2 * x + 1

def mix2(v):
    return 3 * v - 2

for x in [0, 1, 2]:
    print(x, mix2(mix1(x)))

# %% slip typed
print("-2 -11\n-1 -5\n0 1\n1 7\n2 13")

# %% [markdown] step
# Two other mixes: 4 × x + 1, and then 3 × v + 5. Which one mix does the same? Somebody added:
# 7 × x + 6. Run it, and compare the two results in each row. Then mend the line that ends in
# `# change this line`.

# %% start
def one_mix(x):
    return 7 * x + 6  # change this line

for x in [-1, 0, 2]:
    print(3 * (4 * x + 1) + 5, one_mix(x))

# %% solution
def one_mix(x):
    return 12 * x + 8

for x in [-1, 0, 2]:
    print(3 * (4 * x + 1) + 5, one_mix(x))

# %% again
parts = {"[-1, 0, 2]": "[1, 5, -3]"}

# %% slip not-through
# say: 12 is right: 3 × 4. But the 1 goes through the second mix too: 3 × 1 + 5.
def one_mix(x):
    return 12 * x + 6

for x in [-1, 0, 2]:
    print(3 * (4 * x + 1) + 5, one_mix(x))

# %% slip shows
# say: 12 × x + 8 is right. But print shows it too early: write return in place of print.
def one_mix(x):
    print(12 * x + 8)

for x in [-1, 0, 2]:
    print(3 * (4 * x + 1) + 5, one_mix(x))

# %% slip added
# say: 8 is right. But stretching by 4, and then by 3, is not stretching by 7. Multiply.
def one_mix(x):
    return 7 * x + 8

for x in [-1, 0, 2]:
    print(3 * (4 * x + 1) + 5, one_mix(x))

# %% slip only-times
# say: 12 is right: 3 × 4. Now the number that is added: the 1 goes through 3 × v + 5.
def one_mix(x):
    return 12 * x + 5

for x in [-1, 0, 2]:
    print(3 * (4 * x + 1) + 5, one_mix(x))

# %% slip typed
print("-4 -4\n8 8\n32 32")

# %% [markdown] step
# Here `if` stands between the two mixes of the table, with a limit that is far too low. Let it put
# 0 for each number below 0: change only the -9. Which rows of the table do you expect?

# %% start
for x in [-2, -1, 0, 1, 2]:
    v = 2 * x + 1
    if v < -9:
        v = 0
    print(x, 3 * v - 2)

# %% solution
for x in [-2, -1, 0, 1, 2]:
    v = 2 * x + 1
    if v < 0:
        v = 0
    print(x, 3 * v - 2)

# %% slip turned
for x in [-2, -1, 0, 1, 2]:
    v = 2 * x + 1
    if v > 0:
        v = 0
    print(x, 3 * v - 2)

# %% slip too-low
for x in [-2, -1, 0, 1, 2]:
    v = 2 * x + 1
    if v < -0.5:
        v = 0
    print(x, 3 * v - 2)

# %% slip one-left
for x in [-2, -1, 0, 1, 2]:
    v = 2 * x + 1
    if v < -1:
        v = 0
    print(x, 3 * v - 2)

# %% slip too-high
for x in [-2, -1, 0, 1, 2]:
    v = 2 * x + 1
    if v < 0.5:
        v = 0
    print(x, 3 * v - 2)

# %% slip about-x
for x in [-2, -1, 0, 1, 2]:
    v = 2 * x + 1
    if x < 0:
        v = 0
    print(x, 3 * v - 2)

# %% slip typed-in
print("-2 -2\n-1 -2\n0 1\n1 7\n2 13")

# %% check
import re

MESSAGES = {
    "turned": _("Now the numbers above 0 became 0. Keep the sign <, and change only -9."),
    "one-left": _("For place -1 mix 1 gives -1. It is below 0 too, and must become 0."),
    "too-low": _("Your limit {limit} is below 0. Numbers between it and 0 stay, and must become 0."),
    "too-high": _("Your limit {limit} is above 0. Numbers between 0 and it become 0, and must stay."),
    "about-x": _("You ask about the place x. Ask about v, what mix 1 made of it."),
    "typed-in": _("The rows are right, but v is not bent at 0. Keep the program, and change only -9."),
}
WANTED, GIVEN = "-2 -2\n-1 -2\n0 1\n1 7\n2 13\n", "-2 -11\n-1 -5\n0 1\n1 7\n2 13\n"
SLIPS = {"turned": "-2 -11\n-1 -5\n0 -2\n1 -2\n2 -2\n", "one-left": "-2 -2\n-1 -5\n0 1\n1 7\n2 13\n"}

def check(answer, kit):
    shown = kit.printed(answer)
    if shown != GIVEN and re.search(r"\bif\s+x\s*<", answer._source):
        raise kit.Wrong("about-x")
    limit = re.search(r"\bif\s+v\s*<=?\s*(-?[\d.]+)\s*:", answer._source)
    if limit and float(limit[1]) > 0:
        raise kit.Wrong("too-high", limit=limit[1])
    kit.expect_printed(answer, WANTED, SLIPS, GIVEN)
    if limit and float(limit[1]) < 0:
        raise kit.Wrong("too-low", limit=limit[1])
    parts = {"2 * x + 1": "0.01 - x * 0.02"}
    lines = [line.split() for line in kit.printed_with(answer, parts).splitlines()]
    bent = [3 * max(0.01 - x * 0.02, 0) - 2 for x in range(-2, 3)]
    try:
        got = [float(line[-1]) for line in lines]
    except (IndexError, ValueError):
        got = []
    if len(got) != 5 or max(abs(one - other) for one, other in zip(got, bent)) > 1e-9:
        raise kit.Wrong("typed-in")
