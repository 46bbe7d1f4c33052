# %% [markdown] step
# Choose an outline near you: a roof, a hill, a path. Measure or guess its height at five places, as
# numbers from 0 to 3. Put your five numbers in the first line. Guess first: will the loss be near 0?

# %% start
height = [0, 1, 2, 1, 0]  # yours
n = [1.0, 0.0, 1.0, -1.0, 1.0, -1.0, 0.0]

def network(x, n):
    one, two = max(n[0] * x + n[1], 0), max(n[2] * x + n[3], 0)
    return n[4] * one + n[5] * two + n[6]

def loss(n):
    errors = [network(x, n) - height[x] for x in range(5)]
    return sum(e * e for e in errors) / 5

for step in range(1000):
    slopes = []
    for k in range(7):
        up, down = n.copy(), n.copy()
        up[k], down[k] = n[k] + 0.0001, n[k] - 0.0001
        slopes.append((loss(up) - loss(down)) / 0.0002)
    n = [n[k] - 0.02 * slopes[k] for k in range(7)]
for x in range(5):
    print("height", height[x], "network", round(network(x, n), 2))
print("loss", round(loss(n), 2))

# %% solution
height = [0, 1, 3, 3, 2]  # yours
n = [1.0, 0.0, 1.0, -1.0, 1.0, -1.0, 0.0]

def network(x, n):
    one, two = max(n[0] * x + n[1], 0), max(n[2] * x + n[3], 0)
    return n[4] * one + n[5] * two + n[6]

def loss(n):
    errors = [network(x, n) - height[x] for x in range(5)]
    return sum(e * e for e in errors) / 5

for step in range(1000):
    slopes = []
    for k in range(7):
        up, down = n.copy(), n.copy()
        up[k], down[k] = n[k] + 0.0001, n[k] - 0.0001
        slopes.append((loss(up) - loss(down)) / 0.0002)
    n = [n[k] - 0.02 * slopes[k] for k in range(7)]
for x in range(5):
    print("height", height[x], "network", round(network(x, n), 2))
print("loss", round(loss(n), 2))

# %% slip tent
height = [0, 1, 2, 1, 0]
print(height)

# %% slip many
height = [0, 1, 2, 3, 2, 1]
print(height)

# %% slip large
height = [0, 120, 200, 180, 20]
print(height)

# %% slip text
height = "hill"
print(height)

# %% slip not-trained
height = [0, 1, 3, 3, 2]
print(height)

# %% check
MESSAGES = {
    "tent": _("Your heights are those of the tent. Put five numbers of your own in the first line."),
    "many": _("You have {count} heights. The program looks at five places: give five numbers."),
    "large": _(
        "One of your heights is {height}. Bring them down to 0 to 3: divide all by the same number."
        " With large numbers a step of training leaps."
    ),
    "text": _("height must be a list of five numbers, such as [0, 1, 2, 1, 0]."),
    "not-trained": _(
        "Your heights are fine, but the program shows no loss at the end. Change only the first line."
    ),
}

def check(answer, kit):
    try:
        heights = [float(one) for one in answer.height]
    except (TypeError, ValueError):
        raise kit.Wrong("text") from None
    if len(heights) != 5:
        raise kit.Wrong("many", count=len(heights))
    for one in heights:
        if not 0 <= one <= 3:
            raise kit.Wrong("large", height=f"{one:g}")
    if heights == [0, 1, 2, 1, 0]:
        raise kit.Wrong("tent")
    if "loss" not in kit.printed(answer):
        raise kit.Wrong("not-trained")
