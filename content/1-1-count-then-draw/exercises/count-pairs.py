# %% [markdown] task
# ## Count the pairs
#
# Write `count_pairs(words)`. Give back a table that says how often each pair of neighbours
# occurs in these words. First put a dot at both ends: `"net"` becomes `".net."`.
#
# For `["net"]` the table is `{".n": 1, "ne": 1, "et": 1, "t.": 1}`.
#
# Guess first: with which letter do most words of the list begin?

# %% start
import kit

guess = None  # a letter in quotes


def count_pairs(words):
    counts = {}  # an empty table
    for word in words:
        # put dots at both ends, then count each pair
        pass  # does nothing: your lines take its place
    return counts


counts = count_pairs(kit.load_words())
for pair in counts:  # each pair in the table
    if pair[0] == ".":
        print(pair, counts[pair])
print("Your guess:", guess)

# %% solution
import kit

guess = "s"  # a letter in quotes


def count_pairs(words):
    counts = {}  # an empty table
    for word in words:
        marked = "." + word + "."
        for k in range(len(marked) - 1):
            pair = marked[k] + marked[k + 1]
            counts[pair] = counts.get(pair, 0) + 1
    return counts


counts = count_pairs(kit.load_words())
for pair in counts:  # each pair in the table
    if pair[0] == ".":
        print(pair, counts[pair])
print("Your guess:", guess)

# %% check
import random
from collections import Counter

MESSAGES = {
    "guess": _("guess is still None; a letter is expected. No guess is marked. Write one, then check."),
    "empty": _("For {words} your table is empty. Expected: {expected}. Write each pair into counts."),
    "form": _("For {words} you give {got}; expected {expected}. The form differs: one table, each pair one text."
        " Join the two signs with +, and give the table back."),
    "zeros": _("For {words} each of your pairs has 0; '{pair}' should have {wanted}."
        " The old count was taken, and nothing was added. Add 1 to it."),
    "kept": _("For {words} '{pair}' is {first}; called again, it is {second}. The table keeps old counts."
        " Make the empty table inside the function."),
    "shares": _("For {words} '{pair}' is {count}; expected {wanted}. A count is a whole number."
        " Do not divide."),
    "no-end": _("For {words} '{pair}' is missing. The last pair is lost, so no word can stop."
        " Print each pair of one word."),
    "no-start": _("For {words} '{pair}' is missing. The first pair is lost, so no word can begin."
        " Print each pair of one word."),
    "no-dots": _("For {words} no pair has a dot; '{pair}' is expected. So no word can begin or stop."
        " Count from dot to dot."),
    "letters": _("For {words} you count single letters: {got}. Expected: {expected}."
        " Join two neighbours."),
    "same": _("For {words} you count {got}; expected {expected}. Each sign is joined to itself."
        " Join it to the next one: place k, and place k + 1."),
    "swapped": _("For {words} you count {got}; expected {expected}. The two signs of each pair are swapped."
        " Write the earlier sign first."),
    "once": _("For {words} '{pair}' is {count}; expected {wanted}. Each pair stays at 1."
        " Add 1 to the old count."),
    "per-word": _("For {words} '{pair}' is {count}; expected {wanted}. You count a pair once for each word."
        " Count it each time."),
    "last-pairs": _("For {words} you count only the last pair of each word: {got}. Expected: {expected}."
        " Does the line that counts stand inside the inner loop?"),
    "first-pair": _("For {words} you count only the first pair: {got}. Expected: {expected}."
        " Does return stand inside the inner loop?"),
    "first-only": _("For {words} you count only {one}. Expected: all {number} words."
        " Does return stand inside the loop?"),
    "last-only": _("For {words} you count only {one}. Expected: all {number} words."
        " Is the table emptied in the loop?"),
    "joined": _("For {words} you count '{pair}', which goes across two words. A pair lies in one word."
        " Count word by word."),
    "other": _("For {words} you count {got}. Expected: {expected}. Look at '{pair}': it differs."
        " Print each pair before you count it."),
}

def listed(parts):
    return dict(Counter(parts))

def halves(text):
    return [text[k : k + 2] for k in range(len(text) - 1)]

def pairs_of(words, before=".", after="."):
    return [pair for word in words for pair in halves(before + word + after)]

def count_pairs(words):
    return listed(pairs_of(words))

MIXUPS = [
    ("no-end", lambda words: listed(pairs_of(words, ".", ""))),
    ("no-start", lambda words: listed(pairs_of(words, "", "."))),
    ("no-dots", lambda words: listed(pairs_of(words, "", ""))),
    ("letters", lambda words: listed(".".join(["", *words, ""]).replace(".", "..")[1:-1])),
    ("letters", lambda words: listed("".join(words))),
    ("same", lambda words: listed([pair[0] * 2 for pair in pairs_of(words)])),
    ("same", lambda words: listed([pair[0] * 2 for pair in pairs_of(words, "", ".")])),
    ("swapped", lambda words: listed([pair[::-1] for pair in pairs_of(words)])),
    ("once", lambda words: dict.fromkeys(count_pairs(words), 1)),
    ("per-word", lambda words: listed([p for w in words for p in set(pairs_of([w]))])),
    ("last-pairs", lambda words: listed([word[-1] + "." for word in words])),
    ("last-pairs", lambda words: {words[-1][-1] + ".": 1}),
    ("first-pair", lambda words: {"." + words[0][0]: 1}),
    ("first-only", lambda words: count_pairs(words[:1])),
    ("last-only", lambda words: count_pairs(words[-1:])),
]

def read(kit, words, found):
    """The learner's table with numbers; other forms of it are told apart from other things."""
    if found is None:
        raise kit.Wrong("kit.returns-nothing", name="count_pairs")
    said = {"words": brief(str(words)), "expected": brief(str(count_pairs(words)))}
    try:
        items = list(dict(found).items())
    except (TypeError, ValueError):
        raise kit.Wrong("form", got=brief(repr(found)), **said) from None
    if not hasattr(found, "items") or any(type(key) is tuple or hasattr(row, "items") for key, row in items):
        raise kit.Wrong("form", got=brief(repr(found)), **said)
    try:
        return {str(pair): float(count) for pair, count in items}
    except (TypeError, ValueError):
        raise kit.Wrong("kit.not-numbers", name="count_pairs", got=type(items[0][1]).__name__) from None

def brief(value):
    return value if len(value) < 71 else value[:70].rsplit(",", 1)[0] + ", ..."

def fields(words, got, wanted):
    pairs = [pair for pair in wanted if got.get(pair, 0) != wanted[pair]]
    pair = (pairs or [pair for pair in got if pair not in wanted])[0]
    got = {each: round(number, 2) for each, number in got.items()}
    said = {"pair": pair, "got": brief(f"{got}".replace(".0,", ",").replace(".0}", "}"))}
    said.update(expected=brief(str(wanted)), wanted=wanted.get(pair, 0), number=len(words))
    said.update(words=brief(str(words)), count=f"{got.get(pair, 0):.3g}")
    return said

def check(answer, kit):
    if answer._names.get("guess", 0) is None:
        raise kit.Wrong("guess")
    every = kit.load_words()
    twice = [word for word in every if max(count_pairs([word]).values()) > 1]
    short = sorted(random.sample(every, 12), key=len)
    cases = [[random.choice(twice)], short[:2], short[:2] * 2, short[2:5], short, every]
    cases = [[word] for word in short] + cases
    shown = [read(kit, words, answer.count_pairs(list(words))) for words in cases]
    seen = [{pair: count for pair, count in table.items() if count} for table in shown]
    wrong = [k for k in range(len(cases)) if seen[k] != count_pairs(cases[k])]
    if not wrong:
        return
    first = wrong[0]
    said = fields(cases[first], seen[first], count_pairs(cases[first]))
    if not any(seen):
        raise kit.Wrong("zeros" if any(shown) else "empty", **said)
    for key, mixup in MIXUPS:
        if all(seen[k] == mixup(cases[k]) for k in range(len(cases))):
            one = cases[first][-1 if key == "last-only" else 0]
            raise kit.Wrong(key, **{**said, "one": one})
    again = [read(kit, short[:1], answer.count_pairs(list(short[:1]))) for turn in range(2)]
    grown = [pair for pair in again[1] if again[1][pair] > again[0].get(pair, 0)]
    if grown:
        before, now = (f"{table.get(grown[0], 0):g}" for table in again)
        raise kit.Wrong("kept", words=str(short[:1]), pair=grown[0], first=before, second=now)
    for k, pair in [(k, pair) for k in wrong for pair in seen[k] if seen[k][pair] % 1][:1]:
        wanted = count_pairs(cases[k]).get(pair, 0)
        said.update(words=brief(str(cases[k])), count=f"{seen[k][pair]:.3g}", wanted=wanted)
        raise kit.Wrong("shares", **{**said, "pair": pair})
    for k in wrong:  # a pair from the end of one word and the beginning of the next
        ends = zip(cases[k], cases[k][1:])
        across = [pair for a, b in ends for pair in (a[-1] + b[0], "..") if pair in seen[k]]
        across = [pair for pair in across if pair not in count_pairs(cases[k])]
        if across and all(len(cases[j]) > 1 for j in wrong):
            raise kit.Wrong("joined", words=brief(str(cases[k])), pair=across[0])
    raise kit.Wrong("other", **said)
# %% mistake empty
# tag: slip (the pairs are made and thrown away)
count_pairs = lambda words: {}
# %% mistake guess
# tag: slip (no guess)
guess, count_pairs = None, dict
# %% mistake form
# tag: slip (a list of pairs where a table is asked)
from collections import Counter
count_pairs = lambda words: list(Counter(a + b for w in words for a, b in zip("." + w, w + ".")).items())
# %% mistake zeros
# tag: slip (the old count is taken, and nothing is added)
count_pairs = lambda words: {a + b: 0 for w in words for a, b in zip("." + w, w + ".")}
# %% mistake kept
# tag: slip (the empty table is made once, outside)
counts = {}
def count_pairs(words):
    for word in words:
        for first, second in zip("." + word, word + "."):
            counts[first + second] = counts.get(first + second, 0) + 1
    return counts
# %% mistake shares
# tag: slip (chances where counts are asked)
def count_pairs(words):
    pairs = [a + b for w in words for a, b in zip("." + w, w + ".")]
    return {pair: pairs.count(pair) / len(pairs) for pair in pairs}
# %% mistake no-end
# tag: slip (no mark at the end, or range stops one early)
from collections import Counter
count_pairs = lambda words: Counter(a + b for w in words for a, b in zip("." + w, w))
# %% mistake no-start
# tag: slip (no mark at the beginning)
from collections import Counter
count_pairs = lambda words: Counter(a + b for w in words for a, b in zip(w, w[1:] + "."))
# %% mistake no-dots
# tag: PROG (as if someone else would tell it where words begin and stop)
from collections import Counter
count_pairs = lambda words: Counter(a + b for w in words for a, b in zip(w, w[1:]))
# %% mistake letters
# tag: slip (single letters, so order is lost)
from collections import Counter
count_pairs = lambda words: Counter("".join("." + word + "." for word in words))
# %% mistake same
# tag: slip (place k is taken twice)
from collections import Counter
count_pairs = lambda words: Counter(a + a for w in words for a in "." + w)
# %% mistake swapped
# tag: slip (the neighbours are joined backwards)
from collections import Counter
count_pairs = lambda words: Counter(b + a for w in words for a, b in zip("." + w, w + "."))
# %% mistake once
# tag: STORE (keeps that a pair was seen, not how often)
count_pairs = lambda words: {a + b: 1 for w in words for a, b in zip("." + w, w + ".")}
# %% mistake per-word
# tag: STORE (keeps in how many words a pair was seen)
def count_pairs(words):
    pairs = [a + b for w in words for a, b in set(zip("." + w, w + "."))]
    return {pair: pairs.count(pair) for pair in pairs}
# %% mistake last-pairs
# tag: slip (the counting line stands behind the inner loop)
from collections import Counter
count_pairs = lambda words: Counter(word[-1] + "." for word in words)
# %% mistake first-pair
# tag: slip (return stands in the inner loop)
count_pairs = lambda words: {"." + words[0][0]: 1}
# %% mistake first-only
# tag: slip (return stands inside the loop)
from collections import Counter
count_pairs = lambda words: Counter(a + b for w in words[:1] for a, b in zip("." + w, w + "."))
# %% mistake last-only
# tag: slip (the table is emptied in each turn)
from collections import Counter
count_pairs = lambda words: Counter(a + b for w in words[-1:] for a, b in zip("." + w, w + "."))
# %% mistake joined
# tag: slip (all words in one long text)
def count_pairs(words):
    text = "." + "..".join(words) + "."
    pairs = [a + b for a, b in zip(text, text[1:])]
    return {pair: pairs.count(pair) for pair in pairs}
# %% mistake other
# tag: slip (three neighbours are joined)
from collections import Counter
count_pairs = lambda words: Counter(f".{w}."[k : k + 3] for w in words for k in range(len(w)))
# %% other right counter
from collections import Counter
def count_pairs(words):
    return Counter(f".{w}."[k : k + 2] for w in words for k in range(len(w) + 1))
# %% other right given-list-changed
def count_pairs(words):
    counts = {}
    for k in range(len(words)):
        words[k] = "." + words[k] + "."
        for pair in list(zip(words[k], words[k][1:])):
            pair = "".join(pair)
            counts[pair] = counts[pair] + 1 if pair in counts else 1
    return counts
# %% other right lists
def count_pairs(words):
    pairs = []
    for word in words:
        pairs = pairs + ["".join(pair) for pair in zip("." + word, word + ".")]
    return dict([(pair, float(pairs.count(pair))) for pair in sorted(set(pairs))])
# %% [markdown] hints
# 1. The steps above have the lines for one word. Here `marked` is `"." + word + "."`.
# 2. `for k in range(len(marked) - 1):` stops one place before the end. Count `marked[k] + marked[k + 1]`.
