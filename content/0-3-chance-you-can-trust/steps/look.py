# %% [markdown] step
# The bag holds 7 light and 3 dark beans. `rng.random()` gives a number from 0 up to 1. In 3 of 10
# cases it is below 0.3: then the bean is dark. Press **Run** twice: the same five beans come.
# They come from the seed, 7. Change only the 7 to an 8, and run again.

# %% start
import numpy as np

rng = np.random.default_rng(7)
for k in range(5):
    if rng.random() < 0.3:
        print("dark")
    else:
        print("light")

# %% solution
import numpy as np

rng = np.random.default_rng(8)
for k in range(5):
    if rng.random() < 0.3:
        print("dark")
    else:
        print("light")

# %% slip same
import numpy as np

rng = np.random.default_rng(7)
for k in range(5):
    print("dark" if rng.random() < 0.3 else "light")

# %% slip more
import numpy as np

rng = np.random.default_rng(7)
for k in range(8):
    print("dark" if rng.random() < 0.3 else "light")

# %% slip none
import numpy as np

rng = np.random.default_rng()
for k in range(5):
    print("dark" if rng.random() < 0.3 else "light")

# %% slip another
import numpy as np

rng = np.random.default_rng(78)
for k in range(5):
    print("dark" if rng.random() < 0.3 else "light")

# %% slip typed
import numpy as np

rng = np.random.default_rng(8)
for k in range(5):
    print("light")

# %% check
MESSAGES = {
    "same": _("The seed is 7, so each run shows the same five beans. Now write 8 in the place of the 7, and run again."),
    "more": _("The seed is still 7. The number in range says how many draws. Change the other 7."),
    "none": _("Without a number in the brackets, each run begins elsewhere. Write 8 there."),
    "another": _("The generator begins from {got}; expected 8. Write 8 alone in its brackets."),
}

def check(answer, kit):
    seed = answer.rng.bit_generator.seed_seq.entropy
    lines = len([line for line in "".join(answer._printed).split("\n") if line.strip()])
    if seed == 7 and lines > 5:
        raise kit.Wrong("more")
    if seed == 7:
        raise kit.Wrong("same")
    if not isinstance(seed, int) or seed > 10**9:
        raise kit.Wrong("none")
    if seed != 8:
        raise kit.Wrong("another", got=seed)
    kit.expect_printed(answer, "light\n" * 5)
    kit.expect_again(answer, {"8": "7"}, "light\nlight\nlight\ndark\nlight\n")

# %% [markdown] step
# Five draws of seed 8 show no dark bean at all. Do more draws help? This program counts them.
# Guess the share first. Then let `n` be 1000. Write it without a comma.

# %% start
import numpy as np

rng = np.random.default_rng(7)
n = 5
dark = 0
for k in range(n):
    if rng.random() < 0.3:
        dark = dark + 1
print(dark, "dark, share", dark / n)

# %% solution
import numpy as np

rng = np.random.default_rng(7)
n = 1000
dark = 0
for k in range(n):
    if rng.random() < 0.3:
        dark = dark + 1
print(dark, "dark, share", dark / n)

# %% slip only-range
import numpy as np

rng = np.random.default_rng(7)
n = 5
dark = 0
for k in range(1000):
    if rng.random() < 0.3:
        dark = dark + 1
print(dark, "dark, share", dark / n)

# %% slip hundred
import numpy as np

rng = np.random.default_rng(7)
n = 100
dark = 0
for k in range(n):
    if rng.random() < 0.3:
        dark = dark + 1
print(dark, "dark, share", dark / n)

# %% slip seed
import numpy as np

rng = np.random.default_rng(1000)
n = 5
dark = 0
for k in range(n):
    if rng.random() < 0.3:
        dark = dark + 1
print(dark, "dark, share", dark / n)

# %% slip both
import numpy as np

rng = np.random.default_rng(1000)
n = 1000
dark = sum([rng.random() < 0.3 for k in range(n)])
print(dark, "dark, share", dark / n)

# %% slip typed
print("307 dark, share 0.307")

# %% check
MESSAGES = {
    "only-range": _("The loop draws 1,000 times, but the count is divided by {n}. Change n, and keep range(n)."),
    "hundred": _("These are {n} draws. The step asks for 1000, with three zeros."),
    "seed": _("The 1000 stands in the place of the seed. Give the seed its 7 back, and change n."),
    "both": _("n is right, but the generator begins from {got}. Give the seed its 7 back."),
}

def check(answer, kit):
    rng = answer._names.get("rng")
    seed = rng.bit_generator.seed_seq.entropy if hasattr(rng, "bit_generator") else 7
    n = answer._names.get("n", 1000)
    if seed != 7 and n == 1000:
        raise kit.Wrong("both", got=str(seed)[:12])
    if seed == 1000:
        raise kit.Wrong("seed")
    slips = {"only-range": "307 dark, share 61.4\n", "hundred": "31 dark, share 0.31\n"}
    try:
        kit.expect_printed(answer, "307 dark, share 0.307\n", slips, "1 dark, share 0.2\n")
    except kit.Wrong as wrong:
        wrong.fields["n"] = n
        raise
    kit.expect_again(answer, {"1000": "100"}, "31 dark, share 0.31\n")

# %% [markdown] step
# Now a bag of your own. `p` is its probability of dark. Give `p` any other value from 0 to 1.
# Guess how many of the 1,000 draws will be dark, then run.

# %% start
import numpy as np

rng = np.random.default_rng(7)
p = 0.3
n = 1000
dark = 0
for k in range(n):
    if rng.random() < p:
        dark = dark + 1
print(dark, "dark, share", dark / n)

# %% solution
import numpy as np

rng = np.random.default_rng(7)
p = 0.5
n = 1000
dark = 0
for k in range(n):
    if rng.random() < p:
        dark = dark + 1
print(dark, "dark, share", dark / n)

# %% slip outside
import numpy as np

rng = np.random.default_rng(7)
p = 60
n = 1000
dark = sum([rng.random() < p for k in range(n)])
print(dark, "dark, share", dark / n)

# %% slip comma
p = (0, 5)
dark = 0
print(dark, "dark")

# %% slip not-drawn
import numpy as np

rng = np.random.default_rng(7)
p = 0.6
n = 1000
dark = sum([rng.random() < 0.3 for k in range(n)])
print(dark, "dark, share", dark / n)

# %% check
MESSAGES = {
    "outside": _("p is {got}; expected: a number from 0 to 1. For 60 of 100, write 0.6."),
    "comma": _("p is no single number. Write it with a point, such as 0.5."),
    "not-drawn": _("p is {p} and n is {n}, but {got} draws were dark; expected {expected}. Change p or n, and nothing else."),
}

def check(answer, kit):
    import numpy as np
    if isinstance(answer.p, bool) or not isinstance(answer.p, (int, float)):
        raise kit.Wrong("comma")
    if not 0 <= answer.p <= 1:
        raise kit.Wrong("outside", got=f"{answer.p:g}")
    n = answer.n
    if answer.p == 0.3 and n == 1000:
        raise kit.Wrong("kit.as-given")
    expected = int((np.random.default_rng(7).random(n) < answer.p).sum())
    if answer.dark != expected:
        raise kit.Wrong("not-drawn", p=f"{answer.p:g}", n=n, got=answer.dark, expected=expected)

# %% [markdown] step
# How sure are you? In 100 draws from an unknown bag, 40 were dark. Python has no sign √:
# the root of `n` is `n ** 0.5`.
# Change the line with the remark, so that `room` is 1 / √n. Python then shows the range.

# %% start
n = 100
share = 40 / n
room = 0.5  # change this line
print("from", round(share - room, 2), "to", round(share + room, 2))

# %% solution
n = 100
share = 40 / n
room = 1 / n ** 0.5
print("from", round(share - room, 2), "to", round(share + room, 2))

# %% again
parts = {"100": "400"}

# %% slip root
# say: Now room is the root, 10: the range is far wider than a ruler from 0 to 1. Write 1 / before it.
n = 100
share = 40 / n
room = n ** 0.5
print("from", round(share - room, 2), "to", round(share + room, 2))

# %% slip no-root
# say: Here room is 1 / n, so 0.01. The root is missing: two stars and 0.5 after n.
n = 100
share = 40 / n
room = 1 / n
print("from", round(share - room, 2), "to", round(share + room, 2))

# %% slip times
# say: Here room is 0.02. One star multiplies: 100 times 0.5 is 50. The root needs two stars.
n = 100
share = 40 / n
room = 1 / (n * 0.5)
print("from", round(share - room, 2), "to", round(share + room, 2))

# %% slip whole
# say: Two lines, //, cut off the rest, so room is 0. Use one line, /.
n = 100
share = 40 / n
room = 1 // n ** 0.5
print("from", round(share - room, 2), "to", round(share + room, 2))

# %% slip typed
n = 100
share = 40 / n
room = 0.1
print("from", round(share - room, 2), "to", round(share + room, 2))
