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
    "guess": _(
        "guess is still None; a letter is expected. No guess is marked. Write one, then check."
    ),
    "empty": _(
        "For {words} your table is empty. Expected: {expected}."
        " Write each pair into counts."
    ),
    "kept": _(
        "For {words} '{pair}' is {first}; called again, it is {second}. The table keeps old counts."
        " Make the empty table inside the function."
    ),
    "shares": _(
        "For {words} '{pair}' is {count}; expected {wanted}. A count is a whole number."
        " Do not divide."
    ),
    "no-end": _(
        "For {words} '{pair}' is missing. The last pair is lost, so no word can stop."
        " Print each pair of one word."
    ),
    "no-start": _(
        "For {words} '{pair}' is missing. The first pair is lost, so no word can begin."
        " Print each pair of one word."
    ),
    "no-dots": _(
        "For {words} no pair has a dot; '{pair}' is expected. So no word can begin or stop."
        " Count from dot to dot."
    ),
    "letters": _(
        "For {words} you count single letters: {got}. Expected: {expected}."
        " Join two neighbours."
    ),
    "once": _(
        "For {words} '{pair}' is {count}; expected {wanted}. Each pair stays at 1."
        " Add 1 to the old count."
    ),
    "per-word": _(
        "For {words} '{pair}' is {count}; expected {wanted}. You count a pair once for each word."
        " Count it each time."
    ),
    "first-only": _(
        "For {words} you count only {one}. Expected: all {number} words."
        " Does return stand inside the loop?"
    ),
    "last-only": _(
        "For {words} you count only {one}. Expected: all {number} words."
        " Is the table emptied in the loop?"
    ),
    "joined": _(
        "For {words} you count '{pair}', which goes across two words. A pair lies in one word."
        " Count word by word."
    ),
    "other": _(
        "For {words} '{pair}' is {count}; expected {wanted}. No shorter list that was tried differs."
        " Print each pair."
    ),
}

def count_pairs(words):
    return listed([pair for word in words for pair in halves("." + word + ".")])

def listed(parts):
    return dict(Counter(parts))

def halves(text):
    return [text[k : k + 2] for k in range(len(text) - 1)]

MIXUPS = [
    ("empty", lambda words: {}),
    ("no-end", lambda words: listed([p for w in words for p in halves("." + w)])),
    ("no-start", lambda words: listed([p for w in words for p in halves(w + ".")])),
    ("no-dots", lambda words: listed([p for w in words for p in halves(w)])),
    ("letters", lambda words: listed(".".join(["", *words, ""]).replace(".", "..")[1:-1])),
    ("letters", lambda words: listed("".join(words))),
    ("once", lambda words: dict.fromkeys(count_pairs(words), 1)),
    ("per-word", lambda words: listed([p for w in words for p in set(halves("." + w + "."))])),
    ("first-only", lambda words: count_pairs(words[:1])),
    ("last-only", lambda words: count_pairs(words[-1:])),
]

def read(kit, found):
    """A table of pairs, in whatever form: rows in a table and pairs in brackets too."""
    if found is None:
        raise kit.Wrong("kit.returns-nothing", name="count_pairs")
    try:
        table = {}
        for pair, count in dict(found).items():
            for last, number in count.items() if hasattr(count, "items") else [("", count)]:
                table["".join(pair) + last] = float(number)
        return {pair: count for pair, count in table.items() if count}
    except (TypeError, ValueError):
        raise kit.Wrong("kit.not-numbers", name="count_pairs", got=type(found).__name__) from None

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
    seen = [read(kit, answer.count_pairs(list(words))) for words in cases]
    wrong = [k for k in range(len(cases)) if seen[k] != count_pairs(cases[k])]
    if not wrong:
        return
    first = wrong[0]
    said = fields(cases[first], seen[first], count_pairs(cases[first]))
    for key, mixup in MIXUPS:
        if all(seen[k] == mixup(cases[k]) for k in range(len(cases))):
            one = cases[first][-1 if key == "last-only" else 0]
            raise kit.Wrong(key, **{**said, "one": one})
    again = [read(kit, answer.count_pairs(list(short[:1]))) for turn in range(2)]
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
def count_pairs(words):
    counts = {}
    pairs = [p for word in words for p in zip(word, word[1:])]
    return counts
# %% mistake guess
# tag: slip (no guess)
guess, count_pairs = None, dict
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
    pairs = [p for word in words for p in zip("." + word, word + ".")]
    return {a + b: pairs.count((a, b)) / len(pairs) for a, b in pairs}
# %% mistake no-end
# tag: slip (no mark at the end, or range stops one early)
def count_pairs(words):
    pairs = ["." * (k == 0) + word[max(k - 1, 0) : k + 1] for word in words for k in range(len(word))]
    return {pair: pairs.count(pair) for pair in pairs}
# %% mistake no-start
# tag: slip (no mark at the beginning)
def count_pairs(words):
    pairs = [p for word in words for p in zip(word, word[1:] + ".")]
    return {a + b: pairs.count((a, b)) for a, b in pairs}
# %% mistake no-dots
# tag: PROG (as if someone else would tell it where words begin and stop)
def count_pairs(words):
    pairs = [p for word in words for p in zip(word, word[1:])]
    return {a + b: pairs.count((a, b)) for a, b in pairs}
# %% mistake letters
# tag: slip (single letters, so order is lost)
def count_pairs(words):
    text = "".join("." + word + "." for word in words)
    return {letter: text.count(letter) for letter in text}
# %% mistake once
# tag: STORE (keeps that a pair was seen, not how often)
def count_pairs(words):
    return {a + b: 1 for word in words for a, b in zip("." + word, word + ".")}
# %% mistake per-word
# tag: STORE (keeps in how many words a pair was seen)
def count_pairs(words):
    pairs = [p for word in words for p in set(zip("." + word, word + "."))]
    return {a + b: pairs.count((a, b)) for a, b in pairs}
# %% mistake first-only
# tag: slip (return stands inside the loop)
def count_pairs(words):
    for word in words:
        pairs = list(zip("." + word, word + "."))
        return {a + b: pairs.count((a, b)) for a, b in pairs}
# %% mistake last-only
# tag: slip (the table is emptied in each turn)
def count_pairs(words):
    for word in words:
        pairs = list(zip("." + word, word + "."))
        counts = {a + b: pairs.count((a, b)) for a, b in pairs}
    return counts
# %% mistake joined
# tag: slip (all words in one long text)
def count_pairs(words):
    text = "." + "..".join(words) + "."
    pairs = list(zip(text, text[1:]))
    return {a + b: pairs.count((a, b)) for a, b in pairs}
# %% mistake other
# tag: slip (the neighbours are joined backwards)
def count_pairs(words):
    pairs = [p for word in words for p in zip("." + word, word + ".")]
    return {b + a: pairs.count((a, b)) for a, b in pairs}
# %% other right counter
from collections import Counter
def count_pairs(words):
    return Counter(f".{w}."[k : k + 2] for w in words for k in range(len(w) + 1))
# %% other right rows
def count_pairs(words):
    counts = {}
    for word in words:
        for last, letter in zip("." + word, word + "."):
            row = counts.setdefault(last, {})
            row[letter] = row.get(letter, 0) + 1
    return counts
# %% other right brackets
def count_pairs(words):
    counts = {}
    for k in range(len(words)):
        words[k] = "." + words[k] + "."
        for pair in list(zip(words[k], words[k][1:])):
            counts[pair] = counts[pair] + 1 if pair in counts else 1
    return counts
# %% other right lists
def count_pairs(words):
    pairs = []
    for word in words:
        pairs = pairs + ["".join(pair) for pair in zip("." + word, word + ".")]
    return [(pair, pairs.count(pair)) for pair in sorted(set(pairs))]
# %% [markdown] hints
# 1. The steps above have the lines for one word. Here `marked` is `"." + word + "."`.
# 2. `for k in range(len(marked) - 1):` stops one place before the end. Count `marked[k] + marked[k + 1]`.
