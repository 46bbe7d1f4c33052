# %% [markdown] task
# ## Make words, cold and hot
#
# `P["n"]` is the row of the letter n, for example `{"e": 0.4, "t": 0.2, ".": 0.4}`.
# `kit.draw` draws a letter from a row. Its numbers need not add to 1: `draw` shares them out by itself.
#
# Write `make_word(P, T)`. Give back one word, without dots, made at temperature `T`.
#
# 1. Begin with the row of the dot.
# 2. Raise each chance to the power `1 / T`, and draw from this new row. For T = 0.3 the power is 3.33: Python finds such powers too.
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
    "guess": _("guess is still None; 1 or 0.3 is expected. No guess is marked. Write one, then check."),
    "changed": _("After one word the row '{row}' of P is {after}; before, it was {before}."
        " The temperature changes no count. Fill a new row in each turn."),
    "row": _("Your program asks for the row '{row}'; this table has none. A row belongs to one sign, the first to the dot. Begin with \".\" in last."),
    "empty": _("Your word is empty; expected '{expected}'. No drawn letter is in it. Is it kept with last = kit.draw(row), and added to word?"),
    "kept": _("Your word is '{got}'; expected '{expected}'. The letters of the call before are still there. Write word = \"\" inside the function."),
    "backward": _("Your word is '{got}'; expected '{expected}'. Its letters come in backward order. Add the new letter behind: word + last."),
    "replaced": _("Your word is '{got}'; expected '{expected}'. Each new letter takes the place of the word. Keep both: word + last."),
    "written": _("Your word is '{got}'; expected '{expected}'. The letters are right, but written in another way. Add each letter as it is drawn."),
    "begin": _("Your word is '{got}'; expected '{expected}'. Its beginning is missing. Begin with the row of the dot, and keep each letter."),
    "short": _("Your word is '{got}'; expected '{expected}'. It ends before the dot is drawn. Look at return, and at the number of turns."),
    "went-on": _("Your word is '{got}'; expected '{expected}'. The dot was drawn, but letters still came. Return at the dot."),
    "dot": _("Your word is '{got}'; expected '{expected}'. The dot is no letter. Look for it before you add."),
    "wrong-row": _("After '{first}' only '{second}' can follow, but you made '{got}'. Another row was used. Fill a new row from P[last] in each turn."),
    "later": _("After the first letter, 0.75 at T = {T} became {share}; expected {expected}. The first draw is right. Use T in each turn."),
    "no-change": _("Chance 0.75 at T = {T} became {share}; expected {expected}. T changed nothing; draw undoes a division."
        " Use a power, with (1 / T) in brackets."),
    "top": _("Chance {chance} at T = {T} became {share}; expected {expected}. You take the likeliest, as if one letter were right. Use kit.draw."),
    "flat": _("Chance 0.75 at T = 1 became {share}; expected {expected}. Both letters come equally often."
        " Give kit.draw a row of powers: P[last][letter] ** (1 / T)."),
    "upside-down": _("Chance 0.75 at T = {T} became {share}; expected {expected}. Cold and hot are swapped. The power is 1 / T."),
    "other": _("Chance {chance} at T = {T} became {share}; expected {expected}. The row was {row}. Print your new row."),
}
DRAWS = 800
NEAR = 0.09  # about five times the spread of a share of 800 draws

def chain(word):
    marked = "." + word + "."
    return {first: {second: 1.0} for first, second in zip(marked, marked[1:])}

def made(answer, kit, P, T):
    try:
        got = answer.make_word(P, T)
    except KeyError as error:
        if not error.args or error.args[0] in P:
            raise
        raise kit.Wrong("row", row=str(error.args[0])[:20]) from None
    if got is None:
        raise kit.Wrong("kit.returns-nothing", name="make_word")
    return "".join(map(str, got)) if isinstance(got, (list, tuple)) else str(got)

def one_way(answer, kit, word):
    """What is wrong with the word that this chain gives: "" or a key with its fields."""
    got, again = (made(answer, kit, chain(word), 1) for turn in range(2))
    said = {"got": got if len(got) < 31 else "..." + got[-24:], "expected": word}
    if got == word == again:
        return "", said
    ways = {
        "kept": got and len(again) > len(got) and again.startswith(got),
        "empty": not got,
        "dot": got.strip(".") == word,
        "backward": got == word[::-1],
        "replaced": got == word[-1],
        "written": "".join(sign for sign in got.casefold() if sign in word) == word,
        "short": word.startswith(got),
        "went-on": got.startswith(word),
        "begin": word.endswith(got),
    }
    for key in [key for key in ways if ways[key]]:
        return key, {**said, "got": got[:30]} if key == "went-on" else said
    at = next(k for k in range(len(got)) if got[k] != word[k : k + 1])
    marked = "." + word + "."
    return "wrong-row", {**said, "got": got[:30], "first": marked[at], "second": marked[at + 1]}

def expect_words(answer, kit, chains):
    wrong = [one for one in [one_way(answer, kit, word) for word in chains] if one[0]]
    if any(one[0] != "replaced" for one in wrong):  # some word was longer than its last letter
        wrong = [one for one in wrong if one[0] != "replaced"]
    order = ("kept", "backward", "replaced", "written", "wrong-row", "dot", "went-on", "short", "begin", "empty")
    for key in order:
        for one in [one for one in wrong if one[0] == key]:
            raise kit.Wrong(key, **one[1])

def expect_unchanged(answer, kit):
    P = {".": {"a": 0.75, "b": 0.25}, "a": {"b": 0.5, ".": 0.5}, "b": {".": 1.0}}
    before = {last: dict(row) for last, row in P.items()}
    made(answer, kit, P, 0.5)
    for last in before:
        if P.get(last) != before[last]:
            raise kit.Wrong("changed", row=last, before=str(before[last]), after=str(P.get(last))[:60])

def share_at(answer, kit, before, row, T):
    """How often the likeliest letter of the row is drawn, after the letters before."""
    P = {**chain(before), **{letter: {".": 1.0} for letter in row}, before[-1:] or ".": row}
    words = [made(answer, kit, {last: dict(P[last]) for last in P}, T) for k in range(DRAWS)]
    return sum(max(row, key=row.get) in word for word in words) / DRAWS

def expect_chances(answer, kit, before, letters):
    two = dict(zip(letters, (0.75, 0.25)))
    cases = [(two, T) for T in (1, 0.5, 2, 0.1)] + [(dict(zip(letters, (0.4, 0.35, 0.25))), 0.3)]
    shares = [share_at(answer, kit, before, *case) for case in cases]
    heated = [max(row.values()) ** (1 / T) / sum(x ** (1 / T) for x in row.values()) for row, T in cases]
    wrong = [k for k in range(len(cases)) if abs(shares[k] - heated[k]) > NEAR]
    if not wrong:
        return
    at = next((k for k in wrong if shares[k] > 0.985), wrong[0])
    row, T = cases[at]
    if before and row is two:
        key = "later"
    elif shares[at] > 0.985:
        key = "top"
    elif all(abs(share - 0.5) < NEAR for share in shares[:4]):
        key = "flat"
    elif all(abs(share - 0.75) < NEAR for share in shares[:4]):
        key = "no-change"
    else:
        key = "upside-down" if T != 1 and shares[1] < 0.75 < shares[2] else "other"
    said = {"T": T, "share": f"{shares[at]:.2f}", "expected": f"{heated[at]:.2f}"}
    raise kit.Wrong(key, chance=max(row.values()), row=str(row), **said)

def check(answer, kit):
    if answer._names.get("guess", 0) is None:
        raise kit.Wrong("guess")
    expect_unchanged(answer, kit)
    words = [word for word in kit.load_words() if len(set(word)) == len(word) > 3]
    letters = sorted(set("".join(words)))
    expect_words(answer, kit, [*random.sample(words, 8), "".join(random.sample(letters, 19))])
    letters = random.sample(letters, 4)
    expect_chances(answer, kit, "", letters[:3])
    expect_chances(answer, kit, letters[3], letters[:3])
# %% mistake guess
# tag: slip (no guess)
guess, make_word = None, print
# %% mistake changed
# tag: slip (the table itself is made colder)
import kit
def make_word(P, T, w="."):
    for letter in P[w[-1]]:
        P[w[-1]][letter] **= 1 / T
    x = kit.draw(P[w[-1]])
    return w[1:] if x == "." else make_word(P, T, w + x)
# %% mistake row
# tag: slip (the whole word is looked up, not its last letter)
import kit
make_word = lambda P, T, w="": w if (x := kit.draw(P[w or "."])) == "." else make_word(P, T, w + x)
# %% mistake empty
# tag: slip (the starting lines)
make_word = lambda P, T: ""
# %% mistake kept
# tag: slip (the word of the last call goes on)
import kit
def make_word(P, T, word=[]):
    last = "."
    while (last := kit.draw(P[last])) != ".":
        word.append(last)
    return "".join(word)
# %% mistake backward
# tag: slip (the new letter is put in front)
import kit
make_word = lambda P, T, w="", last=".": w if (x := kit.draw(P[last])) == "." else make_word(P, T, x + w, x)
# %% mistake replaced
# tag: slip (the word is written over)
import kit
make_word = lambda P, T, w="", last=".": w if (x := kit.draw(P[last])) == "." else make_word(P, T, x, x)
# %% mistake written
# tag: slip (spaces between the letters)
import kit
make_word = lambda P, T, w=".": " ".join(w[1:]) if (x := kit.draw(P[w[-1]])) == "." else make_word(P, T, w + x)
# %% mistake begin
# tag: slip (the first letter is not kept)
import kit
make_word = lambda P, T, w=".": w[2:] if (x := kit.draw(P[w[-1]])) == "." else make_word(P, T, w + x)
# %% mistake short
# tag: slip (return stands inside the loop)
import kit
make_word = lambda P, T: kit.draw(P["."])
# %% mistake went-on
# tag: slip (the loop is not left at the dot)
import kit
make_word = lambda P, T, w=".": w.replace(".", "") if w[20:] else make_word(P, T, w + kit.draw(P[w[-1]]))
# %% mistake dot
# tag: slip (the end mark is added before it is looked for)
import kit
make_word = lambda P, T, w=".": w[1:] + "." if (x := kit.draw(P[w[-1]])) == "." else make_word(P, T, w + x)
# %% mistake wrong-row
# tag: slip (the row of the dot is used for every letter)
import kit
make_word = lambda P, T: "".join(kit.draw(P["."]) for step in range(20))
# %% mistake later
# tag: slip (the temperature changes the first draw alone)
import kit
make_word = lambda P, T, w=".": w[1:] if (x := kit.draw({a: P[w[-1]][a] ** (1 / T if w == "." else 1) for a in P[w[-1]]})) == "." else make_word(P, T, w + x)
# %% mistake no-change
# tag: slip (divided by T, then shared out again)
import kit
make_word = lambda P, T, w=".": w[1:] if (x := kit.draw({a: P[w[-1]][a] / T for a in P[w[-1]]})) == "." else make_word(P, T, w + x)
# %% mistake top
# tag: EXACT (the likeliest letter as soon as it is cold)
import kit
make_word = lambda P, T, w=".": w[1:] if (x := kit.draw(P[w[-1]] if T > 0.5 else {max(P[w[-1]], key=P[w[-1]].get): 1})) == "." else make_word(P, T, w + x)
# %% mistake flat
# tag: slip (any letter of the row, whatever its chance)
import kit
make_word = lambda P, T, w=".": w[1:] if (x := kit.draw(dict.fromkeys(P[w[-1]], 1))) == "." else make_word(P, T, w + x)
# %% mistake upside-down
# tag: slip (power T where 1 / T is asked)
import kit
make_word = lambda P, T, w=".": w[1:] if (x := kit.draw({a: P[w[-1]][a] ** T for a in P[w[-1]]})) == "." else make_word(P, T, w + x)
# %% mistake other
# tag: slip (1 is added before the power)
import kit
make_word = lambda P, T, w=".": w[1:] if (x := kit.draw({a: (P[w[-1]][a] + 1) ** (1 / T) for a in P[w[-1]]})) == "." else make_word(P, T, w + x)
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
        row.update({letter: row[letter] ** (1 / T) for letter in row})
        letters.append(kit.draw(row))
    return "".join(letters).strip(".")
# %% [markdown] hints
# 1. T must change the shape of the row: `P[last][letter] ** (1 / T)`.
# 2. `for letter in P[last]:` fills `row`. Then `last = kit.draw(row)`.
