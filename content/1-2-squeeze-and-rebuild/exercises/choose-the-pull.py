# %% [markdown] task
# ## Choose the pull
#
# Training made this sum small: badness of the rebuild, added up over all 256 pixels,
# + beta × pull. Your rebuild error is a mean, so it is far smaller.
# The pull says how far the clouds are from one shared cloud with centre 0 and spread 1.
#
# - For one code number it is (mu² + exp(logvar) − logvar − 1) / 2.
# - For one picture, add the pulls of its two code numbers. For many pictures, take the mean.
#
# 1. Write `pull(mu, logvar)`. Both have the shape (number, 2). Give back one number.
# 2. In the loop, fill `table[beta]` with the pair (rebuild error, pull).
# 3. Set `choice` to the beta that rebuilds well and also makes good pictures from random
#    codes. Defend it in `reason` with two numbers from your table, one of them from the
#    row that you choose. Copy them as printed.

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

# %% order
import numpy as np
import kit
# ---
def pull(mu, logvar):
# ---
    each = (mu**2 + np.exp(logvar) - logvar - 1) / 2
# ---
    return np.mean(np.sum(each, axis=1))
# ---
x = kit.load_data("handwriting").pictures[kit.load_data("handwriting").held_out[:100]]
table = {}
# ---
for beta in [0, 1, 20]:
# ---
    model = kit.load(f"digits-beta-{beta}")
    mu, logvar = model.encode(x)
# ---
    error = np.mean((x - model.decode(mu)) ** 2)
# ---
    table[beta] = (error, pull(mu, logvar))
# ---
choice = 1
reason = f"Its error {table[1][0]:.4f} is small, and its pull {table[1][1]:.2f} is too."

# %% check
import numpy as np
MESSAGES = {
    "untouched": _("{name} still gives 0. This is the starting line. Replace it."),
    "no-half": _(
        "For mu {mu} and logvar {logvar}: yours is {got}, expected {expected}. Divide by 2."
    ),
    "mean-all": _(
        "For mu {mu} and logvar {logvar}: yours is {got}, expected {expected}."
        " Add a picture's two pulls; you take their mean."
    ),
    "no-mean": _(
        "For mu {mu} and logvar {logvar}: yours is {got}, expected {expected}."
        " You add up all pictures. Take their mean."
    ),
    "each": _(
        "Numbers that pull gave: {count}, one for each picture. One is wanted: take their mean."
    ),
    "term": _(
        "For mu {mu} and logvar {logvar}: yours is {got}, expected {expected}."
        " You seem to have {seen} where the formula has {wanted}."
    ),
    "half": _("table[{beta}][{place}] is {got}. Expected: {wanted}. The other number fits."),
    "table": _("table[{beta}] holds {got}; expected {error}, {pull}. Right order? Right model?"),
    "choice": _(
        "choice is {choice}. Write one number: 0, 1 or 20. Look at the random pictures again."
    ),
    "blur": _(
        "You chose beta 20. Its pull {pull} is smallest. But the code carries almost nothing:"
        " every picture is the same blur, with error {error}."
    ),
    "holes": _(
        "You chose beta 0. Its error {error} is small. But its pull is {pull}:"
        " the map has holes. Look at the random pictures."
    ),
    "reason": _(
        "Numbers from your table in reason: {count}. Two are needed, at least one from beta 1."
        " Copy them with two digits or more, such as {error}."
    ),
}
def mean_of(terms):
    return np.sum(terms) / 2 / len(terms)
def pull(mu, logvar):
    return mean_of(mu**2 + np.exp(logvar) - logvar - 1)
MIXUPS = [
    ("untouched", lambda m, v: 0),
    ("no-half", lambda m, v: 2 * pull(m, v)),
    ("mean-all", lambda m, v: pull(m, v) / 2),
    ("no-mean", lambda m, v: pull(m, v) * len(m)),
    ("each", lambda m, v: np.sum(m**2 + np.exp(v) - v - 1, axis=1) / 2),
    ("+ logvar", lambda m, v: mean_of(m**2 + np.exp(v) + v - 1)),
    ("- 1 / 2", lambda m, v: 2 * mean_of(m**2 + np.exp(v) - v - 1 / 2)),
    ("mu * 2", lambda m, v: mean_of(m * 2 + np.exp(v) - v - 1)),
    ("np.exp(logvar / 2)", lambda m, v: mean_of(m**2 + np.exp(v / 2) - v - 1)),
]
TERMS = {"+ logvar": "- logvar", "- 1 / 2": "(... - 1) / 2", "mu * 2": "mu**2"}
TERMS["np.exp(logvar / 2)"] = "np.exp(logvar)"
INPUTS = [([[3, 0]], [[0, 0]]), ([[0, 0]], [[2, 0]]), ([[3, -1], [0, 2]], [[0, 1], [-1, -2]])]

def measured(kit, beta):
    data = kit.load_data("handwriting")
    x = data.pictures[data.held_out[:100]]
    model = kit.load(f"digits-beta-{beta}")
    mu, logvar = model.encode(x)
    return float(np.mean((x - model.decode(mu)) ** 2)), float(pull(mu, logvar))

def compare(kit, given, beta, row):
    """The pair of the learner's table as floats; raises Wrong where it does not fit row."""
    try:
        first, second = map(float, given)
    except (TypeError, ValueError):
        first = second = np.nan
    pair = np.array([first, second])
    fits = np.abs(pair - row) <= np.maximum(0.01 * np.array(row), [6e-4, 6e-3])  # may be rounded
    if all(fits):
        return first, second
    if first == second == 0:
        raise kit.Wrong("untouched", name=f"table[{beta}]")
    got, wanted = ([f"{number:.4f}" for number in numbers] for numbers in (pair, row))
    if any(fits):
        at = int(fits[0])
        raise kit.Wrong("half", beta=beta, place=at, got=got[at], wanted=wanted[at])
    shown = str(given)[:60] if any(np.isnan(pair)) else ", ".join(got)
    raise kit.Wrong("table", beta=beta, got=shown, error=wanted[0], pull=wanted[1])

def check_pull(function, kit):
    inputs = [(np.array(mu, float), np.array(logvar, float)) for mu, logvar in INPUTS]
    try:
        kit.expect_same(function, pull, inputs, mixups=MIXUPS)
    except kit.Wrong as wrong:
        if wrong.key not in TERMS:
            raise
        raise kit.Wrong("term", seen=wrong.key, wanted=TERMS[wrong.key], **wrong.fields) from None

def check(answer, kit):
    check_pull(answer.pull, kit)
    rows = {beta: measured(kit, beta) for beta in (0, 1, 20)}
    table = answer.table if isinstance(answer.table, dict) else {}
    own = {beta: compare(kit, table.get(beta), beta, row) for beta, row in rows.items()}
    choice = str(answer.choice).removesuffix(".0")
    if choice not in ("0", "1", "20"):
        raise kit.Wrong("choice", choice=choice[:20])
    error, measured_pull = (f"{number:.4f}" for number in rows[int(choice)])
    if choice != "1":
        raise kit.Wrong({"0": "holes", "20": "blur"}[choice], error=error, pull=measured_pull)
    found = set()
    for table in (rows, own):  # own: with all its digits
        numbers = {(beta, place): row[place] for beta, row in table.items() for place in (0, 1)}
        found |= kit.quoted(str(answer.reason), numbers)
    if len(found) < 2 or not any(beta == 1 for beta, place in found):
        raise kit.Wrong("reason", count=len(found), error=error)
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
# %% mistake term
# tag: slip (sign of the logarithm)
import numpy as np
def pull(mu, logvar):
    each = (mu**2 + np.exp(logvar) + logvar - 1) / 2
    return np.mean(np.sum(each, axis=1))
# %% mistake untouched
# tag: slip (the starting line)
def pull(mu, logvar):
    return 0.0
# %% mistake no-mean
# tag: slip (sum where a mean is asked)
import numpy as np
def pull(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - logvar - 1) / 2
# %% mistake each
# tag: slip (mean over pictures left out)
import numpy as np
def pull(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - logvar - 1, axis=1) / 2
# %% mistake half
# tag: slip (sum of the squares in the table)
import kit, numpy as np
def pull(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - logvar - 1) / 2 / len(mu)
data = kit.load_data("handwriting")
x, model = data.pictures[data.held_out[:100]], kit.load("digits-beta-0")
mu, logvar = model.encode(x)
table = {0: (np.sum((x - model.decode(mu)) ** 2), pull(mu, logvar))}
# %% mistake table
# tag: slip (numbers that nobody measured)
import numpy as np
def pull(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - logvar - 1) / 2 / len(mu)
table = {0: (0.5, 4), 1: (0.3, 3), 20: (0.1, 2)}
# %% mistake choice
# tag: EXACT (a value between, as if any number were a model)
import kit, numpy as np
def pull(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - logvar - 1) / 2 / len(mu)
data = kit.load_data("handwriting")
x, table = data.pictures[data.held_out[:100]], {}
for beta, model in [(b, kit.load(f"digits-beta-{b}")) for b in (0, 1, 20)]:
    mu, logvar = model.encode(x)
    table[beta] = (np.mean((x - model.decode(mu)) ** 2), pull(mu, logvar))
choice = 10
# %% mistake blur
# tag: BIG (more pull is always better)
import kit, numpy as np
def pull(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - logvar - 1) / 2 / len(mu)
data = kit.load_data("handwriting")
x, table = data.pictures[data.held_out[:100]], {}
for beta, model in [(b, kit.load(f"digits-beta-{b}")) for b in (0, 1, 20)]:
    mu, logvar = model.encode(x)
    table[beta] = (np.mean((x - model.decode(mu)) ** 2), pull(mu, logvar))
choice = 20
# %% mistake holes
# tag: EXACT (the smallest error is the best model)
import kit, numpy as np
def pull(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - logvar - 1) / 2 / len(mu)
data = kit.load_data("handwriting")
x, table = data.pictures[data.held_out[:100]], {}
for beta, model in [(b, kit.load(f"digits-beta-{b}")) for b in (0, 1, 20)]:
    mu, logvar = model.encode(x)
    table[beta] = (np.mean((x - model.decode(mu)) ** 2), pull(mu, logvar))
choice = 0
# %% mistake reason
# tag: slip (an opinion without numbers)
import kit, numpy as np
def pull(mu, logvar):
    return np.sum(mu**2 + np.exp(logvar) - logvar - 1) / 2 / len(mu)
data = kit.load_data("handwriting")
x, table = data.pictures[data.held_out[:100]], {}
for beta, model in [(b, kit.load(f"digits-beta-{b}")) for b in (0, 1, 20)]:
    mu, logvar = model.encode(x)
    table[beta] = (np.mean((x - model.decode(mu)) ** 2), pull(mu, logvar))
choice = 1
reason = "Beta 1 gives the best pictures, and 20 gives only 1 picture."
# %% other right loops
import kit, math
def pull(mu, logvar):
    total = 0
    for centre, log in zip(mu, logvar):
        for k in range(2):
            total += (centre[k] ** 2 + math.exp(log[k]) - log[k] - 1) / 2
    return total / len(mu)
data = kit.load_data("handwriting")
x, table = data.pictures[data.held_out[:100]], {}
for beta, model in [(b, kit.load(f"digits-beta-{b}")) for b in (0, 1, 20)]:
    mu, logvar = model.encode(x)
    error = ((x - model.decode(mu)) ** 2).mean()
    table[beta] = [round(float(error), 4), round(float(pull(mu, logvar)), 2)]
choice = "1"
reason = f"pull {table[1][1]} against {table[0][1]}, error {table[1][0]}"
# %% other right mean-times-two
import kit, numpy as np
def pull(mu, logvar):
    return -np.mean(1 + logvar - np.square(mu) - np.exp(logvar))
data = kit.load_data("handwriting")
x, table = data.pictures[data.held_out[:100]], {}
for beta, model in [(b, kit.load(f"digits-beta-{b}")) for b in (0, 1, 20)]:
    mu, logvar = model.encode(x)
    table[beta] = (np.mean((x - model.decode(mu)) ** 2), pull(mu, logvar))
choice = 1.0
reason = "I measured " + str(table[1][0]) + " and " + str(table[20][0])
# %% other right decimal-comma
import kit, numpy as np
def pull(mu, logvar):
    variance = np.exp(logvar)
    return np.average(np.sum(mu**2 + variance - np.log(variance) - 1, axis=1)) * 0.5
data = kit.load_data("handwriting")
x, table = data.pictures[data.held_out[:100]], {}
for beta, model in [(b, kit.load(f"digits-beta-{b}")) for b in (0, 1, 20)]:
    mu, logvar = model.encode(x)
    table[beta] = (np.mean((x - model.decode(mu)) ** 2), pull(mu, logvar))
choice = 1
reason = f"{table[1][0]:.3f}; {table[20][0]:.3f}; {table[0][1]:.1f}".replace(".", ",")
# %% [markdown] hints
# 1. Look at the random pictures, not only at the numbers.
# 2. `np.sum(each, axis=1)` adds each picture's two pulls. A good rebuild, a full map: the middle.
