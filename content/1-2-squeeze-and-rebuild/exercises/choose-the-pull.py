# %% [markdown] task
# ## Choose the pull
#
# Training made one number small: rebuild error + beta × pull.
# The pull says how far the clouds of codes are from one shared cloud around 0.
#
# - For one code number it is (mu² + exp(logvar) − logvar − 1) / 2.
# - For one picture, add up its two code numbers. For many pictures, take the mean.
#
# 1. Write `pull(mu, logvar)`. Both have the shape (number, 2). Give back one number.
# 2. In the loop, fill `table[beta]` with the pair (rebuild error, pull).
# 3. Look at the pictures from random codes. Set `choice` to the beta that rebuilds well
#    and also makes good new pictures. Defend it in `reason`, with at least two numbers
#    from your table, written with their decimals.

# %% start
import numpy as np
import kit

def pull(mu, logvar):
    return 0.0  # change this line

data = kit.load_data("handwriting")
x = data.pictures[data.held_out[:100]]
random_codes = [[-1.5, 0.5], [-0.5, -1], [0, 0], [0.5, 1.5], [1, -0.5], [2, 1]]
table = {}
for beta in [0, 1, 20]:
    model = kit.load(f"digits-beta-{beta}")
    mu, logvar = model.encode(x)
    table[beta] = (0.0, 0.0)  # change this line: rebuild error, pull
    print(f"beta {beta}: error {table[beta][0]:.4f}, pull {table[beta][1]:.4f}")
    kit.show(model.decode(np.array(random_codes)), title=f"Random codes, beta {beta}")
choice = None  # 0, 1 or 20
reason = "I choose it because ..."

# %% solution
import numpy as np
import kit

def pull(mu, logvar):
    each = (mu**2 + np.exp(logvar) - logvar - 1) / 2
    return np.mean(np.sum(each, axis=1))

data = kit.load_data("handwriting")
x = data.pictures[data.held_out[:100]]
random_codes = [[-1.5, 0.5], [-0.5, -1], [0, 0], [0.5, 1.5], [1, -0.5], [2, 1]]
table = {}
for beta in [0, 1, 20]:
    model = kit.load(f"digits-beta-{beta}")
    mu, logvar = model.encode(x)
    table[beta] = (np.mean((x - model.decode(mu)) ** 2), pull(mu, logvar))
    print(f"beta {beta}: error {table[beta][0]:.4f}, pull {table[beta][1]:.4f}")
    kit.show(model.decode(np.array(random_codes)), title=f"Random codes, beta {beta}")
choice = 1  # 0, 1 or 20
reason = f"Its error {table[1][0]:.4f} is small, and its pull {table[1][1]:.2f} is too."

# %% check
import re
import numpy as np

MESSAGES = {
    "no-half": _(
        "For mu {mu} and logvar {logvar} your pull is {got}; it should be {expected}."
        " Yours is twice as large. Divide by 2."
    ),
    "mean-all": _(
        "For mu {mu} and logvar {logvar} your pull is {got}; it should be {expected}."
        " You take the mean over the two code numbers too. Both pulls act at once: add them."
    ),
    "sign": _(
        "For mu {mu} and logvar {logvar} your pull is {got}; it should be {expected}."
        " You add logvar. The formula takes it away, so that very small clouds cost much too."
        " Look at the sign."
    ),
    "table": _(
        "table[{beta}] holds {got}. The check measured error {error} and pull {pull}."
        " Is the pair in the right order, and from the model of this beta?"
    ),
    "choice": _(
        "Your choice is {choice}. No model here was trained with that beta."
        " Look at the random pictures again, then choose 0, 1 or 20."
    ),
    "blur": _(
        "You chose beta 20, and its pull of {pull} is the smallest. A small pull looks good."
        " But the code now carries almost nothing: every picture is the same blur,"
        " with error {error}. Compare its random pictures."
    ),
    "holes": _(
        "You chose beta 0, and its error of {error} is a good one. But its pull is {pull}:"
        " nothing keeps the clouds together, so the map has holes."
        " Look at the pictures from random codes."
    ),
    "reason": _(
        "Your reason holds {count} numbers from the table; two are needed. Numbers let a reader"
        " test what you say. Copy them with their decimals, such as {error}."
    ),
}

def pull(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - logvar - 1) / 2 / len(mu)

MIXUPS = [
    ("no-half", lambda mu, logvar: 2 * pull(mu, logvar)),
    ("mean-all", lambda mu, logvar: pull(mu, logvar) / 2),
    ("sign", lambda mu, logvar: np.sum(mu**2 + np.exp(logvar) + logvar - 1) / 2 / len(mu)),
]
INPUTS = [([[1, 0]], [[0, 0]]), ([[0, 0]], [[2, 0]]), ([[3, -1], [0, 2]], [[0, 1], [-1, -2]])]

def measured(kit, beta):
    data = kit.load_data("handwriting")
    x = data.pictures[data.held_out[:100]]
    model = kit.load(f"digits-beta-{beta}")
    mu, logvar = model.encode(x)
    return float(np.mean((x - model.decode(mu)) ** 2)), float(pull(mu, logvar))

def same_pair(given, expected):
    try:
        distance = np.abs(np.subtract(given, expected))
    except (TypeError, ValueError):
        return False
    room = np.maximum(0.01 * np.array(expected), [6e-4, 6e-3])  # a rounded number is fine
    return distance.shape == (2,) and bool(np.all(distance <= room))

def in_words(pair):
    try:
        return ", ".join(f"{float(number):.4f}" for number in pair)
    except (TypeError, ValueError):
        return str(pair)[:60]

def quoted(reason, numbers):
    found = set()
    for whole, decimals in re.findall(r"(\d+)[.,٫](\d+)", str(reason)):
        value = float(f"{whole}.{decimals}")
        near = [n for n in numbers if value and abs(value - n) <= 0.6 * 10 ** -len(decimals)]
        found.update(near[:1])
    return len(found)

def check(answer, kit):
    inputs = [(np.array(mu, float), np.array(logvar, float)) for mu, logvar in INPUTS]
    kit.expect_same(answer.pull, pull, inputs, mixups=MIXUPS)
    rows = {beta: measured(kit, beta) for beta in (0, 1, 20)}
    shown = {b: {"error": f"{e:.4f}", "pull": f"{p:.4f}"} for b, (e, p) in rows.items()}
    for beta, row in rows.items():
        given = answer.table.get(beta) if isinstance(answer.table, dict) else answer.table
        if not same_pair(given, row):
            raise kit.Wrong("table", beta=beta, got=in_words(given), **shown[beta])
    choice = str(answer.choice).removesuffix(".0")
    if choice not in ("0", "1", "20"):
        raise kit.Wrong("choice", choice=choice[:20])
    if choice != "1":
        raise kit.Wrong({"0": "holes", "20": "blur"}[choice], **shown[int(choice)])
    count = quoted(answer.reason, [number for row in rows.values() for number in row])
    if count < 2:
        raise kit.Wrong("reason", count=count, error=shown[1]["error"])

# %% mistake no-half
# tag: slip (factor left out)
import numpy as np
def pull(mu, logvar):
    return (mu**2 + np.exp(logvar) - logvar - 1).sum(axis=1).mean()

# %% mistake mean-all
# tag: slip (mean where a sum is asked)
import numpy as np
def pull(mu, logvar):
    return np.mean((mu**2 + np.exp(logvar) - logvar - 1) / 2)

# %% mistake sign
# tag: slip (sign of the logarithm)
import numpy as np
def pull(mu, logvar):
    each = (mu**2 + np.exp(logvar) + logvar - 1) / 2
    return np.mean(np.sum(each, axis=1))

# %% mistake table
# tag: slip (one model measured three times)
import numpy as np
import kit
def pull(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - logvar - 1) / 2 / len(mu)
data = kit.load_data("handwriting")
x, table = data.pictures[data.held_out[:100]], {}
model = kit.load("digits-beta-1")
for beta in [0, 1, 20]:
    mu, logvar = model.encode(x)
    table[beta] = (np.mean((x - model.decode(mu)) ** 2), pull(mu, logvar))
choice = 1
reason = "It rebuilds best."

# %% mistake choice
# tag: EXACT (a value between, as if any number were a model)
import numpy as np
import kit
def pull(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - logvar - 1) / 2 / len(mu)
data = kit.load_data("handwriting")
x, table = data.pictures[data.held_out[:100]], {}
for beta in [0, 1, 20]:
    model = kit.load(f"digits-beta-{beta}")
    mu, logvar = model.encode(x)
    table[beta] = (np.mean((x - model.decode(mu)) ** 2), pull(mu, logvar))
choice = 10
reason = f"It is in the middle, between {table[1][1]:.2f} and {table[20][1]:.2f}."

# %% mistake blur
# tag: BIG (more pull is always better)
import numpy as np
import kit
def pull(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - logvar - 1) / 2 / len(mu)
data = kit.load_data("handwriting")
x, table = data.pictures[data.held_out[:100]], {}
for beta in [0, 1, 20]:
    model = kit.load(f"digits-beta-{beta}")
    mu, logvar = model.encode(x)
    table[beta] = (np.mean((x - model.decode(mu)) ** 2), pull(mu, logvar))
choice = 20
reason = f"The pull is smallest: {table[20][1]:.4f}, not {table[0][1]:.2f}."

# %% mistake holes
# tag: EXACT (the smallest error is the best model)
import numpy as np
import kit
def pull(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - logvar - 1) / 2 / len(mu)
data = kit.load_data("handwriting")
x, table = data.pictures[data.held_out[:100]], {}
for beta in [0, 1, 20]:
    model = kit.load(f"digits-beta-{beta}")
    mu, logvar = model.encode(x)
    table[beta] = (np.mean((x - model.decode(mu)) ** 2), pull(mu, logvar))
choice = 0
reason = f"The error is small: {table[0][0]:.4f}, not {table[20][0]:.4f}."

# %% mistake reason
# tag: slip (an opinion without numbers)
import numpy as np
import kit
def pull(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - logvar - 1) / 2 / len(mu)
data = kit.load_data("handwriting")
x, table = data.pictures[data.held_out[:100]], {}
for beta in [0, 1, 20]:
    model = kit.load(f"digits-beta-{beta}")
    mu, logvar = model.encode(x)
    table[beta] = (np.mean((x - model.decode(mu)) ** 2), pull(mu, logvar))
choice = 1
reason = "Beta 1 gives the best pictures, and 20 gives only 1 picture."

# %% other right loops
import math
import kit
def pull(mu, logvar):
    total = 0
    for centre, log in zip(mu, logvar):
        for k in range(2):
            total += (centre[k] ** 2 + math.exp(log[k]) - log[k] - 1) / 2
    return total / len(mu)
data = kit.load_data("handwriting")
x, table = data.pictures[data.held_out[:100]], {}
for beta in [0, 1, 20]:
    model = kit.load(f"digits-beta-{beta}")
    mu, logvar = model.encode(x)
    error = ((x - model.decode(mu)) ** 2).mean()
    table[beta] = [round(float(error), 4), round(float(pull(mu, logvar)), 2)]
choice = "1"
reason = f"pull {table[1][1]} against {table[0][1]}, error {table[1][0]}"

# %% other right mean-times-two
import numpy as np
import kit
def pull(mu, logvar):
    return -np.mean(1 + logvar - np.square(mu) - np.exp(logvar))
data = kit.load_data("handwriting")
x, table = data.pictures[data.held_out[:100]], {}
for beta in [0, 1, 20]:
    model = kit.load(f"digits-beta-{beta}")
    mu, logvar = model.encode(x)
    table[beta] = (np.mean((x - model.decode(mu)) ** 2), pull(mu, logvar))
choice = 1.0
reason = "I measured " + str(table[1][0]) + " and " + str(table[20][0])

# %% other right decimal-comma
import numpy as np
import kit
def pull(mu, logvar):
    variance = np.exp(logvar)
    return np.average(np.sum(mu**2 + variance - np.log(variance) - 1, axis=1)) * 0.5
data = kit.load_data("handwriting")
x, table = data.pictures[data.held_out[:100]], {}
for beta in [0, 1, 20]:
    model = kit.load(f"digits-beta-{beta}")
    mu, logvar = model.encode(x)
    table[beta] = (np.mean((x - model.decode(mu)) ** 2), pull(mu, logvar))
choice = 1
reason = f"{table[1][0]:.3f}; {table[20][0]:.3f}; {table[0][1]:.1f}".replace(".", ",")

# %% [markdown] hints
# 1. Look at the random pictures, not only at the numbers.
# 2. `np.exp(logvar)` is the variance. A good rebuild and a full map: in the middle.
