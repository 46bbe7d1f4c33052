# %% [markdown] task
# ## How much is copied?
#
# `machine = kit.letter_machine(train, k)` counts what follows each group of `k` letters:
# `k` is its memory. `machine.make_word()` makes one word.
#
# 1. Guess first: from which memory on, 1 to 5, are more than half of the words copies?
# 2. Write `copied_share(k)`: train with memory `k` on `train`, and make 300 words. Give back
#    the share of them that stand in `train`, from 0 to 1.
# 3. Look at the surprise. Set `best` to the memory that predicts **unseen** words best.

# %% start
import kit

guess = None  # 1, 2, 3, 4 or 5
train = kit.load_words("train")
unseen = kit.load_words("held-out")


def copied_share(k):
    return 0.0  # change this line


for k in [1, 2, 3, 4, 5]:
    machine = kit.letter_machine(train, k)
    print("memory", k, "copied", round(copied_share(k), 2))
    print("  surprise on train:", round(machine.surprise(train), 1))
    print("  surprise on unseen words:", round(machine.surprise(unseen), 1))
best = None  # 1, 2, 3, 4 or 5

# %% solution
import kit

guess = None  # 1, 2, 3, 4 or 5
train = kit.load_words("train")
unseen = kit.load_words("held-out")


def copied_share(k):
    machine = kit.letter_machine(train, k)
    copies = 0
    for step in range(300):
        if machine.make_word() in train:
            copies = copies + 1
    return copies / 300


for k in [1, 2, 3, 4, 5]:
    machine = kit.letter_machine(train, k)
    print("memory", k, "copied", round(copied_share(k), 2))
    print("  surprise on train:", round(machine.surprise(train), 1))
    print("  surprise on unseen words:", round(machine.surprise(unseen), 1))
best = 1  # 1, 2, 3, 4 or 5

# %% order
import kit

train = kit.load_words("train")

def copied_share(k):
    machine = kit.letter_machine(train, k)
    copies = 0
    for step in range(300):
        if machine.make_word() in train:
            copies = copies + 1
    return copies / 300

best = 1

# %% check
MESSAGES = {
    "zero": _(
        "copied_share({k}) is 0; expected about {expected}. Such a machine does copy."
        " Replace the starting line, and count."
    ),
    "unseen": _(
        "copied_share({k}) is {got}; expected about {expected}. You look in unseen."
        " Copies come from the words it learned: look in train."
    ),
    "count": _(
        "copied_share({k}) is {got}; expected about {expected}. A share is never above 1."
        " Divide by the words made."
    ),
    "rest": _(
        "copied_share({k}) is {got}; expected about {expected}. You count the new words."
        " Count those in train."
    ),
    "one-memory": _(
        "copied_share({k}) is {got}; expected about {expected}. The memory stays the same."
        " Hand k to kit.letter_machine."
    ),
    "best": _(
        "best is {best}. Expected: one of 1, 2, 3, 4, 5."
        " Look where the surprise on unseen words is smallest."
    ),
    "longer": _(
        "You chose memory {best}: surprise {train} on train, but {unseen} on unseen words. Memory {wanted} has {least}."
        " Longer memory copies. Choose by unseen words."
    ),
    "other": _(
        "copied_share({k}) is {got}; expected about {expected}. This is the smallest k that differs."
        " Count five words by hand."
    ),
}
NEAR = 0.16  # over four times the spread of the difference of two such shares

def fits(shares, wanted):
    return all(abs(shares[k] - wanted[k]) < NEAR for k in wanted)

def shares_of(kit, train):
    """The share of copies in 600 words, for each memory."""
    known, copies = set(train), {}
    for k in (1, 2, 3, 4, 5):
        machine = kit.letter_machine(train, k)
        copies[k] = sum(machine.make_word() in known for step in range(600)) / 600
    return copies

class Parrot:
    """A machine that makes one word again and again."""

    def __init__(self, word):
        self.word = word

    def make_word(self):
        return self.word

def tried_on(answer, kit, word):
    """Whether the learner's function takes word for a copy, and the memories that it asks for."""
    memories = []

    def parrot(words, memory=1):
        memories.append(memory)
        return Parrot(word)

    kit.letter_machine = parrot
    try:
        return bool(answer.copied_share(2)), memories
    finally:
        del kit.letter_machine  # the name is looked up again

def number(kit, value):
    if value is None:
        raise kit.Wrong("kit.returns-nothing", name="copied_share")
    try:
        return float(value)
    except (TypeError, ValueError):
        kind = type(value).__name__
        raise kit.Wrong("kit.not-numbers", name="copied_share", got=kind) from None

def mixup(got, copies):
    if max(got.values()) > 1.02:
        return "count"
    if fits(got, copies):
        return ""
    if not any(got.values()):
        return "zero"
    if fits(got, {k: 1 - copies[k] for k in copies}):
        return "rest"
    return "other"

def check(answer, kit):
    train, unseen = kit.load_words("train"), kit.load_words("held-out")
    copies = shares_of(kit, train)
    got = {k: number(kit, answer.copied_share(k)) for k in copies}
    key = mixup(got, copies)
    if key in ("zero", "other"):
        found, memories = tried_on(answer, kit, unseen[0])
        if memories and 2 not in memories:
            key = "one-memory"
        elif found and not tried_on(answer, kit, train[0])[0]:
            key = "unseen"
    if key:
        far = [k for k in copies if abs(got[k] - copies[k]) >= NEAR] or [5]
        said = {"k": far[0], "got": f"{got[far[0]]:.3g}", "expected": f"{copies[far[0]]:.2f}"}
        raise kit.Wrong(key, **said)
    surprise = {k: kit.letter_machine(train, k).surprise(unseen) for k in copies}
    wanted = min(surprise, key=surprise.get)
    best = str(answer.best).removesuffix(".0")
    if best not in ("1", "2", "3", "4", "5"):
        raise kit.Wrong("best", best=best[:20])
    if int(best) != wanted:
        own = kit.letter_machine(train, int(best)).surprise(train)
        said = {"train": f"{own:.1f}", "unseen": f"{surprise[int(best)]:.1f}"}
        said.update(wanted=wanted, least=f"{surprise[wanted]:.1f}")
        raise kit.Wrong("longer", best=int(best), **said)
# %% mistake zero
# tag: STORE (the model can never copy)
def copied_share(k):
    return 0.0
# %% mistake unseen
# tag: slip (counted against the unseen words)
import kit
train = kit.load_words("train")
unseen = kit.load_words("held-out")
def copied_share(k):
    machine = kit.letter_machine(train, k)
    copies = 0
    for step in range(300):
        if machine.make_word() in unseen:
            copies = copies + 1
    return copies / 300
# %% mistake count
# tag: slip (a count where a share is asked)
import kit
train = kit.load_words("train")
def copied_share(k):
    machine = kit.letter_machine(train, k)
    copies = 0
    for step in range(300):
        if machine.make_word() in train:
            copies = copies + 1
    return copies
# %% mistake rest
# tag: STORE (the new words are counted as if they were copies)
import kit
train = kit.load_words("train")
def copied_share(k):
    machine = kit.letter_machine(train, k)
    made = [machine.make_word() for step in range(300)]
    return len([word for word in made if word not in train]) / len(made)
# %% mistake one-memory
# tag: slip (the memory is not handed on)
import kit
train = kit.load_words("train")
def copied_share(k):
    machine = kit.letter_machine(train, 1)
    copies = 0
    for step in range(300):
        if machine.make_word() in train:
            copies = copies + 1
    return copies / 300
# %% mistake best
# tag: slip (no choice made)
import kit
train = kit.load_words("train")
def copied_share(k):
    machine = kit.letter_machine(train, k)
    return sum(machine.make_word() in train for step in range(300)) / 300
best = None
# %% mistake longer
# tag: BIG (longer memory is better)
import kit
train = kit.load_words("train")
def copied_share(k):
    machine = kit.letter_machine(train, k)
    return sum(machine.make_word() in train for step in range(300)) / 300
best = 5
# %% mistake other
# tag: slip (copies of words made before are counted)
import kit
train = kit.load_words("train")
def copied_share(k):
    machine = kit.letter_machine(train, k)
    made = [machine.make_word() for step in range(300)]
    return sum(word in train for word in set(made)) / 300
# %% other right sum
import kit
train = kit.load_words("train")
def copied_share(k):
    machine = kit.letter_machine(train, k)
    made = [machine.make_word() for step in range(300)]
    return sum([word in train for word in made]) / len(made)
surprise = {}
for k in range(1, 6):
    surprise[k] = kit.letter_machine(train, k).surprise(kit.load_words("held-out"))
best = min(surprise, key=surprise.get)
# %% other right own-words
import kit
train = kit.load_words("train")
def copied_share(k):
    machine = kit.letter_machine(kit.load_words("train"), memory=k)
    made = 0
    copies = 0
    while made < 1000:
        word = machine.make_word()
        made += 1
        for known in train:
            if word == known:
                copies += 1
                break
    return round(copies / made, 2)
best = "1"
# %% other right new-words
import kit
train = kit.load_words("train")
def copied_share(k):
    machine = kit.letter_machine(train, k)
    new = []
    for step in range(300):
        word = machine.make_word()
        if train.count(word) == 0:
            new.append(word)
    return 1 - len(new) / 300
best = 1.0
# %% [markdown] hints
# 1. Which list would a copy be in?
# 2. `if machine.make_word() in train:` finds a copy. Count copies in 300 turns, then divide.
