# %% [markdown] task
# ## Measure the rebuild
#
# `mu, logvar = model.encode(x)` gives two arrays. `mu` holds the code: two numbers for
# each picture. You need `logvar` only in Exercise B. `model.decode(mu)` rebuilds the pictures.
#
# Write `rebuild_error(model, x)`. Here `x` holds one or more pictures; its shape is
# (number, 16, 16). Give back **one number**: the mean of the squared differences
# between `x` and its rebuild, over all pixels of all pictures.
#
# First set `guess`: which of the four pictures is rebuilt worst? Compare it with the errors
# that the program prints.

# %% start
import numpy as np
import kit

guess = None  # 0, 1, 2 or 3


def rebuild_error(model, x):
    # squeeze x, rebuild it, compare
    return 0.0


model = kit.load("digits-map")
four = kit.load_data("handwriting").pictures[[1367, 453, 1551, 1727]]
kit.show(four, captions=range(4), title="Four pictures")
for k in range(4):
    print("Picture", k, "rebuild error", rebuild_error(model, four[k : k + 1]))
print("Your guess for the worst:", guess)
# kit.show(model.decode(model.encode(four)[0]))  # the rebuilds: look after your guess

# %% solution
import numpy as np
import kit

guess = None  # 0, 1, 2 or 3


def rebuild_error(model, x):
    mu, logvar = model.encode(x)  # squeeze
    rebuild = model.decode(mu)
    return np.mean((x - rebuild) ** 2)  # compare


model = kit.load("digits-map")
four = kit.load_data("handwriting").pictures[[1367, 453, 1551, 1727]]
kit.show(four, captions=range(4), title="Four pictures")
for k in range(4):
    print("Picture", k, "rebuild error", rebuild_error(model, four[k : k + 1]))
print("Your guess for the worst:", guess)
kit.show(model.decode(model.encode(four)[0]))  # the rebuilds: look after your guess

# %% check
import random

import numpy as np

MESSAGES = {
    "zero": _(
        "Your function gives 0 for every picture. Is the return line still the first one?"
        " Or is x compared with itself?"
    ),
    "signed": _(
        "Yours is {got}; expected {expected}. This is the mean of the plain differences."
        " Those above 0 and below 0 cancel. Square each one first."
    ),
    "late": _(
        "Yours is {got}; expected {expected}. You square after the mean, when the differences"
        " have cancelled. Square first."
    ),
    "absolute": _(
        "Yours is {got}; expected {expected}. You drop the minus signs. Squares count large"
        " differences more. Square instead of np.abs."
    ),
    "sum": _(
        "Yours is {got}; expected {expected}. More pixels always look worse here."
        " Take the mean over all pixels."
    ),
    "root": _(
        "Yours is {got}; expected {expected}. You take a root at the end. Leave it out."
    ),
    "rounded": _("Yours is {got}; expected {expected}. This is rounded. Do not round."),
    "spread": _(
        "Yours is {got}; expected {expected}. You decode logvar, the size of the cloud."
        " Decode mu, the code."
    ),
    "other": _(
        "Yours is {got}; expected {expected}."
        " Use x, not four. Print each step for four[0:1], then for four[0:2]."
    ),
}


def rebuild_error(model, x):
    mu, logvar = model.encode(x)
    return np.mean((x - model.decode(mu)) ** 2)


def difference(model, x):
    return x - model.decode(model.encode(x)[0])


MIXUPS = [
    ("zero", lambda model, x: 0.0),
    ("signed", lambda model, x: np.mean(difference(model, x))),
    ("signed", lambda model, x: -np.mean(difference(model, x))),
    ("late", lambda model, x: np.mean(difference(model, x)) ** 2),
    ("absolute", lambda model, x: np.mean(np.abs(difference(model, x)))),
    ("sum", lambda model, x: np.sum(difference(model, x) ** 2)),
    ("sum", lambda model, x: np.sum(difference(model, x) ** 2) / len(x)),
    ("root", lambda model, x: np.sqrt(rebuild_error(model, x))),
    ("rounded", lambda model, x: round(float(rebuild_error(model, x)), 4)),
    ("rounded", lambda model, x: round(float(rebuild_error(model, x)), 3)),
    ("rounded", lambda model, x: round(float(rebuild_error(model, x)), 2)),
    ("spread", lambda model, x: np.mean((x - model.decode(model.encode(x)[1])) ** 2)),
]


def check(answer, kit):
    model = kit.load("digits-map")
    data = kit.load_data("handwriting")
    hidden = data.pictures[random.sample(data.held_out.tolist(), 6)]
    inputs = [(model, hidden[:1]), (model, hidden[1:2]), (model, hidden[2:])]
    kit.expect_same(answer.rebuild_error, rebuild_error, inputs, mixups=MIXUPS, otherwise="other")


# %% mistake zero
# tag: slip (x is compared with itself)
import numpy as np


def rebuild_error(model, x):
    mu, logvar = model.encode(x)
    rebuild = x
    return np.mean((x - rebuild) ** 2)


# %% mistake signed
# tag: slip (differences cancel)
import numpy as np


def rebuild_error(model, x):
    mu, logvar = model.encode(x)
    rebuild = model.decode(mu)
    return (rebuild - x).mean()


# %% mistake late
# tag: slip (order of square and mean)
import numpy as np


def rebuild_error(model, x):
    mu, logvar = model.encode(x)
    return np.mean(x - model.decode(mu)) ** 2


# %% mistake absolute
# tag: slip (another measure of loss)
import numpy as np


def rebuild_error(model, x):
    mu, logvar = model.encode(x)
    return np.mean(np.abs(x - model.decode(mu)))


# %% mistake sum
# tag: BIG (more pixels look worse)
def rebuild_error(model, x):
    mu, logvar = model.encode(x)
    total = 0
    for picture, rebuild in zip(x, model.decode(mu)):
        total = total + ((picture - rebuild) ** 2).sum()
    return total


# %% mistake root
# tag: slip (a root after the mean)
import numpy as np


def rebuild_error(model, x):
    mu, logvar = model.encode(x)
    return np.sqrt(np.mean((x - model.decode(mu)) ** 2))


# %% mistake rounded
# tag: slip (rounded too early)
import numpy as np


def rebuild_error(model, x):
    mu, logvar = model.encode(x)
    return round(float(np.mean((x - model.decode(mu)) ** 2)), 3)


# %% mistake spread
# tag: slip (logvar taken for the code)
import numpy as np


def rebuild_error(model, x):
    code, spread = model.encode(x)
    return np.mean((x - model.decode(spread)) ** 2)


# %% mistake other
# tag: slip (pixels are doubled, not squared)
import numpy as np


def rebuild_error(model, x):
    mu, logvar = model.encode(x)
    return np.mean((x - model.decode(mu)) * 2)


# %% other right loops
def rebuild_error(model, x):
    mu, logvar = model.encode(x)
    rebuild = model.decode(mu)
    total = 0.0
    count = 0
    for k in range(len(x)):
        for row in range(16):
            for column in range(16):
                d = float(x[k][row][column]) - float(rebuild[k][row][column])
                total = total + d * d
                count = count + 1
    return total / count


# %% other right one-by-one
import numpy as np


def rebuild_error(model, x):
    errors = []
    for k in range(len(x)):
        mu, _ = model.encode(x[k : k + 1])
        rebuild = model.decode(mu)[0]
        errors.append(np.square(rebuild - x[k]).mean())
    return sum(errors) / len(errors)


# %% other right norm
import numpy as np


def rebuild_error(model, x):
    rebuild = model.decode(model.encode(x)[0])
    return [np.linalg.norm(x - rebuild) ** 2 / x.size]


# %% other right sessions
import numpy as np


def rebuild_error(model, x):
    mu = model.sessions["encoder"].run(["mu"], {"picture": x})[0]
    rebuild = model.sessions["decoder"].run(None, {"latent": mu})[0]
    return np.average((x.reshape(-1) - rebuild.reshape(-1)) ** 2)


# %% [markdown] hints
# 1. Compare pixel by pixel: `x - model.decode(mu)` holds all the differences.
# 2. It is the mean of the squared differences. `** 2` squares, `np.mean` takes the mean.
