# %% [markdown] task
# ## How much is copied?
#
# `machine = kit.letter_machine(words, k)` counts what follows each group of `k` letters: `k` is its memory. `machine.make_word()` makes one word.
#
# 1. Guess first: from which memory on, 1 to 5, are more than half of the words copies?
# 2. Write `copied_share(words, k)`: train with memory `k` on `words`, and make 300 words. Give back the share of the 300 that stand in `words`, from 0 to 1.
# 3. Set `best` to the memory that predicts **unseen** words best.
# 4. Type ten or more words of your own into `mine`. Set `half` to the memory from which more than half of **yours** are copies. Sooner or later than ours? Why?
#
# A machine that learned nothing chooses among all signs of the list: 26 letters and the dot in English, so its perplexity is 27. A step that was never met would have the chance 0, and perplexity without end. So for scoring, each count begins at 0.1.
#
# Did you put the lines in order? Undo brings your own program back: type the function into it, then do tasks 3 and 4. Our result, and why, stands in "Our numbers" at the end of this page.

# %% start
import kit

guess = None  # 1, 2, 3, 4 or 5
train = kit.load_words("train")
unseen = kit.load_words("held-out")
mine = ["moss", "stone", "nest"]  # your own words, in any language


def copied_share(words, k):
    return 0.0  # change this line


for k in [1, 2, 3, 4, 5]:
    machine = kit.letter_machine(train, k)
    print("memory", k, "copied", round(copied_share(train, k), 2))
    print("  copied from mine:", round(copied_share(mine, k), 2))
    print("  perplexity on train:", round(machine.perplexity(train), 1))
    print("  perplexity on unseen words:", round(machine.perplexity(unseen), 1))
print("Your guess: more than half from memory", guess)
best = None  # 1, 2, 3, 4 or 5
half = None  # 1, 2, 3, 4 or 5

# %% solution
import kit

guess = 3  # 1, 2, 3, 4 or 5
train = kit.load_words("train")
unseen = kit.load_words("held-out")
mine = ["moss", "stone", "nest", "path", "reed", "rain", "root", "sand", "seed", "tree"]


def copied_share(words, k):
    machine = kit.letter_machine(words, k)
    copies = 0
    for step in range(300):
        if machine.make_word() in words:
            copies = copies + 1
    return copies / 300


for k in [1, 2, 3, 4, 5]:
    machine = kit.letter_machine(train, k)
    print("memory", k, "copied", round(copied_share(train, k), 2))
    print("  copied from mine:", round(copied_share(mine, k), 2))
    print("  perplexity on train:", round(machine.perplexity(train), 1))
    print("  perplexity on unseen words:", round(machine.perplexity(unseen), 1))
print("Your guess: more than half from memory", guess)
best = 1  # 1, 2, 3, 4 or 5
half = 2  # 1, 2, 3, 4 or 5

# %% order
import kit

def copied_share(words, k):
# ---
    machine = kit.letter_machine(words, k)
# ---
    copies = 0
# ---
    for step in range(300):
# ---
        if machine.make_word() in words:
# ---
            copies = copies + 1
# ---
    return copies / 300

# %% check
import random
MESSAGES = {
    "guess": _("guess is {guess}; expected: 1, 2, 3, 4 or 5. No guess is marked. Write one, then check."),
    "mine": _("mine is {got}; expected: a list of words in quotes. The machine needs separate words. Write [\"one\", \"two\"]."),
    "ten": _("Different words in mine: {count}. Expected: ten or more. Nobody judges which: type more, in quotes."),
    "half": _("half is {half}. At memory 1 to 5 this share of the made words stood in mine: {shares}. Set half to the first memory above 0.5."),
    "zero": _("For {count} words and k = {k} you give 0; expected about {expected}. Such a machine does copy. Count the made words that stand in words."),
    "above": _("For {count} words and k = {k} you give {got}; expected about {expected}. A share is never above 1. It is copies / words made."),
    "memory": _("For k = {k} your machine has the memory {memory}. Expected: {k}. Hand k to kit.letter_machine."),
    "list": _("Your function was given {count} words, but its machine learned from {learned}. Other words leak in. Train on words."),
    "few": _("For {count} words and k = {k} words made: {made}. Expected: 300. Is the number in range right, make_word inside the loop, return behind it?"),
    "warm": _("You hand {warm} to make_word; expected: nothing. It takes it for a temperature. Leave its brackets empty."),
    "looked": _("Given {count} words, you count '{word}' as a copy. It is not among them. Look in words."),
    "rest": _("For {count} words and k = {k} you give {got}; expected about {expected}. You count the new words. Count those in words."),
    "no-machine": _("For {count} words and k = {k} you give {got}; expected about {expected}. The function makes no machine. Make it inside, from words and k."),
    "different": _("We let a machine repeat 1 new word and 3 times '{word}'. You give {got}; expected 0.75. Count a word each time it is made."),
    "reset": _("We let a machine repeat 1 new word and 3 times '{word}'. You give {got}; expected 0.75. Does the count begin at 0 again in each turn?"),
    "cut": _("We let a machine repeat 1 new word and 3 times '{word}'. You give {got}; expected 0.75. Does //, int or round cut something off? Use / alone."),
    "divided": _("We let a machine make only '{word}', a copy. You give {got}; expected 1. Divide by the number of words made."),
    "best": _("best is {best}. Expected: one of the numbers 1, 2, 3, 4, 5, without quotes. Look where the perplexity on unseen words is smallest."),
    "longer": _("You chose memory {best}: perplexity {train} on train, but {unseen} on unseen words. Memory {wanted} has {least}. Choose by unseen words."),
    "other": _("For {count} words and k = {k} you give {got}; expected about {expected}. Print each made word. Which ones count?"),
}
NEAR, MEMORIES = 0.16, (1, 2, 3, 4, 5)  # NEAR: over four times the spread of the difference of two such shares
def share(kit, words, k):
    machine, known = kit.letter_machine(words, k), set(words)
    return sum(machine.make_word() in known for step in range(400)) / 400
def watched(answer, kit, given, k, made=()):
    """The learner's share, (words, memory) of each machine asked for, temperature of each word."""
    asked, drawn, real, turn = [], [], kit.letter_machine, iter(made * 3000)
    def spy(words, memory=1):
        machine = real(words, memory)
        word = machine.make_word
        machine.make_word = lambda T=1.0: drawn.append(T) or (next(turn) if made else word(T))
        asked.append((list(words), memory))
        return machine
    kit.letter_machine = spy
    try:
        return number(kit, answer.copied_share(list(given), k)), asked, drawn
    finally:
        del kit.letter_machine  # the name is looked up again
def number(kit, value):
    try:
        return float(value)
    except (TypeError, ValueError):
        key = "kit.returns-nothing" if value is None else "kit.not-numbers"
        raise kit.Wrong(key, name="copied_share", got=type(value).__name__) from None
def expect_shares(answer, kit, part, others):
    """Raise Wrong for shares that are too far from ours, with the cause that was seen."""
    train = kit.load_words("train")
    cases = [(train, k) for k in MEMORIES] + [(part, 2), (part, 3)]
    wanted = [share(kit, *case) for case in cases]
    found = [watched(answer, kit, *case) for case in cases]
    far = [at for at, one in enumerate(found) if abs(one[0] - wanted[at]) >= NEAR]
    above = [at for at, one in enumerate(found) if one[0] > 1.02]
    at = (above or far or [0])[0]
    said = {"got": f"{found[at][0]:.3g}", "expected": f"{wanted[at]:.2f}", "count": len(cases[at][0]), "k": cases[at][1]}
    if above:
        raise kit.Wrong("above", **said)
    for (words, k), (got, asked, drawn) in zip(cases, found):
        for given, memory in asked if far else ():
            if memory != k:
                raise kit.Wrong("memory", k=k, memory=memory)
            if sorted(given) != sorted(words):
                raise kit.Wrong("list", count=len(words), learned=len(given))
        if asked and (len(drawn) < 300 or got > 1):
            raise kit.Wrong("few", count=len(words), k=k, made=len(drawn))
        if set(drawn) - {1}:
            raise kit.Wrong("warm", warm=str(max(drawn)))
    expect_counted(answer, kit, part, others)
    if far and not any(one[0] for one in found):
        raise kit.Wrong("zero", **said)
    if far and not any(one[1] for one in found) and "letter_machine" not in answer._names:
        raise kit.Wrong("no-machine", **said)
    if far:
        rest = all(abs(1 - one[0] - ours) < NEAR for one, ours in zip(found, wanted))
        raise kit.Wrong("rest" if rest else "other", **said)
def expect_counted(answer, kit, part, others):
    """Raise Wrong where made words that we choose are counted in another way."""
    got, asked, drawn = watched(answer, kit, part, 2, ("~",))
    for word in others if asked and not got else ():
        if watched(answer, kit, part, 2, (word,))[0]:
            raise kit.Wrong("looked", count=len(part), word=word)
    copy, new = part[0], others[0]
    cases = [(new, copy, copy, copy), (copy, copy, copy, new), (copy,)]
    first, last, every = (watched(answer, kit, part, 2, made)[0] for made in cases)
    if not (asked and every) or abs(first - 0.75) < 0.02 and abs(last - 0.75) < 0.02:
        return
    said = {"word": copy, "got": f"{first:.3g}"}
    if first == last and first in (0, 0.7, 0.8, 1) and every == 1:
        raise kit.Wrong("cut", **said)
    if min(first, last) == 0 and max(first, last) < 0.02:
        raise kit.Wrong("reset", **said)
    if abs(every - 1) > 0.02 and abs(first / every - 0.75) < 0.02:
        raise kit.Wrong("divided", word=copy, got=f"{every:.3g}")
    if 0 < first < 0.02 or abs(first - 0.5) < 0.02:
        raise kit.Wrong("different", **said)
    raise kit.Wrong("other", count=len(part), k=2, expected="0.75", **said)
def expect_best(answer, kit):
    train, unseen = kit.load_words("train"), kit.load_words("held-out")
    perplexity = {k: kit.letter_machine(train, k).perplexity(unseen) for k in MEMORIES}
    wanted = min(perplexity, key=perplexity.get)
    if isinstance(answer.best, str) or answer.best not in MEMORIES:
        raise kit.Wrong("best", best=repr(answer.best)[:20])
    best = int(answer.best)
    if best != wanted:
        said = {"train": f"{kit.letter_machine(train, best).perplexity(train):.1f}", "least": f"{perplexity[wanted]:.1f}", "best": best}
        raise kit.Wrong("longer", wanted=wanted, unseen=f"{perplexity[best]:.1f}", **said)
def expect_mine(answer, kit):
    if len(set(answer.mine)) < 10:
        raise kit.Wrong("ten", count=len(set(answer.mine)))
    shares = [share(kit, answer.mine, k) for k in MEMORIES]
    room = [k for k in MEMORIES if shares[k - 1] > 0.4 and (k == 1 or shares[k - 2] < 0.6)]
    if isinstance(answer.half, str) or answer.half not in (room or MEMORIES):
        raise kit.Wrong("half", half=repr(answer.half)[:20], shares=", ".join(f"{one:.2f}" for one in shares))
def check(answer, kit):
    guess = answer._names.get("guess", 1)
    if str(guess) not in ("1", "2", "3", "4", "5"):
        raise kit.Wrong("guess", guess=repr(guess)[:20])
    mine = answer._names.get("mine", ["moss"])
    if not isinstance(mine, (list, tuple, set)) or not all(isinstance(one, str) for one in mine):
        raise kit.Wrong("mine", got=repr(mine)[:40])
    train = kit.load_words("train")
    part = random.sample(train, 20)
    others = [kit.load_words("held-out")[0], next(word for word in train if word not in part), next(word[:2] for word in part if word[:2] not in part)]
    expect_shares(answer, kit, part, others)
    if {"guess", "mine", "best", "half"} & set(answer._names):  # else the lines that were put in order
        expect_best(answer, kit)
        expect_mine(answer, kit)
# %% mistake zero
# tag: STORE (the model can never copy)
copied_share = lambda words, k: 0.0
# %% mistake guess
# tag: slip (no guess)
guess = None
# %% mistake mine
# tag: slip (one text where a list is asked)
mine = "moss stone nest"
# %% mistake ten
# tag: slip (the own words are left out)
import kit; best, mine = 1, ["moss", "stone", "nest"]
copied_share = lambda words, k: (lambda m: sum(m.make_word() in words for step in range(300)) / 300)(kit.letter_machine(words, k))
# %% mistake half
# tag: BIG (only a long memory can copy)
import kit; best, half, mine = 1, 5, ["moss", "stone", "nest", "path", "reed", "rain", "root", "sand", "seed", "tree"]
copied_share = lambda words, k: (lambda m: sum(m.make_word() in words for step in range(300)) / 300)(kit.letter_machine(words, k))
# %% mistake looked
# tag: slip (counted against the unseen words)
import kit; other = kit.load_words("held-out")
copied_share = lambda words, k: (lambda m: sum(m.make_word() in other for step in range(300)) / 300)(kit.letter_machine(words, k))
# %% mistake above
# tag: slip (a count where a share is asked)
import kit; copied_share = lambda words, k: (lambda m: sum(m.make_word() in words for step in range(300)))(kit.letter_machine(words, k))
# %% mistake rest
# tag: STORE (the new words are counted as if they were copies)
import kit; copied_share = lambda words, k: (lambda m: sum(m.make_word() not in words for step in range(300)) / 300)(kit.letter_machine(words, k))
# %% mistake memory
# tag: slip (the memory is not handed on)
import kit; copied_share = lambda words, k: (lambda m: sum(m.make_word() in words for step in range(300)) / 300)(kit.letter_machine(words, 1))
# %% mistake list
# tag: slip (all words, so that held-out words leak into training)
import kit; every = kit.load_words()
copied_share = lambda words, k: (lambda m: sum(m.make_word() in every for step in range(300)) / 300)(kit.letter_machine(every, k))
# %% mistake few
# tag: slip (the loop turns 30 times)
import kit; copied_share = lambda words, k: (lambda m: sum(m.make_word() in words for step in range(30)) / 30)(kit.letter_machine(words, k))
# %% mistake warm
# tag: slip (the memory is handed to the draw)
import kit; copied_share = lambda words, k: (lambda m: sum(m.make_word(k) in words for step in range(300)) / 300)(kit.letter_machine(words, k))
# %% mistake no-machine
# tag: slip (numbers that were once printed)
copied_share = lambda words, k: [0, 0, 0.04, 0.56, 0.95, 1.0][k]
# %% mistake different
# tag: slip (each different word counts once)
import kit; average = lambda values: sum(values) / len(values)
copied_share = lambda words, k: (lambda m: average([w in words for w in {m.make_word() for step in range(300)}]))(kit.letter_machine(words, k))
# %% mistake reset
# tag: slip (the count begins again in each turn)
import kit; copied_share = lambda words, k: (lambda m: [m.make_word() in words for step in range(300)][-1] / 300)(kit.letter_machine(words, k))
# %% mistake cut
# tag: slip (whole-number division)
import kit; copied_share = lambda words, k: (lambda m: sum(m.make_word() in words for step in range(300)) // 300)(kit.letter_machine(words, k))
# %% mistake divided
# tag: slip (divided by another number than that of the words made)
import kit; copied_share = lambda words, k: (lambda m: sum(m.make_word() in words for step in range(300)) / 600)(kit.letter_machine(words, k))
# %% mistake best
# tag: slip (no choice made)
import kit; best = None; copied_share = lambda words, k: (lambda m: sum(m.make_word() in words for step in range(300)) / 300)(kit.letter_machine(words, k))
# %% mistake longer
# tag: BIG (longer memory is better)
import kit; best = 5; copied_share = lambda words, k: (lambda m: sum(m.make_word() in words for step in range(300)) / 300)(kit.letter_machine(words, k))
# %% mistake other
# tag: slip (the machine cannot be watched, and the divisor is wrong)
from kit import letter_machine; copied_share = lambda words, k: (lambda m: sum(m.make_word() in words for step in range(300)) / 600)(letter_machine(words, k))
# %% other right sum
import kit
def copied_share(words, k):
    machine = kit.letter_machine(words, k)
    return sum([word in words for word in [machine.make_word() for step in range(300)]]) / 300
mine = kit.load_words("held-out")[:12]
best = min(range(1, 6), key=lambda k: kit.letter_machine(kit.load_words("train"), k).perplexity(mine))
half = [k for k in range(1, 6) if copied_share(mine, k) > 0.5][0]
# %% other right own-words
from kit import letter_machine
def copied_share(words, k):
    machine = letter_machine(words, memory=k)
    return round(sum(words.count(machine.make_word()) for step in range(1000)) / 1000, 2)
# %% other right new-words
import kit
def copied_share(words, k):
    machine = kit.letter_machine(words=words, memory=k)
    new = [word for word in [machine.make_word() for step in range(300)] if word not in words]
    return 1 - len(new) / 300
best, half, mine = 1.0, 1, tuple("abcdefghijkl")
# %% [markdown] hints
# 1. Which list would a copy be in?
# 2. `if machine.make_word() in words:` finds a copy. Count copies in 300 turns, then divide.
