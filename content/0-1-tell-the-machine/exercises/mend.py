# %% [markdown] task
# ## Mend three lines
#
# The program should show `Pebbles: 8` and `Last pot: 3`. Three of its lines are broken.
# Run it, read the message, mend the line it names, and run again. Leave the first two lines as
# they are.

# %% start
pots = [4, 1, 3]
total = 0
for count in pot:
    total = total + count
print("Pebbles: " + total)
print("Last pot:", pots[3])

# %% solution
pots = [4, 1, 3]
total = 0
for count in pots:
    total = total + count
print("Pebbles: " + str(total))
print("Last pot:", pots[2])

# %% order
pots = [4, 1, 3]
total = 0
for count in pots:
    total = total + count
print("Pebbles: " + str(total))
print("Last pot:", pots[2])

# %% check
# start: stops with an error

MESSAGES = {
    "last-only": _(
        "total is {total}; expected 8. Only the last pot was counted."
        " In each turn, add the new number to total."
    ),
    "total": _(
        "total is {total}; expected 8, which is 4 + 1 + 3."
        " Was the loop changed, or the list? Follow total by hand."
    ),
    "pot": _(
        "Your program shows: Last pot: {got}. Expected: 3. Places count from 0, so 4 has the place 0."
        " Which place has the 3?"
    ),
    "label": _(
        "The program shows: {got}. Expected: {wanted}. A text in quotes is shown as it is."
        " Keep the words, and show the value of total."
    ),
    "missing": _(
        "Lines that your program shows: {count}. Expected: 2. A broken line is to be mended,"
        " not taken away. Press Start again to see it."
    ),
}


def squeezed(text):
    return text.replace(" ", "")


def check(answer, kit):
    if answer.total != 8:
        last = answer.total == 3
        raise kit.Wrong("last-only" if last else "total", total=str(answer.total)[:40])
    shown = [line for line in kit.printed(answer).splitlines() if line.strip()]
    if len(shown) < 2:
        raise kit.Wrong("missing", count=len(shown))
    seen = [squeezed(line) for line in shown]
    if "Lastpot:3" not in seen:
        pot = [line for line in shown if squeezed(line).startswith("Lastpot:")]
        if pot:
            raise kit.Wrong("pot", got=pot[0].partition(":")[2].strip()[:40])
        raise kit.Wrong("label", got=shown[-1][:60], wanted="Last pot: 3")
    if "Pebbles:8" not in seen:
        raise kit.Wrong("label", got=shown[0][:60], wanted="Pebbles: 8")


# %% mistake last-only
# tag: slip (the sum is not kept)
pots = [4, 1, 3]
total = 0
for count in pots:
    total = count
print("Pebbles: " + str(total))
print("Last pot:", pots[2])

# %% mistake total
# tag: slip (another list than the one that has the name)
pots = [4, 1, 3]
total = 0
for count in [1, 2, 3]:
    total = total + count
print("Pebbles:", total)
print("Last pot:", pots[2])

# %% mistake pot
# tag: slip (places counted from 1)
pots = [4, 1, 3]
total = 0
for count in pots:
    total = total + count
print("Pebbles: " + str(total))
print("Last pot:", pots[1])

# %% mistake label
# tag: slip (the name in quotes)
pots = [4, 1, 3]
total = 0
for count in pots:
    total = total + count
print("Pebbles: " + "total")
print("Last pot:", pots[2])

# %% mistake missing
# tag: slip (the broken line is taken away)
pots = [4, 1, 3]
total = 0
for count in pots:
    total = total + count
print("Pebbles: " + str(total))

# %% other right comma
pots = [4, 1, 3]
total = 0
for count in pots:
    total = total + count
print("Pebbles:", total)
print("Last pot:", pots[-1])

# %% other right list-renamed
pot = [4, 1, 3]
total = 0
for count in pot:
    total = total + count
print(f"Pebbles: {total}")
print("Last pot:", pot[len(pot) - 1])

# %% other right loop-variable
pots = [4, 1, 3]
total = 0
for pot in pots:
    total += pot
text = str(total)
print("Pebbles: " + text)
print("Last pot:", pot)

# %% [markdown] hints
# 1. Read the last line of the message first. Then look at the line number it names.
# 2. Line 3: the list is called `pots`. Line 5: `str(total)` makes a text. Line 6: count from 0.
