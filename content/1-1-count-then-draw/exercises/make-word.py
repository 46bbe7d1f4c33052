# %% [markdown] task
# ## Make words, cold and hot
#
# `P["n"]` is the row of the letter n, for example `{"e": 0.4, "t": 0.2, ".": 0.4}`.
#
# Write `make_word(P, T)`. Give back one word, without dots, made at temperature `T`.
#
# 1. Begin with the row of the dot.
# 2. Raise each chance to the power `1 / T`, and draw from this new row.
# 3. At a dot, give the word back. Otherwise add the letter, and go on with its row.
#
# Guess first: of 300 words, are more of them different at T = 1 or at T = 0.3?

# %% start
import kit

guess = None  # 1 or 0.3


def make_word(P, T):
    word = ""
    last = "."
    for step in range(20):  # at most 20 letters
        row = {}
        # fill row from P[last]; draw; stop at the dot; add the letter
    return word


P = kit.letter_machine(kit.load_words()).chances()
for T in [1, 0.3]:
    made = [make_word(P, T) for k in range(300)]
    print("T", T, "different words:", len(set(made)), made[:8])
print("Your guess:", guess)

# %% solution
import kit

guess = None  # 1 or 0.3


def make_word(P, T):
    word = ""
    last = "."
    for step in range(20):  # at most 20 letters
        row = {}
        for letter in P[last]:
            row[letter] = P[last][letter] ** (1 / T)
        last = kit.draw(row)
        if last == ".":
            return word
        word = word + last
    return word


P = kit.letter_machine(kit.load_words()).chances()
for T in [1, 0.3]:
    made = [make_word(P, T) for k in range(300)]
    print("T", T, "different words:", len(set(made)), made[:8])
print("Your guess:", guess)

# %% check
import random

MESSAGES = {
    "empty": _(
        "Only one way leads through the table. Yours is '{got}'; expected '{expected}'."
        " Add each drawn letter to word."
    ),
    "dot": _(
        "Your word is '{got}'; expected '{expected}'. The dot is no letter."
        " Look for it before you add."
    ),
    "same-row": _(
        "After {first} only {second} can follow, but you made '{got}'. You use one row for all."
        " Take the row of the drawn letter."
    ),
    "no-change": _(
        "Chance 0.75 at T = {T} became {share}; expected {expected}. Dividing by T is lost: draw shares out again."
        " Use a power."
    ),
    "top": _(
        "Chance 0.75 at T = 1 became {share}; expected {expected}. You take the likeliest, as if one letter were right."
        " Use kit.draw."
    ),
    "upside-down": _(
        "Chance 0.75 at T = {T} became {share}; expected {expected}. Cold and hot are swapped."
        " The power is 1 / T."
    ),
    "other": _(
        "Chance 0.75 at T = {T} became {share}; expected {expected}. The row was 0.75 and 0.25."
        " Print your new row."
    ),
}
DRAWS = 800
NEAR = 0.08  # over five times the spread of a share of 800 draws

def chain(word):
    marked = "." + word + "."
    return {first: {second: 1.0} for first, second in zip(marked, marked[1:])}

def one_way(answer, kit, word):
    got = answer.make_word(chain(word), 1)
    if got is None:
        raise kit.Wrong("kit.returns-nothing", name="make_word")
    if not isinstance(got, str):
        got = "".join(map(str, got)) if isinstance(got, (list, tuple)) else str(got)
    if got == word:
        return
    if "." in got:
        raise kit.Wrong("dot", got=got[:30], expected=word)
    if got and set(got) == {word[0]}:
        raise kit.Wrong("same-row", first=word[0], second=word[1], got=got[:30])
    raise kit.Wrong("empty", got=got[:30], expected=word)

def share_at(answer, letters, T):
    """How often the likelier of two letters is drawn."""
    likely, other = letters
    P = {".": {likely: 0.75, other: 0.25}, likely: {".": 1.0}, other: {".": 1.0}}
    made = [answer.make_word(P, T) for k in range(DRAWS)]
    return sum(likely in word for word in made) / DRAWS

def check(answer, kit):
    words = kit.load_words()
    for word in random.sample([word for word in words if len(set(word)) == len(word)], 5):
        one_way(answer, kit, word)
    letters = random.sample(sorted(set("".join(words))), 2)
    shares = {T: share_at(answer, letters, T) for T in (1, 0.5, 2, 0.1)}
    heated = {T: 3 ** (1 / T) / (3 ** (1 / T) + 1) for T in shares}
    wrong = [T for T in shares if abs(shares[T] - heated[T]) > NEAR]
    if not wrong:
        return
    T = wrong[0]
    said = {"T": T, "share": f"{shares[T]:.2f}", "expected": f"{heated[T]:.2f}"}
    if T == 1 and shares[1] > 0.99:
        raise kit.Wrong("top", **said)
    if all(abs(shares[T] - 0.75) < NEAR for T in shares):
        raise kit.Wrong("no-change", **said)
    if shares[0.5] < 0.75 < shares[2] and abs(shares[1] - 0.75) < NEAR:
        raise kit.Wrong("upside-down", **said)
    raise kit.Wrong("other", **said)
# %% mistake no-change
# tag: slip (divided by T, then shared out again)
import kit
def make_word(P, T):
    word = ""
    last = "."
    for step in range(20):
        row = {}
        for letter in P[last]:
            row[letter] = P[last][letter] / T
        last = kit.draw(row)
        if last == ".":
            return word
        word = word + last
    return word
# %% mistake top
# tag: EXACT (always the likeliest letter)
def make_word(P, T):
    word = ""
    last = "."
    for step in range(20):
        last = max(P[last], key=P[last].get)
        if last == ".":
            return word
        word = word + last
    return word
# %% mistake upside-down
# tag: slip (power T where 1 / T is asked)
import kit
def make_word(P, T):
    word = ""
    last = "."
    for step in range(20):
        row = {}
        for letter in P[last]:
            row[letter] = P[last][letter] ** T
        last = kit.draw(row)
        if last == ".":
            return word
        word = word + last
    return word
# %% mistake dot
# tag: slip (the end mark is added before it is looked for)
import kit
def make_word(P, T):
    word = ""
    last = "."
    for step in range(20):
        row = {}
        for letter in P[last]:
            row[letter] = P[last][letter] ** (1 / T)
        last = kit.draw(row)
        word = word + last
        if last == ".":
            return word
    return word
# %% mistake same-row
# tag: slip (the row of the dot is used for every letter)
import kit
def make_word(P, T):
    word = ""
    for step in range(20):
        row = {}
        for letter in P["."]:
            row[letter] = P["."][letter] ** (1 / T)
        last = kit.draw(row)
        if last == ".":
            return word
        word = word + last
    return word
# %% mistake empty
# tag: slip (the starting lines)
def make_word(P, T):
    word = ""
    last = "."
    for step in range(20):
        row = {}
    return word
# %% mistake other
# tag: slip (divided by T inside the power)
import kit
def make_word(P, T):
    word = ""
    last = "."
    for step in range(20):
        row = {}
        for letter in P[last]:
            row[letter] = (P[last][letter] + 1) ** (1 / T)
        last = kit.draw(row)
        if last == ".":
            return word
        word = word + last
    return word
# %% other right shared-out
import random
def make_word(P, T):
    word, last = "", "."
    while True:
        powers = [share ** (1 / T) for share in P[last].values()]
        total = sum(powers)
        powers = [power / total for power in powers]
        last = random.choices(list(P[last]), powers)[0]
        if last == ".":
            break
        word += last
    return word
# %% other right logarithms
import math
import kit
def make_word(P, T, letters="."):
    row = {}
    for letter, share in P[letters[-1]].items():
        row[letter] = math.exp(math.log(share) / T)
    letter = kit.draw(row)
    if letter == "." or len(letters) > 20:
        return letters[1:]
    return make_word(P, T, letters + letter)
# %% other right list-of-letters
import kit
def sharpen(row, T):
    most = max(row.values())
    return {letter: pow(share / most, 1.0 / T) for letter, share in row.items()}
def make_word(P, T):
    letters = ["."]
    for step in range(30):
        letters.append(kit.draw(sharpen(P[letters[-1]], T)))
        if letters[-1] == ".":
            break
    return "".join(letters).strip(".")
# %% other right change-in-place
import kit
def make_word(P, T):
    word = ""
    last = "."
    while len(word) < 20:
        row = dict(P[last])
        for letter in row:
            row[letter] **= 1 / T
        last = kit.draw(row)
        if last != ".":
            word = word + last
        else:
            return word
    return word
# %% [markdown] hints
# 1. T must change the shape of the row: `P[last][letter] ** (1 / T)`.
# 2. `for letter in P[last]:` fills `row`. Then `last = kit.draw(row)`.
