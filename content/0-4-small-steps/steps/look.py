# %% [markdown] step
# The loss at w = 1, as in points 1 and 2 of Run. `errors[0]` is the first error, and `** 2` squares it.
# The last line only adds the errors. Change it, so that it shows the loss: `10.0`.

# %% start
w = 1
errors = [1 * w - 3, 2 * w - 6]
print("errors", errors)
print("loss", errors[0] + errors[1])

# %% solution
w = 1
errors = [1 * w - 3, 2 * w - 6]
print("errors", errors)
print("loss", (errors[0] ** 2 + errors[1] ** 2) / 2)

# %% again
parts = {"6": "8"}

# %% slip sum
# say: This shows 20, the sum of the squares. The loss is their mean: divide the sum by 2.
w = 1
errors = [1 * w - 3, 2 * w - 6]
print("errors", errors)
print("loss", errors[0] ** 2 + errors[1] ** 2)

# %% slip brackets
# say: This shows 12.0. Only the second square was divided. Put brackets around the sum.
w = 1
errors = [1 * w - 3, 2 * w - 6]
print("errors", errors)
print("loss", errors[0] ** 2 + errors[1] ** 2 / 2)

# %% slip no-squares
# say: This shows -3.0, the mean of the errors. Square each error first.
w = 1
errors = [1 * w - 3, 2 * w - 6]
print("errors", errors)
print("loss", (errors[0] + errors[1]) / 2)

# %% slip square-of-sum
# say: You squared the sum of the errors. Square each error by itself, and then add.
w = 1
errors = [1 * w - 3, 2 * w - 6]
print("errors", errors)
print("loss", (errors[0] + errors[1]) ** 2 / 2)

# %% slip doubled
# say: This shows -6.0. One star means times. Two stars make a square.
w = 1
errors = [1 * w - 3, 2 * w - 6]
print("errors", errors)
print("loss", (errors[0] * 2 + errors[1] * 2) / 2)

# %% slip typed
print("errors", [-2, -4])
print("loss", 10.0)

# %% [markdown] step
# The slope at w = 1, as in points 3 and 4. The last line shows only the change, `-2.0`.
# Divide the change by the distance from 0.9 to 1.1, so that it shows `-10.0`. `round` with 3 leaves
# three places after the point.

# %% start
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

left = loss(0.9)
right = loss(1.1)
print("slope", round(right - left, 3))

# %% solution
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

left = loss(0.9)
right = loss(1.1)
print("slope", round((right - left) / 0.2, 3))

# %% again
parts = {"0.9": "1.9", "1.1": "2.1"}

# %% slip brackets
# say: Only the left loss was divided. Put brackets around the difference: (right - left).
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

left = loss(0.9)
right = loss(1.1)
print("slope", round(right - left / 0.2, 3))

# %% slip one-side
# say: This shows -20.0. The distance from 0.9 to 1.1 is 0.2, not 0.1.
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

left = loss(0.9)
right = loss(1.1)
print("slope", round((right - left) / 0.1, 3))

# %% slip multiplied
# say: This shows -0.4. You multiplied. A slope is the change divided by the distance, 0.2.
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

left = loss(0.9)
right = loss(1.1)
print("slope", round((right - left) * 0.2, 3))

# %% slip two
# say: This shows -1.0. The distance from 0.9 to 1.1 is 0.2, not 2.
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

left = loss(0.9)
right = loss(1.1)
print("slope", round((right - left) / 2, 3))

# %% slip turned
# say: This shows 10.0, with the wrong sign. Take right minus left.
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

left = loss(0.9)
right = loss(1.1)
print("slope", round((left - right) / 0.2, 3))

# %% slip typed
print("slope", -10.0)

# %% [markdown] step
# One step, as in point 5. But this program goes uphill: it shows `0.0`, further from 3.
# Change one sign, so that it goes downhill.

# %% start
w = 1
slope = -10
rate = 0.1
w = w + rate * slope
print("w", w)

# %% solution
w = 1
slope = -10
rate = 0.1
w = w - rate * slope
print("w", w)

# %% again
parts = {"-10": "5"}

# %% slip sign-of-slope
w = 1
slope = 10
rate = 0.1
w = w + rate * slope
print("w", w)

# %% slip negative-rate
w = 1
slope = -10
rate = -0.1
w = w + rate * slope
print("w", w)

# %% slip no-rate
w = 1
slope = -10
rate = 0.1
w = w - slope
print("w", w)

# %% slip turned
w = 1
slope = -10
rate = 0.1
w = rate * slope - w
print("w", w)

# %% slip typed
print("w", 2.0)

# %% check
MESSAGES = {
    "sign-of-slope": _(
        "You changed the slope, which was measured: it is -10. Change only the sign in the"
        " line of the step."
    ),
    "negative-rate": _("A rate is above 0: here 0.1. Change the sign in the line of the step."),
    "no-rate": _("This shows 11: the whole slope was taken. Keep rate * in the line."),
    "turned": _("This shows -2.0. You took w away from the step. Begin with the old w."),
}

def check(answer, kit):
    if answer._names.get("slope") == 10:
        raise kit.Wrong("sign-of-slope")
    if answer._names.get("rate") == -0.1:
        raise kit.Wrong("negative-rate")
    kit.expect_printed(answer, "w 2.0\n", {"no-rate": "w 11\n", "turned": "w -2.0\n"}, "w 0.0\n")
    kit.expect_again(answer, {"-10": "5"}, "w 0.5\n")

# %% [markdown] step
# Now the three steps of your guess. `range(3)` runs the indented lines three times, and each
# turn measures the slope again. Let it take ten steps, and look: does w reach 3?

# %% start
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

w = 1
for step in range(3):
    slope = (loss(w + 0.1) - loss(w - 0.1)) / 0.2
    w = w - 0.1 * slope
    print("w", round(w, 3), "loss", round(loss(w), 3))

# %% solution
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

w = 1
for step in range(10):
    slope = (loss(w + 0.1) - loss(w - 0.1)) / 0.2
    w = w - 0.1 * slope
    print("w", round(w, 3), "loss", round(loss(w), 3))

# %% slip uphill
# say: The loss grows: w leaves 3 and goes uphill. Give w - 0.1 * slope its minus back.
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

w = 1
for step in range(10):
    slope = (loss(w + 0.1) - loss(w - 0.1)) / 0.2
    w = w + 0.1 * slope
    print("w", round(w, 3), "loss", round(loss(w), 3))

# %% slip seven-more
# say: These are 13 steps. Write 10 in the place of 3.
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

w = 1
for step in range(3 + 10):
    slope = (loss(w + 0.1) - loss(w - 0.1)) / 0.2
    w = w - 0.1 * slope
    print("w", round(w, 3), "loss", round(loss(w), 3))

# %% slip nine
# say: These are 9 steps. range(10) runs ten times, from step 0 to step 9.
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

w = 1
for step in range(9):
    slope = (loss(w + 0.1) - loss(w - 0.1)) / 0.2
    w = w - 0.1 * slope
    print("w", round(w, 3), "loss", round(loss(w), 3))

# %% slip eleven
# say: These are 11 steps. range(10) runs ten times, from step 0 to step 9.
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

w = 1
for step in range(11):
    slope = (loss(w + 0.1) - loss(w - 0.1)) / 0.2
    w = w - 0.1 * slope
    print("w", round(w, 3), "loss", round(loss(w), 3))

# %% slip only-last
# say: Only the last step is shown. Give the print line its four spaces back.
def loss(w):
    return ((1 * w - 3) ** 2 + (2 * w - 6) ** 2) / 2

w = 1
for step in range(10):
    slope = (loss(w + 0.1) - loss(w - 0.1)) / 0.2
    w = w - 0.1 * slope
print("w", round(w, 3), "loss", round(loss(w), 3))

# %% [markdown] step
# **Your own numbers.** Did somebody write the 3 into the program? Put two other heights in the
# place of 3 and 6, from 1 to 50 cm: measured or made up. Guess where w will end. Then run it.

# %% start
heights = [3, 6]  # after 1 week and after 2 weeks

def loss(w):
    errors = [1 * w - heights[0], 2 * w - heights[1]]
    return (errors[0] ** 2 + errors[1] ** 2) / 2

w = 1
for step in range(40):
    slope = (loss(w + 0.1) - loss(w - 0.1)) / 0.2
    w = w - 0.1 * slope
print("w", round(w, 3), "loss", round(loss(w), 3))

# %% solution
heights = [4, 7]  # after 1 week and after 2 weeks

def loss(w):
    errors = [1 * w - heights[0], 2 * w - heights[1]]
    return (errors[0] ** 2 + errors[1] ** 2) / 2

w = 1
for step in range(40):
    slope = (loss(w + 0.1) - loss(w - 0.1)) / 0.2
    w = w - 0.1 * slope
print("w", round(w, 3), "loss", round(loss(w), 3))

# %% slip one-height
heights = [5]

def loss(w):
    return (1 * w - heights[0]) ** 2

w = 1
for step in range(40):
    slope = (loss(w + 0.1) - loss(w - 0.1)) / 0.2
    w = w - 0.1 * slope
print("w", round(w, 3), "loss", round(loss(w), 3))

# %% slip start-changed
heights = [3, 6]  # after 1 week and after 2 weeks

def loss(w):
    errors = [1 * w - heights[0], 2 * w - heights[1]]
    return (errors[0] ** 2 + errors[1] ** 2) / 2

w = 5
for step in range(40):
    slope = (loss(w + 0.1) - loss(w - 0.1)) / 0.2
    w = w - 0.1 * slope
print("w", round(w, 3), "loss", round(loss(w), 3))

# %% slip too-large
heights = [3, 600]  # after 1 week and after 2 weeks

def loss(w):
    errors = [1 * w - heights[0], 2 * w - heights[1]]
    return (errors[0] ** 2 + errors[1] ** 2) / 2

w = 1
for step in range(40):
    slope = (loss(w + 0.1) - loss(w - 0.1)) / 0.2
    w = w - 0.1 * slope
print("w", round(w, 3), "loss", round(loss(w), 3))

# %% slip elsewhere
heights = [4, 7]  # after 1 week and after 2 weeks

def loss(w):
    errors = [1 * w - heights[0], 2 * w - heights[1]]
    return (errors[0] ** 2 + errors[1] ** 2) / 2

w = 1
for step in range(4):
    slope = (loss(w + 0.1) - loss(w - 0.1)) / 0.2
    w = w - 0.1 * slope
print("w", round(w, 3), "loss", round(loss(w), 3))

# %% check
MESSAGES = {
    "one-height": _("heights needs two numbers, with a comma between them. A half is written 3.5."),
    "start-changed": _("The heights are still 3 and 6. Put your own two numbers in their place."),
    "too-large": _("Take heights from 1 to 50 cm."),
    "elsewhere": _(
        "With {heights} the program ended at w = {w}; expected {expected}."
        " Change only the two heights, and leave the 40 steps and the rate."
    ),
}

def check(answer, kit):
    heights, w = answer.heights, answer.w
    try:
        first, second = (float(height) for height in heights)
    except (TypeError, ValueError):
        raise kit.Wrong("one-height") from None
    if [first, second] == [3, 6]:
        raise kit.Wrong("start-changed")
    if not (1 <= first <= 50 and 1 <= second <= 50):
        raise kit.Wrong("too-large")
    end = (first + 2 * second) / 5
    if not abs(float(w) - end) < 0.001:
        fields = {"w": f"{float(w):.4g}", "expected": f"{end:.4g}"}
        raise kit.Wrong("elsewhere", heights=f"{first:g}, {second:g}", **fields)
    if not kit.printed(answer):
        raise kit.Wrong("kit.printed-nothing", expected=f"w {end:.4g}")
