# %% [markdown] task
# ## Mend three lines
#
# The program should show `Pebbles: 8` and `Last pot: 3`. Three of its lines are broken.
# Run it, read the message, mend the line it names, and run again.

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
        "total is {total}; expected 8. It holds one pot."
        " Add the new number in each turn."
    ),
    "total": _(
        "total is {total}; expected 8. The list has 4, 1, 3."
        " Follow total by hand."
    ),
    "pot": _(
        "Last pot: {got}; expected 3. Places count from 0, so 4 has the place 0."
        " Which place has the 3?"
    ),
    "label": _(
        "Shown: {got}; expected: {wanted}. A text in quotes is shown as it is."
        " Show the value of total."
    ),
    "missing": _(
        "Lines shown: {count}; expected: 2. Mend a broken line, do not take it away."
        " Start again brings it back."
    ),
    "often": _(
        "Lines shown: {count}; expected: 2."
        " Is a print inside the loop? Take its four spaces away."
    ),
    "typed": _(
        "As a test, the list became [6, 2, 9]. Shown: {got}; expected: 17"
        " and 9. Show the values of total and of the list."
    ),
}
OTHER = "Pebbles:17\nLastpot:9"


def squeezed(text):
    return "\n".join("".join(line.split()) for line in text.splitlines() if line.strip())


def check(answer, kit):
    if answer.total != 8:
        last = answer.total == 3
        raise kit.Wrong("last-only" if last else "total", total=str(answer.total)[:40])
    shown = [line for line in kit.printed(answer).splitlines() if line.strip()]
    if len(shown) != 2:
        first = shown[0][:60] if shown else ""
        raise kit.Wrong("often" if len(shown) > 2 else "missing", count=len(shown), got=first)
    seen = [squeezed(line) for line in shown]
    if "Lastpot:3" not in seen:
        pot = [line for line in shown if squeezed(line).startswith("Lastpot:")]
        if pot:
            raise kit.Wrong("pot", got=pot[0].partition(":")[2].strip()[:40])
        raise kit.Wrong("label", got=shown[-1][:60], wanted="Last pot: 3")
    if "Pebbles:8" not in seen:
        raise kit.Wrong("label", got=shown[0][:60], wanted="Pebbles: 8")
    again = kit.printed_with(answer, {"[4, 1, 3]": "[6, 2, 9]"})
    if sorted(squeezed(again).splitlines()) != sorted(OTHER.splitlines()):
        raise kit.Wrong("typed", got=", ".join(again.splitlines())[:60])


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

# %% mistake often
# tag: slip (print inside the loop)
pots = [4, 1, 3]
total = 0
for count in pots:
    total = total + count
    print("Pebbles: " + str(total))
print("Last pot:", pots[2])

# %% mistake typed
# tag: slip (the number that is wanted stands in the program)
pots = [4, 1, 3]
total = 0
for count in pots:
    total = total + count
print("Pebbles: 8")
print("Last pot:", 3)

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
# 1. Read the last line of the message first. In the line it names, which word or value fits it?
# 2. A plus sign joins a text only with a text, and `str(7)` is the text 7.
