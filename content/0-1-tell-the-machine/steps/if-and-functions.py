# %% [markdown] step
# Python can compare. `7 > 5` is `True`. Turn the sign round, so that the program shows `False`.

# %% start
print(7 > 5)

# %% solution
print(7 < 5)

# %% again
parts = {"7": "2"}
# %% slip quotes
# say: In quotes this is a text, and nothing is compared. Take the quotes away.
print("7 < 5")
# %% slip typed
print(False)

# %% [markdown] step
# `if` chooses. When the comparison is true, the lines below `if` run; else, those below `else`.
# Change only the number in the first line, so that the program shows `wet`.

# %% start
water = 2
if water < 3:
    print("dry")
else:
    print("wet")

# %% solution
water = 4
if water < 3:
    print("dry")
else:
    print("wet")

# %% check
MESSAGES = {
    "too-low": _(
        "water is {water}. That is below 3, so the program chose dry. Try a larger number."
    ),
    "word": _(
        "The program shows wet, but water is still {water}. You changed another place."
        " Change the number in the first line."
    ),
    "gone": _(
        "The line that gives water a number is gone. Start again brings it back."
        " Then change only its number."
    ),
}

def check(answer, kit):
    shown = kit.printed(answer).strip()
    if "water" not in answer._names:
        raise kit.Wrong("gone")
    if answer.water < 3:
        raise kit.Wrong("word" if shown == "wet" else "too-low", water=answer.water)
    kit.expect_printed(answer, "wet")
# %% slip gone
print("wet")
# %% slip too-low
water = 1
if water < 3:
    print("dry")
else:
    print("wet")
# %% slip word
water = 2
if water < 3:
    print("wet")
else:
    print("wet")

# %% [markdown] step
# An `if` inside a loop asks for each value. Now only 8 is shown, since 8 alone is above 6.
# Change only the 6, so that 8, 5 and 6 are shown, and not 3.

# %% start
for n in [3, 8, 5, 6]:
    if n > 6:
        print(n)

# %% solution
for n in [3, 8, 5, 6]:
    if n > 4:
        print(n)

# %% again
parts = {"[3, 8, 5, 6]": "[9, 1, 7]"}
# %% slip boundary
# say: The 5 is not shown yet. 5 > 5 is False: a number is not larger than itself.
# Which number lets 5 through, and still stops 3?
for n in [3, 8, 5, 6]:
    if n > 5:
        print(n)
# %% slip none
# say: Nothing is shown: no number in the list is above 8. Which number lets 5 through?
for n in [3, 8, 5, 6]:
    if n > 8:
        print(n)
# %% slip all
# say: The 3 is shown too, so it is above your number. Which number stops 3, and lets 5 through?
for n in [3, 8, 5, 6]:
    if n > 2:
        print(n)
# %% slip turned
# say: Now the small numbers are shown. Keep the sign > and change only the number.
for n in [3, 8, 5, 6]:
    if n < 6:
        print(n)
# %% slip typed
print(8)
print(5)
print(6)

# %% [markdown] step
# A *function* is a small program with a name. `def` makes it. `double(3)` runs it with 3 in the
# place of `n`. `return` hands the result back. Let `double` work out the double of 10.

# %% start
def double(n):
    return n * 2

print(double(3))

# %% solution
def double(n):
    return n * 2

print(double(10))

# %% call
double(7)

# %% again
parts = {"10": "7"}
# %% slip called
# say: 20 is shown, but double(7) no longer gives 14. Leave the function as it was.
# Change the 3 in the last line.
def double(n):
    return 10 * 2
print(double(3))
# %% slip gave-none
def double(n):
    print(n * 2)
double(10)
# %% slip times-ten
# say: This shows 30, since double now takes its value ten times. Put the 2 back there, and change
# the 3 in the last line.
def double(n):
    return n * 10
print(double(3))
# %% slip without-function
# say: The program shows 10 itself. The function was not used. Write double(10) between the brackets.
def double(n):
    return n * 2
print(10)
# %% slip twice
# say: This shows 40, the double of 20. The function doubles by itself. Hand it 10.
def double(n):
    return n * 2
print(double(20))
# %% slip typed
def double(n):
    return n * 2
print(20)

# %% [markdown] step
# The name of this function says three times, but it doubles. Mend the line with `return`, so that
# the program shows 9.

# %% start
def triple(n):
    return n * 2

print(triple(3))

# %% solution
def triple(n):
    return n * 3

print(triple(3))

# %% call
triple(5)

# %% again
parts = {"triple(3)": "triple(5)"}
# %% slip gave-none
def triple(n):
    print(n * 3)
triple(3)
# %% slip shown-and-none
# say: 9 is shown, then None: triple showed it and handed nothing back. Write return n * 3.
def triple(n):
    print(n * 3)
print(triple(3))
# %% slip none
# say: None is shown: triple handed nothing back. Is the word return still there, with a value
# behind it?
def triple(n):
    n * 3
print(triple(3))
# %% slip call-half
# say: 9.0 is shown: you changed what the function gets. Put the 3 back, and mend the line with
# return.
def triple(n):
    return n * 2
print(triple(4.5))
# %% slip call
# say: The program shows 10: you changed what the function gets. Mend what it hands back.
def triple(n):
    return n * 2
print(triple(5))
# %% slip called
def triple(n):
    return 9
print(triple(3))

# %% [markdown] step
# `print` shows a value; `return` hands it back, so that the program can go on with it. This
# function only shows. It hands back nothing, which Python calls `None`, and 1 cannot be added to
# nothing. Run it and read the message. Then change `print` inside the function to `return`.

# %% start
def double(n):
    print(n * 2)

print(double(3) + 1)

# %% solution
def double(n):
    return n * 2

print(double(3) + 1)

# %% call
double(4)

# %% again
parts = {"double(3)": "double(5)"}
# %% slip gave-none
# say: 7 is shown, but double handed nothing back. Write return in the function, and keep print
# and + 1 in the last line.
def double(n):
    print(n * 2 + 1)
double(3)
# %% slip both
# say: 6 is shown first, by the print inside the function. Take that line away.
def double(n):
    print(n * 2)
    return n * 2
print(double(3) + 1)
# %% slip none
# say: Python shows None, which means nothing. The function handed nothing back.
# Write return in the function, and keep + 1 in the last line.
def double(n):
    print(n * 2)
print(double(3))
# %% slip called
def double(n):
    return 6
print(double(3) + 1)

# %% [markdown] step
# `return` ends a function at once. Here it is inside the loop, so only the first value is added.
# Take four of its spaces away, so that the program shows 10.

# %% start
def add_up(values):
    total = 0
    for n in values:
        total = total + n
        return total

print(add_up([3, 5, 2]))

# %% solution
def add_up(values):
    total = 0
    for n in values:
        total = total + n
    return total

print(add_up([3, 5, 2]))

# %% call
add_up([1, 1, 1])

# %% again
parts = {"[3, 5, 2]": "[1, 1, 1]"}
# %% slip gave-none
def add_up(values):
    total = 0
    for n in values:
        total = total + n
    print(total)
add_up([3, 5, 2])
# %% slip shown-and-none
# say: 10 is shown, then None: add_up showed the sum and handed nothing back. Write return total.
def add_up(values):
    total = 0
    for n in values:
        total = total + n
    print(total)
print(add_up([3, 5, 2]))
# %% slip none
# say: None is shown: add_up handed nothing back. Write return total after the loop, with four
# spaces in front.
def add_up(values):
    total = 0
    for n in values:
        total = total + n
print(add_up([3, 5, 2]))
# %% slip last-value
# say: This shows 2, the last value of n. The sum is kept in total. Hand back total.
def add_up(values):
    total = 0
    for n in values:
        total = total + n
    return n
print(add_up([3, 5, 2]))
# %% slip called
def add_up(values):
    return 10
print(add_up([3, 5, 2]))

# %% [markdown] step
# A text can grow in a loop, and `\n` inside a text ends its line. Here each turn forgets the row
# before. Join the old text and the new row with `+`, so that three rows are shown.

# %% start
picture = ""
for i in range(3):
    picture = "xx\n"
print(picture)

# %% solution
picture = ""
for i in range(3):
    picture = picture + "xx\n"
print(picture)

# %% again
parts = {"range(3)": "range(4)"}
# %% slip empty
# say: An empty line is shown: picture is still empty. In each turn, picture = stands in front,
# and behind it the old picture plus the new row.
picture = ""
for i in range(3):
    picture + "xx\n"
print(picture)
# %% slip inside
# say: The picture is shown in each turn, and grows. Take away the spaces in front of print.
picture = ""
for i in range(3):
    picture = picture + "xx\n"
    print(picture)
# %% slip inside-forgets
# say: Each turn shows its own row, and an empty line. Move print back to where it was. Join the
# old text and the new row with +.
picture = ""
for i in range(3):
    picture = "xx\n"
    print(picture)
# %% slip quotes
# say: In quotes, picture is a text, not the name. Take its quotes away.
picture = ""
for i in range(3):
    picture = "picture" + "xx\n"
print(picture)
# %% slip two-rows
# say: There are two rows. Each turn still forgets what was there. Begin the sum with picture.
picture = ""
for i in range(3):
    picture = "xx\n" + "xx\n"
print(picture)
# %% slip one-line
# say: All marks stand in one line. The line end \n is missing. Write it before the closing quote.
picture = ""
for i in range(3):
    picture = picture + "xx"
print(picture)
# %% slip typed
print("xx\nxx\nxx\n")
