# %% [markdown] task
# ## Draw a random code
#
# For each picture the encoder gives a small cloud of codes. `mu` is its centre.
# `logvar` is the natural logarithm of the variance, and the variance is the spread squared.
# A random code is the centre, plus the spread times a random number `eps`.
#
# Write `random_code(mu, logvar, eps)`. Each of the three holds two numbers.
# Give back two numbers: the random code. Keep all three whole: NumPy works on both numbers.
#
# The program decodes five codes of one picture, from chosen `eps`.
# Guess first: will the five pictures look alike?

# %% start
import numpy as np
import kit


def random_code(mu, logvar, eps):
    return mu  # change this line


model = kit.load("digits-beta-1")
picture = kit.load_data("handwriting").pictures[1551:1552]
mu, logvar = model.encode(picture)

draws = [[0, 0], [2, 0], [-2, 0], [0, 2], [0, -2]]
codes = np.array([random_code(mu[0], logvar[0], np.array(eps)) for eps in draws])
print(codes)
kit.show(model.decode(codes), captions=draws, title="Five codes of one picture")

# %% solution
import numpy as np
import kit


def random_code(mu, logvar, eps):
    spread = np.exp(logvar / 2)
    return mu + spread * eps


model = kit.load("digits-beta-1")
picture = kit.load_data("handwriting").pictures[1551:1552]
mu, logvar = model.encode(picture)

draws = [[0, 0], [2, 0], [-2, 0], [0, 2], [0, -2]]
codes = np.array([random_code(mu[0], logvar[0], np.array(eps)) for eps in draws])
print(codes)
kit.show(model.decode(codes), captions=draws, title="Five codes of one picture")

# %% check
import random

import numpy as np

MESSAGES = {
    "variance": _(
        "For logvar {logvar} and eps {eps}: yours is {got}, expected {expected}. "
        "exp(logvar) is the variance: the spread squared. Halve logvar first."
    ),
    "no-exp": _(
        "For logvar {logvar} and eps {eps}: yours is {got}, expected {expected}. {seen} is not the"
        " spread. Halve logvar, then use np.exp."
    ),
    "no-centre": _(
        "For mu {mu} and eps {eps}: yours is {got}, expected {expected}."
        " This is only the way from the centre. Add mu."
    ),
    "brackets": _(
        "For mu {mu} and eps {eps}: yours is {got}, expected {expected}. "
        "Multiply only the spread by eps, not the centre."
    ),
    "no-chance": _(
        "For eps {eps}: yours is {got}, expected {expected}. Another eps changes nothing, so each"
        " picture has one fixed code. Use eps."
    ),
    "no-spread": _(
        "For logvar {logvar} and eps {eps}: yours is {got}, expected {expected}."
        " Every cloud is equally wide. Multiply eps by the spread."
    ),
}


def random_code(mu, logvar, eps):
    return mu + np.exp(logvar / 2) * eps


MIXUPS = [
    ("variance", lambda mu, logvar, eps: mu + np.exp(logvar) * eps),
    ("np.exp(logvar) / 2", lambda mu, logvar, eps: mu + np.exp(logvar) / 2 * eps),
    ("np.sqrt(logvar)", lambda mu, logvar, eps: mu + np.sqrt(logvar) * eps),
    ("logvar", lambda mu, logvar, eps: mu + logvar * eps),
    ("logvar / 2", lambda mu, logvar, eps: mu + logvar / 2 * eps),
    ("no-centre", lambda mu, logvar, eps: np.exp(logvar / 2) * eps),
    ("brackets", lambda mu, logvar, eps: (mu + np.exp(logvar / 2)) * eps),
    ("no-chance", lambda mu, logvar, eps: mu),
    ("no-chance", lambda mu, logvar, eps: mu + np.exp(logvar / 2)),
    ("no-chance", lambda mu, logvar, eps: mu + np.exp(logvar)),
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
    try:
        kit.expect_same(answer.random_code, random_code, inputs, mixups=MIXUPS)
    except kit.Wrong as wrong:
        if "logvar" in wrong.key:
            raise kit.Wrong("no-exp", seen=wrong.key, **wrong.fields) from None
        raise


# %% mistake variance
# tag: slip (variance taken for spread)
import numpy as np


def random_code(mu, logvar, eps):
    return mu + np.exp(logvar) * eps


# %% mistake brackets
# tag: slip (centre multiplied too)
import numpy as np


def random_code(mu, logvar, eps):
    spread = np.exp(logvar / 2)
    return (mu + spread) * eps


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
