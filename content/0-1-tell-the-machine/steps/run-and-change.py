# %% [markdown] step
# This is a whole program. Press **Start Python** once: an old computer may need a minute.
# Then press **Run**: the program shows `rain`.
# Now change the word between the quotes to `wind`, and press **Run** again.

# %% start
print("rain")

# %% solution
print("wind")

# %% slip capital
# say: You wrote Wind, with a capital letter. Python shows exactly the signs that you write.
# Write wind with small letters.
print("Wind")

# %% slip two-lines
# say: Your program shows both words. The step asks for wind alone. Take the line with rain away.
print("rain")
print("wind")

# %% [markdown] step
# This is the program of your guess. Run it: was your guess right?
# Then change only the 3, so that 10 is shown first.

# %% start
stones = 3
stones = stones + 2
print(stones)
print("stones")

# %% solution
stones = 8
stones = stones + 2
print(stones)
print("stones")

# %% again
parts = {"2": "5"}

# %% slip seen
# say: 5 is shown, then stones. Without quotes Python looks up the value; with quotes it shows the
# text. Now change the 3.
stones = 3
stones = stones + 2
print(stones)
print("stones")

# %% slip two-more
# say: This shows 12, because 2 is added to your number. Which number and 2 make 10?
stones = 10
stones = stones + 2
print(stones)
print("stones")

# %% slip typed
stones = 3
stones = stones + 7
print(stones)
print("stones")

# %% [markdown] step
# Without quotes Python calculates. The sign `*` means "times".
# Change only the plus sign, so that the program works out 3 times 4.

# %% start
print(3 + 4)

# %% solution
print(3 * 4)

# %% again
parts = {"3": "5", "4": "6"}

# %% slip quotes
# say: Between quotes, 3 * 4 is a text. Python shows a text and does not calculate.
# Take the quotes away.
print("3 * 4")

# %% slip one-number
# say: This shows 34. Between 3 and 4 a sign is missing, so Python reads one number.
# Write a star between them.
print(34)

# %% slip power
# say: This shows 81, which is 3 * 3 * 3 * 3. Two stars are another sign. Write one star.
print(3**4)

# %% slip typed
print(12)

# %% [markdown] step
# Lines run in order, from top to bottom. Change the order, so that `down` is shown first.

# %% start
print("up")
print("down")

# %% solution
print("down")
print("up")

# %% slip one-line
# say: Only down is shown. Both words are needed. Add a second line that shows up.
print("down")

# %% [markdown] step
# A text times a number repeats the text. Guess first: what does this program show?
# Then change only the number, so that it shows five marks: `xxxxx`.

# %% start
print("x" * 3)

# %% solution
print("x" * 5)

# %% again
parts = {"'x'": "'y'"}

# %% slip typed
print("xxxxx")

# %% slip inside
# say: The star is between the quotes, so it is part of the text. Close the quotes after x.
print("x * 5")

# %% slip five-more
# say: This shows eight marks. You added five to the three. Write 5 in the place of 3.
print("x" * 3 + "x" * 5)

# %% [markdown] step
# Between two texts, `+` joins them. Nothing comes between by itself.
# Make the program show `rain drop`, with a space.

# %% start
print("rain" + "drop")

# %% solution
print("rain " + "drop")

# %% slip seen
# say: The program shows raindrop. A space outside the quotes is not shown. Put one inside the
# quotes.
print("rain" + "drop")

# %% slip two-spaces
# say: Two spaces are shown between the words. One is asked for: take one away.
print("rain " + " drop")

# %% slip plus
# say: The plus sign is between the quotes, so it is shown. Each text needs its own two quotes.
print("rain + drop")

# %% [markdown] step
# A comma shows several things in one line. Write `4 + 5` in the place of 4, so that Python
# works out the sum and shows `stones: 9`.

# %% start
print("stones:", 4)

# %% solution
print("stones:", 4 + 5)

# %% again
parts = {"4": "6", "5": "7"}

# %% slip quotes
# say: The sum is between quotes, so it is a text and is not worked out. Take its quotes away.
print("stones:", "4 + 5")

# %% slip two-things
# say: The program shows 4 and 5 one after the other. A comma does not add. Write a plus sign.
print("stones:", 4, 5)

# %% slip typed
# say: The 9 is written by hand. Let Python work it out: write 4 + 5 after the comma.
print("stones:", 9)

# %% [markdown] step
# This program has an error. Run it first. The error message names the line, and a word that
# Python does not know. Then mend that word, so that `moon` is shown.

# %% start
pint("moon")

# %% solution
print("moon")

# %% slip without-print
# say: Nothing is shown, because print is gone. Write print("moon").
("moon")

# %% slip without-letters
# say: An empty line is shown. The brackets hold no text now. Put "moon" between them.
print("")
