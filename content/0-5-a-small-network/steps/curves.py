# %% [markdown] step
# `np.exp(1)` is *e* once. For which `x` does it show *e* × *e* × *e*? Change only `x`.

# %% start
import numpy as np

x = 1
print(round(np.exp(x), 2))

# %% solution
import numpy as np

x = 3
print(round(np.exp(x), 2))

# %% slip twice
import numpy as np

x = 2
print(round(np.exp(x), 2))

# %% slip result
import numpy as np

x = 20.09
print(round(np.exp(x), 2))

# %% slip itself
import numpy as np

x = 2.718
print(round(np.exp(x), 2))

# %% slip three-times
import numpy as np

x = 1
print(round(3 * np.exp(x), 2))

# %% slip typed-in
import numpy as np

x = 1
print(20.09)

# %% check
MESSAGES = {
    "twice": _("7.39 is e × e. Once more: e × e × e."),
    "result": _(
        "In the brackets stands how often e is multiplied, not the result. You want three times."
    ),
    "itself": _("In the brackets stands how often e is multiplied, not e itself. You want three times."),
    "three-times": _("8.15 is 3 × e: here e is added. Multiply e with itself. Change only x."),
    "typed-in": _("It shows 20.09, but x is {x}. Let np.exp find it: change x."),
}

def check(answer, kit):
    x, shown = answer.x, kit.printed(answer).strip()
    if shown == "8.15":
        raise kit.Wrong("three-times")
    if x == 2:
        raise kit.Wrong("twice")
    if 2.7 <= x <= 2.72:
        raise kit.Wrong("itself")
    if x > 3:
        raise kit.Wrong("result")
    if shown == "20.09" and x != 3:
        raise kit.Wrong("typed-in", x=x)
    kit.expect_printed(answer, "20.09\n", {}, "2.72\n")

# %% [markdown] step
# `np.log` undoes `np.exp`. So it finds the 2 again that gave 7.39. Which number gave 54.6? Change
# the number in the brackets of `np.log`.

# %% start
import numpy as np

print(round(np.log(7.39), 1))

# %% solution
import numpy as np

print(round(np.log(54.6), 1))

# %% again
parts = {"54.6": "148.4"}

# %% slip doublings
# say: np.log2 counts doublings. To undo np.exp, count in steps of e: np.log.
import numpy as np

print(round(np.log2(54.6), 1))

# %% slip other
# say: That is the way back from 20.09. The question asks for another number.
import numpy as np

print(round(np.log(20.09), 1))

# %% slip guessed
# say: Is that your guess for the answer? The brackets of np.log get 54.6, and np.log finds it.
import numpy as np

print(round(np.log(4), 1))

# %% slip other-way
# say: np.exp(4) goes forward, to 54.6. Go back: give 54.6 to np.log.
import numpy as np

print(round(np.exp(4), 1))

# %% slip forward
# say: np.exp goes forward, to a very large number. np.log goes back.
import numpy as np

print(round(np.exp(54.6), 1))

# %% slip typed
print(4.0)
