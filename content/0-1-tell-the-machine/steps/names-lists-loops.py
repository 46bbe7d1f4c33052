# %% [markdown] step
# A *variable* is a name that keeps a value. The right side of `=` is worked out first. Then the
# name keeps the result. Guess first: what is shown? Then change only the 1, so that 10 is shown.

# %% start
stones = 6
stones = stones + 1
print(stones)

# %% solution
stones = 6
stones = stones + 4
print(stones)

# %% again
parts = {"6": "20", "print(stones)": "print(stones, stones)"}

# %% slip ten-more
# say: This shows 16, because 10 was added to 6. How much is missing from 6 to 10?
stones = 6
stones = stones + 10
print(stones)

# %% slip quotes
# say: In quotes, stones is only a text. Without quotes, Python looks up the value of the name.
# Take the quotes away.
stones = 6
stones = stones + 4
print("stones")

# %% slip typed
# say: 10 is shown, but line 2 does not work it out from 6. Change only the 1 in line 2.
stones = 6
stones = 10
print(stones)

# %% [markdown] step
# A *list* holds several values in square brackets, with commas between.
# Add the number 4 at the end of the list.

# %% start
seeds = [3, 5, 2]
print(seeds)

# %% solution
seeds = [3, 5, 2, 4]
print(seeds)

# %% again
parts = {"4": "6", "print(seeds)": "print(seeds, seeds)"}

# %% slip typed
# say: Four numbers are shown, but not by seeds with a 4 in it. Write the 4 into the brackets of
# line 1, and let line 2 show seeds.
seeds = [3, 5, 2]
print([3, 5, 2, 4])

# %% slip outside
# say: The 4 stands outside the list. Write it before the closing bracket.
seeds = [3, 5, 2], 4
print(seeds)

# %% slip behind
# say: The 4 is shown behind the list, and is not in it. Write it into the brackets of line 1.
seeds = [3, 5, 2]
print(seeds, 4)

# %% slip point
# say: The last number is 2.4. A point stands where a comma belongs.
seeds = [3, 5, 2.4]
print(seeds)

# %% slip comma
# say: The last number is 24. A comma is missing between 2 and 4.
seeds = [3, 5, 24]
print(seeds)

# %% slip text
# say: Python shows quotes around the 4: here it is a text. Numbers stand without quotes.
seeds = [3, 5, 2, "4"]
print(seeds)

# %% slip front
# say: The 4 is in front. It is asked for at the end. Write it before the closing bracket.
seeds = [4, 3, 5, 2]
print(seeds)

# %% [markdown] step
# `seeds[0]` is the first value of the list: places count from 0. Make the program show the 5.

# %% start
seeds = [3, 5, 2]
print(seeds[0])

# %% solution
seeds = [3, 5, 2]
print(seeds[1])

# %% again
parts = {"[3, 5, 2]": "[1, 7, 9]"}

# %% slip typed
# say: 5 is shown, but with other numbers the program goes wrong. Change only the place, the 0.
seeds = [3, 5, 2]
print(5)

# %% slip from-one
# say: This shows 2, the third value. Places count 0, 1, 2. Which place has the 5?
seeds = [3, 5, 2]
print(seeds[2])

# %% [markdown] step
# `len(seeds)` is the number of values in the list. Change the last line, so that Python counts
# them and shows the number.

# %% start
seeds = [3, 5, 2]
print(seeds)

# %% solution
seeds = [3, 5, 2]
print(len(seeds))

# %% again
parts = {"[3, 5, 2]": "[3, 5, 2, 8, 8]"}

# %% slip typed
seeds = [3, 5, 2]
print(3)

# %% slip quotes
# say: In quotes, len(seeds) is a text, and nothing is counted. Take the quotes away.
seeds = [3, 5, 2]
print("len(seeds)")

# %% slip no-brackets
# say: This shows the function len itself. Hand it the list in round brackets: len(seeds).
seeds = [3, 5, 2]
print(len)

# %% [markdown] step
# A *loop* runs its inner lines once for each value of a list. Inner lines have four spaces in
# front. Here `n` is 3, then 5, then 2. Make the loop show `n` marks each time, with `"x" * n`.

# %% start
for n in [3, 5, 2]:
    print(n)

# %% solution
for n in [3, 5, 2]:
    print("x" * n)

# %% again
parts = {"[3, 5, 2]": "[1, 4]"}

# %% slip one-mark
# say: Each row has one mark. The number n is not used yet. Repeat the text: write "x" * n.
for n in [3, 5, 2]:
    print("x")

# %% slip inside
# say: The star is between the quotes, so it is part of the text. Close the quotes after x.
for n in [3, 5, 2]:
    print("x * n")

# %% [markdown] step
# Guess first: what decides how many *rows* this program shows, and what decides how long they are?
# Try `"xx"` in the place of `"x"`, and put it back. Then change only the list, so that a fourth
# row has 4 marks.

# %% start
for n in [3, 1, 2]:
    print("x" * n)

# %% solution
for n in [3, 1, 2, 4]:
    print("x" * n)

# %% again
parts = {"[3, 1, 2, 4]": "[2, 5]"}

# %% slip seen
# say: Three rows again, and each is twice as long: 6, 2 and 4 marks.
# Now put "x" back, and add a 4 to the list.
for n in [3, 1, 2]:
    print("xx" * n)

# %% slip typed
# say: Four rows are shown. But change only the list: write the 4 into its brackets, and no more.
for n in [3, 1, 2]:
    print("x" * n)
print("xxxx")

# %% slip comma
# say: The last row has 24 marks. A comma is missing between 2 and 4.
for n in [3, 1, 24]:
    print("x" * n)

# %% slip longer
# say: There are still three rows, and each is four times as long. The list decides how many rows
# there are. Put a fourth number into it.
for n in [3, 1, 2]:
    print("xxxx" * n)

# %% slip double
# say: Four rows, each twice as long: "xx" decides the length, the list the number of rows.
# You have seen both. Put "x" back to finish the step.
for n in [3, 1, 2, 4]:
    print("xx" * n)

# %% [markdown] step
# `range(3)` gives 0, 1, 2: it stops *before* 3. Change only the number in the brackets, so
# that the program shows 0 to 4.

# %% start
for i in range(3):
    print(i)

# %% solution
for i in range(5):
    print(i)

# %% again
parts = {"5": "2"}

# %% slip typed
# say: The numbers are right. But let range give all of them, from one number in its brackets.
for i in [0, 1, 2, 3, 4]:
    print(i)

# %% slip stops-before
# say: The last number is 3. range(4) stops before 4. Which number comes after 4?
for i in range(4):
    print(i)

# %% slip too-many
# say: The last number is 5: one too many. range(6) stops before 6. Which number comes before 6?
for i in range(6):
    print(i)

# %% [markdown] step
# The last line has four spaces, so it is inside the loop and runs three times. Guess first: which
# three numbers are shown? Then take its spaces away, so that it runs once, after the loop.

# %% start
total = 0
for n in [3, 5, 2]:
    total = total + n
    print(total)

# %% solution
total = 0
for n in [3, 5, 2]:
    total = total + n
print(total)

# %% again
parts = {"[3, 5, 2]": "[1, 1]"}

# %% slip last-value
# say: This shows 2, the last value of n. The sum is kept in total. Show total.
total = 0
for n in [3, 5, 2]:
    total = total + n
print(n)

# %% slip typed
total = 0
for n in [3, 5, 2]:
    total = total + n
print(10)
