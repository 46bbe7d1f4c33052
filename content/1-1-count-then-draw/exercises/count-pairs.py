# %% [markdown] task
# ## Count the pairs
#
# Write `count_pairs(words)`. Give back a table that says how often each pair of neighbours
# occurs. First put a dot at both ends: `"net"` becomes `".net."`.
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
        pass
    return counts


counts = count_pairs(kit.load_words())
for pair in counts:
    if pair[0] == ".":
        print(pair, counts[pair])
print("Your guess:", guess)

# %% solution
import kit

guess = None  # a letter in quotes


def count_pairs(words):
    counts = {}  # an empty table
    for word in words:
        marked = "." + word + "."
        for k in range(len(marked) - 1):
            pair = marked[k] + marked[k + 1]
            counts[pair] = counts.get(pair, 0) + 1
    return counts


counts = count_pairs(kit.load_words())
for pair in counts:
    if pair[0] == ".":
        print(pair, counts[pair])
print("Your guess:", guess)

# %% check
import random

MESSAGES = {
    "empty": _(
        "For {words} your table is empty. Expected: {expected}."
        " Write each pair into counts."
    ),
    "no-end": _(
        "For {words} the pair {pair} is missing. Your words can never stop."
        " Put a dot after the last letter."
    ),
    "no-start": _(
        "For {words} the pair {pair} is missing. Your machine cannot begin."
        " Put a dot before the first letter."
    ),
    "no-dots": _(
        "For {words} your table has no dots. Expected: {expected}."
        " Words cannot begin or stop. Add dots."
    ),
    "letters": _(
        "For {words} you count single letters: {got}. Expected: {expected}."
        " Join two neighbours."
    ),
    "once": _(
        "For {words} {pair} is {count}; expected {wanted}. Each pair stays at 1."
        " Add 1 to the old count."
    ),
    "joined": _(
        "For {words} you count {pair}, which goes across two words. A pair lies in one word."
        " Count word by word."
    ),
    "other": _(
        "For {words} {pair} is {count}; expected {wanted}. This is the smallest case that differs."
        " Print each pair."
    ),
}

def count_pairs(words):
    counts = {}
    for word in words:
        marked = "." + word + "."
        for first, second in zip(marked, marked[1:]):
            counts[first + second] = counts.get(first + second, 0) + 1
    return counts

def listed(parts):
    counts = {}
    for part in parts:
        counts[part] = counts.get(part, 0) + 1
    return counts

def halves(text):
    return [text[k : k + 2] for k in range(len(text) - 1)]

MIXUPS = [
    ("empty", lambda words: {}),
    ("no-end", lambda words: listed([p for w in words for p in halves("." + w)])),
    ("no-start", lambda words: listed([p for w in words for p in halves(w + ".")])),
    ("no-dots", lambda words: listed([p for w in words for p in halves(w)])),
    ("letters", lambda words: listed([p for w in words for p in "." + w + "."])),
    ("letters", lambda words: listed([p for w in words for p in w])),
    ("once", lambda words: dict.fromkeys(count_pairs(words), 1)),
]

def read(kit, found):
    """A table of pairs, in whatever form: rows in a table and pairs in brackets too."""
    if found is None:
        raise kit.Wrong("kit.returns-nothing", name="count_pairs")
    try:
        table = {}
        for pair, count in dict(found).items():
            for last, number in count.items() if hasattr(count, "items") else [("", count)]:
                table["".join(pair) + last] = int(number)
        return {pair: count for pair, count in table.items() if count}
    except (TypeError, ValueError):
        kind = type(found).__name__
        raise kit.Wrong("kit.not-numbers", name="count_pairs", got=kind) from None

def fields(words, got, wanted):
    pairs = [pair for pair in wanted if got.get(pair, 0) != wanted[pair]]
    pairs = pairs or [pair for pair in got if pair not in wanted]
    pair = pairs[0]
    said = {"words": words, "pair": f"'{pair}'", "got": str(got)[:70]}
    said.update(expected=str(wanted)[:70], count=got.get(pair, 0), wanted=wanted.get(pair, 0))
    return said

def check(answer, kit):
    listed_words = kit.load_words()
    short = sorted(random.sample(listed_words, 12), key=len)
    cases = [short[:1], short[:2], short[:2] * 2, short[2:5], short, listed_words]
    seen = [read(kit, answer.count_pairs(list(words))) for words in cases]
    wrong = [k for k in range(len(cases)) if seen[k] != count_pairs(cases[k])]
    if not wrong:
        return
    first = wrong[0]
    said = fields(cases[first], seen[first], count_pairs(cases[first]))
    for key, mixup in MIXUPS:
        if all(seen[k] == mixup(cases[k]) for k in range(len(cases))):
            raise kit.Wrong(key, **said)
    for k in wrong:  # a pair that no word has, as soon as there are two words
        extra = [pair for pair in seen[k] if len(pair) == 2 and pair not in count_pairs(cases[k])]
        if k and extra:
            words = cases[k] if len(cases[k]) < 9 else cases[k][:3]
            raise kit.Wrong("joined", words=words, pair=f"'{extra[0]}'")
    raise kit.Wrong("other", **said)
# %% mistake empty
# tag: slip (the pairs are made and thrown away)
def count_pairs(words):
    counts = {}
    for word in words:
        marked = "." + word + "."
        for k in range(len(marked) - 1):
            pair = marked[k] + marked[k + 1]
    return counts
# %% mistake no-end
# tag: slip (no mark at the end, or range stops one early)
def count_pairs(words):
    counts = {}
    for word in words:
        marked = "." + word + "."
        for k in range(len(marked) - 2):
            pair = marked[k] + marked[k + 1]
            counts[pair] = counts.get(pair, 0) + 1
    return counts
# %% mistake no-start
# tag: slip (no mark at the beginning)
def count_pairs(words):
    counts = {}
    for word in words:
        word = word + "."
        for k in range(len(word) - 1):
            pair = word[k : k + 2]
            counts[pair] = counts.get(pair, 0) + 1
    return counts
# %% mistake no-dots
# tag: PROG (as if someone else would tell it where words begin and stop)
def count_pairs(words):
    counts = {}
    for word in words:
        for k in range(len(word) - 1):
            pair = word[k] + word[k + 1]
            counts[pair] = counts.get(pair, 0) + 1
    return counts
# %% mistake letters
# tag: slip (single letters, so order is lost)
def count_pairs(words):
    counts = {}
    for word in words:
        for letter in "." + word + ".":
            counts[letter] = counts.get(letter, 0) + 1
    return counts
# %% mistake once
# tag: STORE (keeps that a pair was seen, not how often)
def count_pairs(words):
    counts = {}
    for word in words:
        marked = "." + word + "."
        for k in range(len(marked) - 1):
            counts[marked[k] + marked[k + 1]] = 1
    return counts
# %% mistake joined
# tag: slip (all words in one long text)
def count_pairs(words):
    counts = {}
    text = "." + ".".join(words) + "."
    text = text.replace(".", "..")[1:-1]
    for k in range(len(text) - 1):
        pair = text[k : k + 2]
        counts[pair] = counts.get(pair, 0) + 1
    return counts
# %% mistake other
# tag: slip (only the first word is counted: return stands inside the loop)
def count_pairs(words):
    counts = {}
    for word in words:
        marked = "." + word + "."
        for k in range(len(marked) - 1):
            pair = marked[k] + marked[k + 1]
            counts[pair] = counts.get(pair, 0) + 1
        return counts
    return counts
# %% other right counter
from collections import Counter
def count_pairs(words):
    counts = Counter()
    for word in words:
        marked = f".{word}."
        counts.update(marked[k : k + 2] for k in range(len(word) + 1))
    return counts
# %% other right rows
def count_pairs(words):
    counts = {}
    for word in words:
        last = "."
        for letter in word + ".":
            if last not in counts:
                counts[last] = {}
            if letter not in counts[last]:
                counts[last][letter] = 0
            counts[last][letter] += 1
            last = letter
    return counts
# %% other right brackets
def count_pairs(words):
    pairs = []
    for k in range(len(words)):
        words[k] = "." + words[k] + "."
        pairs = pairs + list(zip(words[k], words[k][1:]))
    counts = {}
    for pair in pairs:
        if pair in counts:
            counts[pair] = counts[pair] + 1
        else:
            counts[pair] = 1
    return counts
# %% other right lists
def count_pairs(words):
    pairs, numbers = [], []
    for word in words:
        marked = "." + word + "."
        k = 0
        while k < len(marked) - 1:
            pair = marked[k : k + 2]
            if pair in pairs:
                numbers[pairs.index(pair)] += 1
            else:
                pairs.append(pair)
                numbers.append(1)
            k += 1
    return list(zip(pairs, numbers))
# %% [markdown] hints
# 1. What stands at both ends of a word? `"." + word + "."`
# 2. For each place `k`: `pair = marked[k] + marked[k + 1]`, then `counts[pair] = counts.get(pair, 0) + 1`
