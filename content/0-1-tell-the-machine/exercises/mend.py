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

# %% check
# start: stops with an error

MESSAGES = {
    "list": _(
        "Your program no longer holds [4, 1, 3]. Keep the list, and mend the lines below it."
        " Start again brings it back."
    ),
    "last-only": _(
        "Shown: {got}; expected: {wanted}. total holds one pot. Add the new number in each turn."
    ),
    "places": _(
        "Shown: {got}; expected: {wanted}. You added the places 0, 1, 2."
        " Let count go through the list itself."
    ),
    "count": _(
        "Shown: {got}; expected: {wanted}. This is count, the last pot. The sum is in total."
    ),
    "total": _(
        "Shown: {got}; expected: {wanted}. The list has 4, 1, 3."
        " Which value belongs behind the text? Follow total by hand."
    ),
    "pot": _(
        "Last pot: {got}; expected 3. Places count from 0, so 4 has the place 0."
        " Which place has the 3?"
    ),
    "label": _(
        "Shown: {got}; expected: {wanted}. In quotes, {name} is a text, not the name."
        " Take the quotes away."
    ),
    "whole": _(
        "Shown: {got}; expected: {wanted}. This is the whole list."
        " Ask for one place, in square brackets."
    ),
    "sign": _("Shown: {got}; expected: {wanted}. Compare the texts in quotes, sign by sign."),
    "swapped": _("Both lines are right. But the task shows Pebbles first. Change their order back."),
    "missing": _(
        "Lines shown: {count}; expected: 2. Mend a broken line, do not take it away."
        " Start again brings it back."
    ),
    "often": _(
        "Lines shown: {count}; expected: 2. Is a print inside the loop? Take its four spaces away."
    ),
    "typed": _(
        "As a test, the list became [6, 2, 9]. Shown: {got}; expected: 17"
        " and 9. Show the values of total and of the list."
    ),
}
WANTED = ["Pebbles: 8", "Last pot: 3"]
OTHER = ["Pebbles:17", "Lastpot:9"]
LIST = "[4, 1, 3]"


def squeezed(text):
    return ["".join(line.split()) for line in text.splitlines() if line.strip()]


def check(answer, kit):
    shown = [line for line in kit.printed(answer).splitlines() if line.strip()]
    seen = squeezed(kit.printed(answer))
    wanted = squeezed("\n".join(WANTED))
    if not seen:
        answer.total  # an empty program gets the standard message
    if "".join(LIST.split()) not in "".join(getattr(answer, "_source", LIST).split()):
        raise kit.Wrong("list")
    if len(seen) != 2:
        raise kit.Wrong("often" if len(seen) > 2 else "missing", count=len(seen))
    again = kit.printed_with(answer, {LIST: "[6, 2, 9]"})
    if seen == wanted[::-1]:
        raise kit.Wrong("swapped")
    for place in (1, 0):
        if seen[place] != wanted[place]:
            got = shown[place].strip()[:60]
            total = getattr(answer, "_names", {}).get("total")
            key = key_of(place, seen[place], (squeezed(again) or [""])[0], str(total))
            text = got.partition(":")[2].strip() if key == "pot" else f"`{got}`"
            name = "total" if "total" in text else shown[place].partition(":")[2].strip()[:20]
            raise kit.Wrong(key, got=text, wanted=f"`{WANTED[place]}`", name=name)
    if squeezed(again) != OTHER:
        raise kit.Wrong("typed", got=", ".join(again.splitlines())[:60])


def key_of(place, line, again, total):
    label, _colon, value = line.partition(":")
    if "total" in value or "pot" in value:
        return "label"
    if value == "".join(LIST.split()):
        return "whole"
    if label != WANTED[place].partition(":")[0].replace(" ", ""):
        return "sign"
    if place:
        return "pot" if value in ("0", "1", "4") else "sign"
    if value != "3":
        return "total" if value.isdigit() else "sign"
    if again == "Pebbles:3":
        return "places"
    return "last-only" if total == "3" else "count"

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

# %% mistake places
# tag: slip (the places are added)
pots = [4, 1, 3]
total = 0
for count in range(len(pots)):
    total = total + count
print("Pebbles: " + str(total))
print("Last pot:", pots[2])

# %% mistake count
# tag: slip (the last pot for the sum)
pots = [4, 1, 3]
total = 0
for count in pots:
    total = total + count
print("Pebbles: " + str(count))
print("Last pot:", pots[2])

# %% mistake sign
# tag: slip (another text)
pots = [4, 1, 3]
total = 0
for count in pots:
    total = total + count
print("pebbles:", total)
print("Last pot:", pots[2])

# %% mistake swapped
# tag: slip (the order of the two lines)
pots = [4, 1, 3]
total = 0
for count in pots:
    total = total + count
print("Last pot:", pots[2])
print("Pebbles:", total)

# %% mistake list
# tag: slip (another list)
pots = [4, 1, 0, 3]
total = 0
for count in pots:
    total = total + count
print("Pebbles:", total)
print("Last pot:", pots[3])

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

# %% mistake whole
# tag: slip (the list for one of its values)
pots = [4, 1, 3]
total = 0
for count in pots:
    total = total + count
print("Pebbles: " + str(total))
print("Last pot:", pots)

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

# %% other right total-as-text
pots = [4, 1, 3]
total = 0
for count in pots:
    total = total + count
total = str(total)
print("Pebbles: " + total)
print("Last pot:", pots[2])

# %% other right summed
pots = [4, 1, 3]
print("Pebbles:", sum(pots))
print("Last pot:", pots[2])

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
