# %% [markdown] step
# A *variable* is a name that keeps a value. The sign `=` gives it the value.
# Change the first line, so that the program shows 6.

# %% start
stones = 4
print(stones)

# %% solution
stones = 6
print(stones)

# %% slip quotes
# say: In quotes, stones is only a text. Without quotes, Python looks up the value of the name.
# Take the quotes away.
stones = 6
print("stones")

# %% [markdown] step
# The right side of `=` is worked out first. Then the name keeps the new value.
# Change the 1, so that the program shows 10.

# %% start
stones = 6
stones = stones + 1
print(stones)

# %% solution
stones = 6
stones = stones + 4
print(stones)

# %% slip ten-more
# say: This shows 16, because 10 was added to 6. How much is missing from 6 to 10?
stones = 6
stones = stones + 10
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

# %% slip from-one
# say: This shows 2, the third value. Places count 0, 1, 2. Which place has the 5?
seeds = [3, 5, 2]
print(seeds[2])

# %% [markdown] step
# `len(seeds)` is the number of values in the list. Make the program show that number.

# %% start
seeds = [3, 5, 2]
print(seeds)

# %% solution
seeds = [3, 5, 2]
print(len(seeds))

# %% slip no-brackets
# say: This shows the function len itself. Hand it the list in round brackets: len(seeds).
seeds = [3, 5, 2]
print(len)

# %% [markdown] step
# A *loop* runs its inner lines once for each value of a list. Inner lines have four spaces in
# front. Here `n` is 3, then 5, then 2. Make the loop show `n` marks each time, with `"o" * n`.

# %% start
for n in [3, 5, 2]:
    print(n)

# %% solution
for n in [3, 5, 2]:
    print("o" * n)

# %% slip one-mark
# say: Each row has one mark. The number n is not used yet. Repeat the text: write "o" * n.
for n in [3, 5, 2]:
    print("o")

# %% slip inside
# say: The star is between the quotes, so it is part of the text. Close the quotes after o.
for n in [3, 5, 2]:
    print("o * n")

# %% [markdown] step
# `range(3)` gives 0, 1, 2: it stops *before* 3. Make the program show 0 to 4.

# %% start
for i in range(3):
    print(i)

# %% solution
for i in range(5):
    print(i)

# %% slip stops-before
# say: The last number is 3. range(4) stops before 4. Which number comes after 4?
for i in range(4):
    print(i)

# %% [markdown] step
# The last line has four spaces, so it is inside the loop and runs three times.
# Take its spaces away: then it runs once, after the loop.

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

# %% slip last-value
# say: This shows 2, the last value of n. The sum is kept in total. Show total.
total = 0
for n in [3, 5, 2]:
    total = total + n
print(n)
