# %% [markdown] task
# ## Draw a random code
#
# For each picture the encoder gives a small cloud of codes. `mu` is its centre.
# `logvar` is the natural logarithm of the variance, and the variance is the spread squared.
# A random code is the centre, plus the spread times a random number `eps`.
#
# Write `random_code(mu, logvar, eps)`. Each of the three holds two numbers.
# Give back two numbers: the random code.
#
# The program decodes five random codes of one picture.
# Guess first: will the five pictures look alike?

# %% start
import numpy as np
import kit


def random_code(mu, logvar, eps):
    return mu  # change this line


model = kit.load("digits-map")
picture = kit.load_data("handwriting").pictures[453:454]
mu, logvar = model.encode(picture)

draws = [[0, 0], [2, 0], [-2, 0], [0, 2], [0, -2]]
codes = np.array([random_code(mu[0], logvar[0], np.array(eps)) for eps in draws])
kit.show(model.decode(codes), captions=draws, title="Random codes of one picture")

# %% solution
import numpy as np
import kit


def random_code(mu, logvar, eps):
    spread = np.exp(logvar / 2)
    return mu + spread * eps


model = kit.load("digits-map")
picture = kit.load_data("handwriting").pictures[453:454]
mu, logvar = model.encode(picture)

draws = [[0, 0], [2, 0], [-2, 0], [0, 2], [0, -2]]
codes = np.array([random_code(mu[0], logvar[0], np.array(eps)) for eps in draws])
kit.show(model.decode(codes), captions=draws, title="Random codes of one picture")

# %% check
import random

import numpy as np

MESSAGES = {
    "variance": _(
        "For logvar {logvar} and eps {eps} your code is {got}; it should be {expected}."
        " You use exp(logvar), which is the variance: the spread squared."
        " Halve logvar first."
    ),
    "no-centre": _(
        "For mu {mu} and eps {eps} your code is {got}; it should be {expected}."
        " That is how far the code lies from the centre, and the centre is left out. Add mu."
    ),
    "no-chance": _(
        "For eps {eps} your code is {got}; it should be {expected}. Another eps changes"
        " nothing, so each picture has one fixed code and no cloud. Use eps."
    ),
    "no-exp": _(
        "For logvar {logvar} and eps {eps} your code is {got}; it should be {expected}."
        " You use the logarithm itself as a spread. np.exp undoes a logarithm."
    ),
    "no-spread": _(
        "For logvar {logvar} and eps {eps} your code is {got}; it should be {expected}."
        " Every cloud is equally wide, because logvar is left out. Multiply eps by the spread."
    ),
}


def random_code(mu, logvar, eps):
    return mu + np.exp(logvar / 2) * eps


MIXUPS = [
    ("variance", lambda mu, logvar, eps: mu + np.exp(logvar) * eps),
    ("no-centre", lambda mu, logvar, eps: np.exp(logvar / 2) * eps),
    ("no-chance", lambda mu, logvar, eps: mu),
    ("no-chance", lambda mu, logvar, eps: mu + np.exp(logvar / 2)),
    ("no-chance", lambda mu, logvar, eps: mu + np.exp(logvar)),
    ("no-exp", lambda mu, logvar, eps: mu + logvar * eps),
    ("no-exp", lambda mu, logvar, eps: mu + logvar / 2 * eps),
    ("no-spread", lambda mu, logvar, eps: mu + eps),
]


def check(answer, kit):
    by_hand = [
        ([0, 0], [2, 2], [1, 1]),
        ([3, -1], [0, 0], [1, -1]),
        ([3, -1], [2, -2], [0, 2]),
    ]
    hidden = [[[random.gauss(0, 2) for _ in range(2)] for _ in range(3)] for _ in range(5)]
    inputs = [tuple(np.array(part, float) for part in case) for case in by_hand + hidden]
    kit.expect_same(answer.random_code, random_code, inputs, mixups=MIXUPS)


# %% mistake variance
# tag: slip (variance taken for spread)
import numpy as np


def random_code(mu, logvar, eps):
    return mu + np.exp(logvar) * eps


# %% mistake no-centre
# tag: slip (centre left out)
import numpy as np


def random_code(mu, logvar, eps):
    return np.exp(0.5 * logvar) * eps


# %% mistake no-chance
# tag: EXACT (one fixed code for each picture)
import numpy as np


def random_code(mu, logvar, eps):
    return mu + np.exp(logvar / 2)


# %% mistake no-exp
# tag: slip (logarithm taken for the number itself)
def random_code(mu, logvar, eps):
    return mu + logvar * eps


# %% mistake no-spread
# tag: slip (every cloud equally wide)
def random_code(mu, logvar, eps):
    return mu + eps


# %% other right square-root
import numpy as np


def random_code(mu, logvar, eps):
    variance = np.exp(logvar)
    return np.sqrt(variance) * eps + mu


# %% other right loop
import math


def random_code(mu, logvar, eps):
    code = []
    for k in range(2):
        spread = math.exp(logvar[k]) ** 0.5
        code.append(mu[k] + spread * eps[k])
    return code


# %% other right power-of-e
import math


def random_code(mu, logvar, eps):
    for k in range(len(mu)):
        mu[k] += math.e ** (0.5 * logvar[k]) * eps[k]
    return tuple(mu)


# %% [markdown] hints
# 1. `logvar` is the logarithm of the spread squared. Undo the logarithm, then the square.
# 2. `mu + np.exp(logvar / 2) * eps`
