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
    made = set()  # a set keeps each word only once
    for k in range(300):
        made.add(make_word(P, T))
    print("T", T, "different words:", len(made))
    print(sorted(made)[:8])  # [:8] takes the first eight
print("Your guess:", guess)

# %% solution
import kit

guess = 1  # 1 or 0.3


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
    made = set()  # a set keeps each word only once
    for k in range(300):
        made.add(make_word(P, T))
    print("T", T, "different words:", len(made))
    print(sorted(made)[:8])  # [:8] takes the first eight
print("Your guess:", guess)

# %% check
import random

MESSAGES = {
    "guess": _(
        "guess is still None; 1 or 0.3 is expected. No guess is marked. Write one, then check."
    ),
    "empty": _(
        "Your word is empty; expected '{expected}'. No drawn letter is in it."
        " Add each drawn letter to word."
    ),
    "short": _(
        "Your word is '{got}'; expected '{expected}'. It ends before the dot is drawn."
        " Look at return, and at the number of turns."
    ),
    "went-on": _(
        "Your word is '{got}'; expected '{expected}'. The dot was drawn, but letters still came."
        " Return at the dot."
    ),
    "dot": _(
        "Your word is '{got}'; expected '{expected}'. The dot is no letter."
        " Look for it before you add."
    ),
    "wrong-row": _(
        "After '{first}' only '{second}' can follow, but you made '{got}'. Another row was used."
        " Fill a new row from P[last] in each turn."
    ),
    "later": _(
        "After the first letter, 0.75 at T = {T} became {share}; expected {expected}. The first draw is right."
        " Use T in each turn."
    ),
    "no-change": _(
        "Chance 0.75 at T = {T} became {share}; expected {expected}. T changed nothing; draw undoes a division."
        " Use a power, with (1 / T) in brackets."
    ),
    "top": _(
        "Chance 0.75 at T = 1 became {share}; expected {expected}. You take the likeliest, as if one letter were right."
        " Use kit.draw."
    ),
    "flat": _(
        "Chance 0.75 at T = 1 became {share}; expected {expected}. Both letters come equally often."
        " Give kit.draw the new row."
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
    """What is wrong with the word that this chain gives: "" or a key with its fields."""
    got = answer.make_word(chain(word), 1)
    if got is None:
        raise kit.Wrong("kit.returns-nothing", name="make_word")
    if not isinstance(got, str):
        got = "".join(map(str, got)) if isinstance(got, (list, tuple)) else str(got)
    said = {"got": got[:30], "expected": word}
    if got == word:
        return "", said
    ways = {"empty": not got, "dot": got.strip(".") == word, "short": word.startswith(got)}
    for key in [key for key in ways if ways[key]]:
        return key, said
    if got.startswith(word):
        return "went-on", said
    at = next(k for k in range(len(got)) if got[k] != word[k : k + 1])
    marked = "." + word + "."
    return "wrong-row", {**said, "first": marked[at], "second": marked[at + 1]}

def share_at(answer, before, letters, T):
    """How often the likelier of two letters is drawn, after the letters before."""
    likely, other = letters
    P = {**chain(before), likely: {".": 1.0}, other: {".": 1.0}}
    P[before[-1:] or "."] = {likely: 0.75, other: 0.25}
    made = [answer.make_word(P, T) for k in range(DRAWS)]
    return sum(likely in word for word in made) / DRAWS

def expect_chances(answer, kit, before, letters):
    shares = {T: share_at(answer, before, letters, T) for T in (1, 0.5, 2, 0.1)}
    heated = {T: 3 ** (1 / T) / (3 ** (1 / T) + 1) for T in shares}
    wrong = [T for T in shares if abs(shares[T] - heated[T]) > NEAR]
    if not wrong:
        return
    T = wrong[0]
    if before:
        key = "later"
    elif T == 1 and shares[1] > 0.99:
        key = "top"
    elif all(abs(shares[T] - 0.5) < NEAR for T in shares):
        key = "flat"
    elif all(abs(shares[T] - 0.75) < NEAR for T in shares):
        key = "no-change"
    else:
        key = "upside-down" if T != 1 and shares[0.5] < 0.75 < shares[2] else "other"
    raise kit.Wrong(key, T=T, share=f"{shares[T]:.2f}", expected=f"{heated[T]:.2f}")

def check(answer, kit):
    if answer._names.get("guess", 0) is None:
        raise kit.Wrong("guess")
    words = [word for word in kit.load_words() if len(set(word)) == len(word) > 3]
    found = [one_way(answer, kit, word) for word in random.sample(words, 8)]
    wrong = [one for one in found if one[0]]
    for key in ("wrong-row", "dot", "went-on", "short", "empty"):
        for one in [one for one in wrong if one[0] == key]:
            raise kit.Wrong(key, **one[1])
    letters = random.sample(sorted(set("".join(words))), 3)
    expect_chances(answer, kit, "", letters[:2])
    expect_chances(answer, kit, letters[2], letters[:2])
# %% mistake no-change
# tag: slip (divided by T, then shared out again)
import kit
def make_word(P, T):
    word = last = ""
    while last != ".":
        word = word + last
        row = {letter: P[last or "."][letter] / T for letter in P[last or "."]}
        last = kit.draw(row)
    return word
# %% mistake guess
# tag: slip (no guess)
guess, make_word = None, print
# %% mistake top
# tag: EXACT (always the likeliest letter)
def make_word(P, T):
    word = last = ""
    while last != ".":
        word = word + last
        last = max(P[last or "."], key=P[last or "."].get)
    return word
# %% mistake flat
# tag: slip (any letter of the row, whatever its chance)
import random
def make_word(P, T):
    word = last = ""
    while last != ".":
        word = word + last
        last = random.choice(list(P[last or "."]))
    return word
# %% mistake upside-down
# tag: slip (power T where 1 / T is asked)
import kit
def make_word(P, T):
    word = last = ""
    while last != ".":
        word = word + last
        last = kit.draw({letter: P[last or "."][letter] ** T for letter in P[last or "."]})
    return word
# %% mistake later
# tag: slip (the temperature changes the first draw alone)
import kit
def make_word(P, T):
    word = last = ""
    while last != ".":
        word = word + last
        power = 1 if word else 1 / T
        last = kit.draw({letter: P[last or "."][letter] ** power for letter in P[last or "."]})
    return word
# %% mistake dot
# tag: slip (the end mark is added before it is looked for)
import kit
def make_word(P, T):
    word = "."
    while word == "." or word[-1] != ".":
        word = word + kit.draw(P[word[-1]])
    return word[1:]
# %% mistake went-on
# tag: slip (the loop is not left at the dot)
import kit
def make_word(P, T):
    made = "."
    for step in range(20):
        made = made + kit.draw(P[made[-1]])
    return made.replace(".", "")
# %% mistake short
# tag: slip (return stands inside the loop)
import kit
def make_word(P, T):
    return kit.draw(P["."])
# %% mistake wrong-row
# tag: slip (the row of the dot is used for every letter)
import kit
def make_word(P, T):
    return "".join(kit.draw(P["."]) for step in range(20))
# %% mistake empty
# tag: slip (the starting lines)
make_word = lambda P, T: ""
# %% mistake other
# tag: slip (1 is added before the power)
import kit
def make_word(P, T):
    word = last = ""
    while last != ".":
        word = word + last
        row = P[last or "."]
        last = kit.draw({letter: (row[letter] + 1) ** (1 / T) for letter in row})
    return word
# %% other right shared-out
import random
def make_word(P, T):
    word, last = "", "."
    while last != "." or not word:
        powers = [share ** (1 / T) for share in P[last].values()]
        last = random.choices(list(P[last]), [power / sum(powers) for power in powers])[0]
        word += last
    return word[:-1]
# %% other right logarithms
import math
import kit
def make_word(P, T, letters="."):
    row = {letter: math.exp(math.log(share) / T) for letter, share in P[letters[-1]].items()}
    letter = kit.draw(row)
    return letters[1:] if letter == "." else make_word(P, T, letters + letter)
# %% other right change-in-place
import kit
def make_word(P, T):
    letters = ["."]
    while letters[-1] != "." or len(letters) == 1:
        row = dict(P[letters[-1]])
        for letter in row:
            row[letter] **= 1 / T
        letters.append(kit.draw(row))
    return "".join(letters).strip(".")
# %% [markdown] hints
# 1. T must change the shape of the row: `P[last][letter] ** (1 / T)`.
# 2. `for letter in P[last]:` fills `row`. Then `last = kit.draw(row)`.
