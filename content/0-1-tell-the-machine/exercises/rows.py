# %% [markdown] task
# ## Draw with text
#
# Write `rows(n)`. It **returns** one text: `n` rows, each with the marks `xxx`, a small x three
# times. Inside a text, `\n` ends the line. So `rows(2)` returns `"xxx\nxxx\n"`, which looks like
# this:
#
# ```
# xxx
# xxx
# ```

# %% start
def rows(n):
    picture = ""
    # add one row in each turn of a loop
    return picture

print(rows(3))

# %% solution
def rows(n):
    picture = ""
    for i in range(n):
        picture = picture + "xxx\n"
    return picture

print(rows(3))

# %% order
def rows(n):
    picture = ""
    for i in range(n):
        picture = picture + "xxx\n"
    return picture
print(rows(3))

# %% check
import random

MESSAGES = {
    "empty": _(
        "rows({n}) returns a text without marks; rows expected: {n}."
        " Does each turn add a row, and keep it with picture = in front?"
    ),
    "short": _(
        "Rows from rows({n}): {got}; expected: {n}."
        " A range stops before its end: range(3) gives 0, 1, 2."
    ),
    "extra": _(
        "Rows from rows({n}): {got}; expected: {n}."
        " Is picture empty at first, and has the loop n turns?"
    ),
    "early": _(
        "Rows from rows({n}): {got}; expected: {n}. The loop had one turn, because return is"
        " inside it. Take four of its spaces away."
    ),
    "forgets": _(
        "Rows from rows({n}): {got}; expected: {n}. Each turn forgets the row before."
        " Join the old picture and the new row with +."
    ),
    "same": _(
        "Rows from rows({n}): {got}; expected: {n}. It is always {got}."
        " Let n decide: add a row in each turn of range(n)."
    ),
    "one-line": _(
        'Lines from rows({n}): 1; expected: {n}. "\\n" ends a line.'
        " Write it after xxx, inside the quotes."
    ),
    "slash": _(
        'rows({n}) returns {text}. A line ends with "\\n": the stroke leans the other way.'
        " Look for its key."
    ),
    "printed": _(
        "The picture showed, but rows({n}) handed nothing back. print only shows."
        " Collect the rows in picture, and return it."
    ),
    "list": _(
        "rows({n}) returns several values. Expected: one text."
        " Begin with an empty text, and join each row with +."
    ),
    "number": _(
        "rows({n}) returns {text}, which is no text. Expected: {wanted}."
        " Return the text in which you collect the rows."
    ),
    "space": _(
        "rows({n}) returns {text}; expected {wanted}. There is a space too many."
        " Look in front of the marks and between them."
    ),
    "capital": _("rows({n}) returns {text}; expected {wanted}. Python keeps X and x apart. Write a small x."),
    "front": _(
        "rows({n}) returns {text}; expected {wanted}. A line end stands where no row ended."
        " Write one behind each xxx."
    ),
    "quoted": _(
        "rows({n}) returns {text}; expected {wanted}. In quotes, {name} is a text, not the name."
        " Take the quotes away."
    ),
    "nothing": _(
        "rows({n}) hands nothing back; expected {wanted}."
        " Does Python reach a return? Does a value stand behind it?"
    ),
    "other": _(
        "rows({n}) returns {text}; expected {wanted}. Every row has three marks."
        " n decides only how many rows there are."
    ),
}
ROW = "xxx"


def check(answer, kit):
    sizes = [3, 1, 5, *random.sample(range(6, 20), 2)]
    got = {n: call(answer, n, kit) for n in sizes}
    wrong = [n for n in sizes if lines_of(got[n]) != [ROW] * n]
    if not wrong:
        return
    counts = {n: len(lines_of(got[n])) if got[n].strip() else 0 for n in sizes}
    n = 3 if 3 in wrong else wrong[0]
    name = name_in(answer.rows, got[n])
    key = "quoted" if name else number_key(answer, got, counts, n) or sign_key(got[n], n)
    shown = {"text": repr(got[n])[:60], "wanted": repr(f"{ROW}\n" * n)[:60]}
    raise kit.Wrong(key, n=n, got=counts[n], name=name, **shown)


def name_in(rows, text):
    own = getattr(getattr(rows, "__code__", None), "co_varnames", ())
    return next((name for name in own if text == name or len(name) > 2 and name in text), "")


def lines_of(text):
    lines = text.removesuffix("\n").split("\n")
    return [line.rstrip() for line in lines]


def number_key(answer, got, counts, n):
    if not any(counts.values()):
        return "empty"
    if any(set(lines_of(got[size])) - {ROW} for size in got if counts[size]):
        return ""
    if all(counts[size] == size - 1 for size in got):
        return "short"
    if all(counts[size] == size + 1 for size in got):
        return "extra"
    if set(counts.values()) == {1}:
        return loop_key(answer.rows, n)
    return "same" if len(set(counts.values())) == 1 else ""


def loop_key(rows, n):
    taken = []

    def counted(*ends):
        for place in range(*ends):
            taken.append("turn")
            yield place
        taken.append("end")

    try:
        rows.__globals__["range"] = counted
        rows(n)
    except (AttributeError, TypeError):
        return "same"
    if taken == ["turn"]:
        return "early"
    return "forgets" if taken == ["turn"] * n + ["end"] else "same"


def sign_key(text, n):
    wanted = [ROW] * n
    if "/n" in text:
        return "slash"
    if n > 1 and text.strip() == ROW * n:
        return "one-line"
    if lines_of(text.lower()) == wanted:
        return "capital"
    if lines_of(text.replace(" ", "")) == wanted:
        return "space"
    return "front" if lines_of(text.strip()) == wanted or text.split() == wanted else "other"


def call(answer, n, kit):
    rows = answer.rows
    if not callable(rows):
        raise kit.Wrong("kit.not-callable", name="rows", got=type(rows).__name__)
    printed, names = [], getattr(rows, "__globals__", {})
    names["print"] = lambda *values, **how: printed.extend(map(str, values))
    try:
        text = rows(n)
    finally:
        del names["print"]
    if text is None:
        shown = "x" in "".join(printed)
        key = "printed" if shown else "nothing"
        raise kit.Wrong(key, n=n, wanted=repr(f"{ROW}\n" * n))
    if isinstance(text, (list, tuple)):
        raise kit.Wrong("list", n=n)
    if not isinstance(text, str):
        raise kit.Wrong("number", n=n, text=str(text)[:60], wanted=repr(f"{ROW}\n" * n))
    return text

# %% mistake empty
# tag: slip (the row is joined, and not kept)
def rows(n):
    picture = ""
    for i in range(n):
        picture + "xxx\n"
    return picture

# %% mistake short
# tag: slip (range stops before its end)
def rows(n):
    picture = ""
    for i in range(1, n):
        picture = picture + "xxx\n"
    return picture

# %% mistake extra
# tag: slip (one row too many)
def rows(n):
    picture = ""
    for i in range(n + 1):
        picture = picture + "xxx\n"
    return picture

# %% mistake early
# tag: slip (return inside the loop)
def rows(n):
    picture = ""
    for i in range(n):
        picture = picture + "xxx\n"
        return picture

# %% mistake forgets
# tag: slip (each turn forgets the row before)
def rows(n):
    picture = ""
    for i in range(n):
        picture = "xxx\n"
    return picture

# %% mistake same
# tag: slip (the number of the example)
def rows(n):
    picture = ""
    for i in range(3):
        picture = picture + "xxx\n"
    return picture

# %% mistake one-line
# tag: slip (no line end)
def rows(n):
    return "xxx" * n

# %% mistake slash
# tag: slip (the stroke leans the wrong way)
def rows(n):
    picture = ""
    for i in range(n):
        picture = picture + "xxx/n"
    return picture

# %% mistake other
# tag: slip (n decides how long the row is)
def rows(n):
    return "x" * n

# %% mistake capital
# tag: slip (capital letters)
def rows(n):
    return "XXX\n" * n

# %% mistake space
# tag: slip (a space after the line end)
def rows(n):
    picture = ""
    for i in range(n):
        picture = picture + "xxx" + " \n "
    return picture

# %% mistake front
# tag: slip (the line end in front of the row)
def rows(n):
    picture = ""
    for i in range(n):
        picture = picture + "\nxxx"
    return picture

# %% mistake number
# tag: slip (the number for the picture)
def rows(n):
    return n

# %% mistake printed
# tag: slip (print for return)
def rows(n):
    for i in range(n):
        print("xxx")

print(rows(3))

# %% mistake quoted
# tag: slip (the name in quotes)
def rows(n):
    picture = ""
    for i in range(n):
        picture = "picture" + "xxx\n"
    return picture

# %% mistake nothing
# tag: slip (return without a value)
def rows(n):
    picture = "xxx\n" * n
    return

# %% mistake list
# tag: slip (a list for a text)
def rows(n):
    picture = []
    for i in range(n):
        picture.append("xxx")
    return picture

# %% other right times
def rows(n):
    return "xxx\n" * n

# %% other right join
def rows(n):
    return "\n".join(["xxx"] * n)

# %% other right while
def rows(n):
    picture = ""
    while n > 0:
        picture += "x" * 3 + "\n"
        n = n - 1
    return picture

# %% other right from-one
def rows(number):
    text = ""
    for row in range(1, number + 1):
        for mark in range(3):
            text = text + "x"
        text = text + "\n"
    print(text)
    return text

# %% [markdown] hints
# 1. How often does `range(3)` repeat? Which name belongs in its brackets here?
# 2. Start with an empty text, add `"xxx\n"` in each turn, and return after the loop.
