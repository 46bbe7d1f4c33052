# %% [markdown] task
# ## How much is copied?
#
# `machine = kit.letter_machine(words, k)` counts what follows each group of `k` letters:
# `k` is its memory. `machine.make_word()` makes one word.
#
# 1. Guess first: from which memory on, 1 to 5, are more than half of the words copies?
# 2. Write `copied_share(words, k)`: train with memory `k` on `words`, and make 300 words.
#    Give back the share of the 300 that stand in `words`, from 0 to 1.
# 3. Set `best` to the memory that predicts **unseen** words best.
# 4. Type ten or more words of your own into `mine`. Are they copied sooner or later than ours? Why?

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
    print("  surprise on train:", round(machine.surprise(train), 1))
    print("  surprise on unseen words:", round(machine.surprise(unseen), 1))
best = None  # 1, 2, 3, 4 or 5

# %% solution
import kit

guess = 3  # 1, 2, 3, 4 or 5
train = kit.load_words("train")
unseen = kit.load_words("held-out")
mine = ["moss", "stone", "nest"]  # your own words, in any language


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
    print("  surprise on train:", round(machine.surprise(train), 1))
    print("  surprise on unseen words:", round(machine.surprise(unseen), 1))
best = 1  # 1, 2, 3, 4 or 5

# %% order
import kit

def copied_share(words, k):
    machine = kit.letter_machine(words, k)
    copies = 0
    for step in range(300):
        if machine.make_word() in words:
            copies = copies + 1
    return copies / 300

best = 1

# %% check
import random

MESSAGES = {
    "guess": _(
        "guess is still None; a memory is expected. No guess is marked. Write one, then check."
    ),
    "mine": _(
        "mine is {got}; expected: a list of words in quotes. The machine needs separate words."
        " Write [\"one\", \"two\"]."
    ),
    "zero": _(
        "For {count} words and k = {k} you give 0; expected about {expected}. Such a machine does copy."
        " Count the made words that stand in words."
    ),
    "above": _(
        "For {count} words and k = {k} you give {got}; expected about {expected}. A share is never above 1."
        " It is copies / words made."
    ),
    "memory": _(
        "For k = {k} your machine has the memory {memory}. Expected: {k}."
        " Hand k to kit.letter_machine."
    ),
    "list": _(
        "Your function was given {count} words, but its machine learned from {learned}. Other words leak in."
        " Train on words."
    ),
    "looked": _(
        "Given {count} words, you count '{word}' as a copy. It is not among them."
        " Look in words."
    ),
    "rest": _(
        "For {count} words and k = {k} you give {got}; expected about {expected}. You count the new words."
        " Count those in words."
    ),
    "no-machine": _(
        "For {count} words and k = {k} you give {got}; expected about {expected}. The function makes no machine."
        " Make it inside, from words and k."
    ),
    "different": _(
        "We let a machine repeat 1 new word and 3 times '{word}'. You give {got}; expected 0.75."
        " Count a word each time it is made."
    ),
    "best": _(
        "best is {best}. Expected: one of 1, 2, 3, 4, 5."
        " Look where the surprise on unseen words is smallest."
    ),
    "longer": _(
        "You chose memory {best}: surprise {train} on train, but {unseen} on unseen words. Memory {wanted} has {least}."
        " Choose by unseen words."
    ),
    "other": _(
        "For {count} words and k = {k} you give {got}; expected about {expected}."
        " Print each made word, and whether it counts."
    ),
}
NEAR = 0.16  # over four times the spread of the difference of two such shares

def share(kit, words, k):
    machine, known = kit.letter_machine(words, k), set(words)
    return sum(machine.make_word() in known for step in range(600)) / 600

def watched(answer, kit, given, k, made=()):
    """The learner's share, and (words, memory) of each machine asked for; made: what they make."""
    asked, real, turn = [], kit.letter_machine, iter(made * 3000)

    def spy(words, memory=1):
        machine = real(words, memory)
        asked.append((list(words), memory))
        if made:
            machine.make_word = lambda temperature=1.0: next(turn)
        return machine

    kit.letter_machine = spy
    try:
        return number(kit, answer.copied_share(list(given), k)), asked
    finally:
        del kit.letter_machine  # the name is looked up again

def number(kit, value):
    if value is None:
        raise kit.Wrong("kit.returns-nothing", name="copied_share")
    try:
        return float(value)
    except (TypeError, ValueError):
        raise kit.Wrong("kit.not-numbers", name="copied_share", got=type(value).__name__) from None

def expect_shares(answer, kit, part, others):
    """Raise Wrong for shares that are too far from ours, with the cause that was seen."""
    train = kit.load_words("train")
    cases = [(train, k) for k in (1, 2, 3, 4, 5)] + [(part, 2), (part, 3)]
    wanted = [share(kit, *case) for case in cases]
    found = [watched(answer, kit, *case) for case in cases]
    far = [at for at, one in enumerate(found) if abs(one[0] - wanted[at]) >= NEAR]
    if not far:
        return
    above = [at for at, one in enumerate(found) if one[0] > 1]
    at = above[0] if above else far[0]
    said = {"got": f"{found[at][0]:.3g}", "expected": f"{wanted[at]:.2f}"}
    said.update(count=len(cases[at][0]), k=cases[at][1])
    if above:
        raise kit.Wrong("above", **said)
    for (words, k), (_got, asked) in zip(cases, found):
        for given, memory in asked:
            if memory != k:
                raise kit.Wrong("memory", k=k, memory=memory)
            if sorted(given) != sorted(words):
                raise kit.Wrong("list", count=len(words), learned=len(given))
    expect_looked(answer, kit, part, others)
    if not any(got for got, asked in found):
        raise kit.Wrong("zero", **said)
    if not any(asked for got, asked in found) and "letter_machine" not in answer._names:
        raise kit.Wrong("no-machine", **said)
    rest = all(abs(1 - one[0] - ours) < NEAR for one, ours in zip(found, wanted))
    raise kit.Wrong("rest" if rest else "other", **said)

def expect_looked(answer, kit, part, others):
    """Raise Wrong where a word of another list counts as a copy, or each word only once."""
    for word in others if not watched(answer, kit, part, 2, ("~",))[0] else ():
        got, asked = watched(answer, kit, part, 2, (word,))
        if asked and got:
            raise kit.Wrong("looked", count=len(part), word=word)
    got, asked = watched(answer, kit, part, 2, (others[0], *part[:1] * 3))
    if asked and (0 < got < 0.02 or abs(got - 0.5) < 0.02):
        raise kit.Wrong("different", word=part[0], got=f"{got:.3g}")

def expect_best(answer, kit):
    train, unseen = kit.load_words("train"), kit.load_words("held-out")
    surprise = {k: kit.letter_machine(train, k).surprise(unseen) for k in range(1, 6)}
    wanted = min(surprise, key=surprise.get)
    best = str(answer.best).removesuffix(".0")
    if best not in ("1", "2", "3", "4", "5"):
        raise kit.Wrong("best", best=best[:20])
    if int(best) != wanted:
        own = kit.letter_machine(train, int(best)).surprise(train)
        said = {"train": f"{own:.1f}", "least": f"{surprise[wanted]:.1f}", "best": best}
        raise kit.Wrong("longer", wanted=wanted, unseen=f"{surprise[int(best)]:.1f}", **said)

def check(answer, kit):
    if answer._names.get("guess", 0) is None:
        raise kit.Wrong("guess")
    mine = answer._names.get("mine", ["moss"])
    if not isinstance(mine, (list, tuple, set)) or not all(isinstance(one, str) for one in mine):
        raise kit.Wrong("mine", got=repr(mine)[:40])
    train, unseen = kit.load_words("train"), kit.load_words("held-out")
    part = tuple(random.sample(train, 20))
    others = (unseen[0], next(word for word in train if word not in part))
    expect_shares(answer, kit, part, others)
    expect_looked(answer, kit, part, others)
    expect_best(answer, kit)
# %% mistake zero
# tag: STORE (the model can never copy)
copied_share = lambda words, k: 0.0
# %% mistake guess
# tag: slip (no guess)
guess = None
# %% mistake mine
# tag: slip (one text where a list is asked)
mine = "moss stone nest"
# %% mistake looked
# tag: slip (counted against the unseen words)
import kit
def copied_share(words, k, unseen=kit.load_words("held-out")):
    return (lambda m: sum(m.make_word() in unseen for step in range(300)) / 300)(kit.letter_machine(words, k))
# %% mistake above
# tag: slip (a count where a share is asked)
import kit
copied_share = lambda words, k: (lambda m: sum(m.make_word() in words for step in range(300)))(kit.letter_machine(words, k))
# %% mistake rest
# tag: STORE (the new words are counted as if they were copies)
import kit
copied_share = lambda words, k: (lambda m: sum(m.make_word() not in words for step in range(300)) / 300)(kit.letter_machine(words, k))
# %% mistake memory
# tag: slip (the memory is not handed on)
import kit
copied_share = lambda words, k: (lambda m: sum(m.make_word() in words for step in range(300)) / 300)(kit.letter_machine(words, 1))
# %% mistake list
# tag: slip (all words, so that held-out words leak into training)
import kit
def copied_share(words, k, every=kit.load_words()):
    return (lambda m: sum(m.make_word() in every for step in range(300)) / 300)(kit.letter_machine(every, k))
# %% mistake no-machine
# tag: slip (numbers that were once printed)
copied_share = lambda words, k: [0, 0, 0.04, 0.56, 0.95, 1.0][k]
# %% mistake different
# tag: slip (each different word counts once)
import kit
def copied_share(words, k):
    made = (lambda m: {m.make_word() for step in range(300)})(kit.letter_machine(words, k))
    return sum(word in words for word in made) / len(made)
# %% mistake best
# tag: slip (no choice made)
import kit
copied_share = lambda words, k: (lambda m: sum(m.make_word() in words for step in range(300)) / 300)(kit.letter_machine(words, k))
best = None
# %% mistake longer
# tag: BIG (longer memory is better)
import kit
copied_share = lambda words, k: (lambda m: sum(m.make_word() in words for step in range(300)) / 300)(kit.letter_machine(words, k))
best = 5
# %% mistake other
# tag: slip (divided by another number than that of the words made)
import kit
copied_share = lambda words, k: (lambda m: sum(m.make_word() in words for step in range(300)) / 600)(kit.letter_machine(words, k))
# %% other right sum
import kit
def copied_share(words, k):
    made = (lambda m: [m.make_word() for step in range(300)])(kit.letter_machine(words, k))
    return sum([word in words for word in made]) / len(made)
surprise = [kit.letter_machine(kit.load_words("train"), k).surprise(kit.load_words("held-out")) for k in range(1, 6)]
best = surprise.index(min(surprise)) + 1
# %% other right own-words
from kit import letter_machine
def copied_share(words, k):
    machine = letter_machine(words, memory=k)
    copies = [words.count(machine.make_word()) for step in range(1000)]
    return round(sum(copies) / 1000, 2)
best = "1"
# %% other right new-words
import kit
def copied_share(words, k):
    machine = kit.letter_machine(words=words, memory=k)
    new = [word for word in [machine.make_word() for step in range(300)] if word not in words]
    return 1 - len(new) / 300
best = 1.0
# %% [markdown] hints
# 1. Which list would a copy be in?
# 2. `if machine.make_word() in words:` finds a copy. Count copies in 300 turns, then divide.
