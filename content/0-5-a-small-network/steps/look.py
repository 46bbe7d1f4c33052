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
# 7 × x + 6. Run it, and compare the two results in each row. Then mend the line with the remark.

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

# %% again
parts = {"2 * x + 1": "x - 0.5"}

# %% slip turned
# say: Now the numbers above 0 became 0. Keep the sign <, and change only -9.
for x in [-2, -1, 0, 1, 2]:
    v = 2 * x + 1
    if v > 0:
        v = 0
    print(x, 3 * v - 2)

# %% slip one-left
# say: For place -1 mix 1 gives -1. It is below 0 too, and must become 0.
for x in [-2, -1, 0, 1, 2]:
    v = 2 * x + 1
    if v < -1:
        v = 0
    print(x, 3 * v - 2)

# %% slip too-high
# say: For place 0 mix 1 gives 1. It is above 0, and must stay. Your limit is too high.
for x in [-2, -1, 0, 1, 2]:
    v = 2 * x + 1
    if v < 2:
        v = 0
    print(x, 3 * v - 2)

# %% slip typed
print("-2 -2\n-1 -2\n0 1\n1 7\n2 13")
