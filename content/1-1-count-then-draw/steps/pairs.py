# %% [markdown] step
# This program takes the word *net* apart into its pairs. `marked[0]` is the first sign of the
# text, and `marked[1]` the second. Let it show the pairs of *tan*.

# %% start
marked = ".net."
for k in range(4):
    print(marked[k] + marked[k + 1])

# %% solution
marked = ".tan."
for k in range(4):
    print(marked[k] + marked[k + 1])

# %% slip no-dots
# say: This word has no dots, so it cannot begin or stop. Put a dot at both ends.
marked = "tan"
for k in range(2):
    print(marked[k] + marked[k + 1])

# %% [markdown] step
# `len(marked)` says how many signs the text has: here 6. A pair needs a next sign, and the last
# sign has none. So stop one place before the end. Change the number 3 to `len(marked) - 1`.

# %% start
marked = ".neat."
for k in range(3):
    print(marked[k] + marked[k + 1])

# %% solution
marked = ".neat."
for k in range(len(marked) - 1):
    print(marked[k] + marked[k + 1])

# %% again
parts = {"'.neat.'": "'.stern.'"}

# %% slip typed
marked = ".neat."
for k in range(5):
    print(marked[k] + marked[k + 1])

# %% slip two-early
# say: The last pair is missing. The loop stops two places before the end. Subtract only 1.
marked = ".neat."
for k in range(len(marked) - 2):
    print(marked[k] + marked[k + 1])

# %% [markdown] step
# Now the pairs go into a table; Python calls it a dictionary. `counts = {}` is an empty one.
# `counts.get(pair, 0)` is the old count of a pair, or 0 for a new pair. In *velvet* the pair *ve*
# comes twice. Change the line with the remark, so that the program shows 2.

# %% start
counts = {}
marked = ".velvet."
for k in range(len(marked) - 1):
    pair = marked[k] + marked[k + 1]
    counts[pair] = 1  # change this line
print(counts["ve"])

# %% solution
counts = {}
marked = ".velvet."
for k in range(len(marked) - 1):
    pair = marked[k] + marked[k + 1]
    counts[pair] = counts.get(pair, 0) + 1
print(counts["ve"])

# %% slip from-one
counts = {}
marked = ".velvet."
for k in range(len(marked) - 1):
    pair = marked[k] + marked[k + 1]
    counts[pair] = counts.get(pair, 1) + 1
print(counts["ve"])

# %% slip not-added
counts = {}
marked = ".velvet."
for k in range(len(marked) - 1):
    pair = marked[k] + marked[k + 1]
    counts[pair] = counts.get(pair, 0)
print(counts["ve"])

# %% slip always-two
counts = {}
marked = ".velvet."
for k in range(len(marked) - 1):
    pair = marked[k] + marked[k + 1]
    counts[pair] = 2
print(counts["ve"])

# %% slip one-pair
counts = {}
marked = ".velvet."
for k in range(len(marked) - 1):
    pair = marked[k] + marked[k + 1]
    counts["ve"] = 2
print(counts["ve"])

# %% check
MESSAGES = {
    "from-one": _("This shows 3, one too many. A new pair begins at 0, then 1 is added."),
    "not-added": _("This shows 0. The old count was taken, and nothing was added. Add 1 to it."),
    "always-two": _("This shows 2, but now every pair has 2. Take the old count, and add 1."),
    "one-pair": _("This shows 2, but other pairs are not counted. Take counts[pair], so that each turn counts its own pair."),
}

def check(answer, kit):
    counts = answer.counts
    if counts.get("ve") == 2 and counts.get("el") == 2:
        raise kit.Wrong("always-two")
    if counts.get("ve") == 2 and counts.get("el") != 1:
        raise kit.Wrong("one-pair")
    if counts.get("ve") == 3:
        raise kit.Wrong("from-one")
    if counts.get("ve") == 0:
        raise kit.Wrong("not-added")
    kit.expect_printed(answer, "2\n", {}, "1\n")

# %% [markdown] step
# Two words, so a loop around the loop. Here `add(word)` still forgets the dots. Change the line
# with the remark, so that `add` puts a dot at both ends. Two texts are joined by `+`.

# %% start
counts = {}

def add(word):
    marked = word  # change this line
    for k in range(len(marked) - 1):
        pair = marked[k] + marked[k + 1]
        counts[pair] = counts.get(pair, 0) + 1

for word in ["net", "ten"]:
    add(word)
for pair in counts:
    print(pair, counts[pair])

# %% solution
counts = {}

def add(word):
    marked = "." + word + "."
    for k in range(len(marked) - 1):
        pair = marked[k] + marked[k + 1]
        counts[pair] = counts.get(pair, 0) + 1

for word in ["net", "ten"]:
    add(word)
for pair in counts:
    print(pair, counts[pair])

# %% slip one-dot
# say: The words begin with a dot, but none ends with one. Join a dot behind the word too.
counts = {}

def add(word):
    marked = "." + word
    for k in range(len(marked) - 1):
        pair = marked[k] + marked[k + 1]
        counts[pair] = counts.get(pair, 0) + 1

for word in ["net", "ten"]:
    add(word)
for pair in counts:
    print(pair, counts[pair])

# %% slip end-dot
# say: The words end with a dot, but none begins with one. Join a dot in front of the word too.
counts = {}

def add(word):
    marked = word + "."
    for k in range(len(marked) - 1):
        pair = marked[k] + marked[k + 1]
        counts[pair] = counts.get(pair, 0) + 1

for word in ["net", "ten"]:
    add(word)
for pair in counts:
    print(pair, counts[pair])

# %% slip quoted
# say: In quotes, word is a text of four letters. Without quotes it is the word of this turn.
counts = {}

def add(word):
    marked = ".word."
    for k in range(len(marked) - 1):
        pair = marked[k] + marked[k + 1]
        counts[pair] = counts.get(pair, 0) + 1

for word in ["net", "ten"]:
    add(word)
for pair in counts:
    print(pair, counts[pair])
