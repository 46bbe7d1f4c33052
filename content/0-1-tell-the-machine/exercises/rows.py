# %% [markdown] task
# ## Draw with text
#
# Write `rows(n)`. It **returns** one text: `n` rows, each with the marks `ooo`.
# Inside a text, `\n` ends the line. So `rows(2)` returns `"ooo\nooo\n"`, which looks like this:
#
# ```
# ooo
# ooo
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
        picture = picture + "ooo\n"
    return picture


print(rows(3))

# %% check
import random

MESSAGES = {
    "empty": _(
        "rows({n}) returns a text without any mark. {n} rows are expected."
        " Does the line that adds a row stand in a loop?"
    ),
    "short": _(
        "rows({n}) returns {got} rows; {n} are expected. One row is missing."
        " A range stops before its end: range(3) gives 0, 1, 2."
    ),
    "early": _(
        "rows({n}) returns 1 row; {n} are expected. return ends the function in the first turn."
        " Take four of its spaces away."
    ),
    "same": _(
        "rows({n}) returns {got} rows; {n} are expected. The number is always {got}."
        " Use n in the brackets of range."
    ),
    "one-line": _(
        'rows({n}) returns all marks in one line; {n} lines are expected. "\\n" ends a line.'
        " Add it to each row."
    ),
    "printed": _(
        "The picture showed, but rows({n}) handed nothing back; a text is expected."
        " print shows, return hands back. Collect the rows in picture, and return that."
    ),
    "list": _(
        "rows({n}) returns a list; one text is expected. A list keeps its rows apart."
        " Begin with an empty text, and join each row with +."
    ),
    "other": _(
        "rows({n}) returns: {text}. Expected: {wanted}. Compare them sign by sign:"
        " how many rows, which marks?"
    ),
}


def lines_of(text):
    return [line.rstrip() for line in text.rstrip().split("\n")]


def check(answer, kit):
    sizes = [1, 3, 5, *random.sample(range(6, 20), 2)]
    got = {n: call(answer, n, kit) for n in sizes}
    counts = {n: len(lines_of(text)) for n, text in got.items()}
    for n in sizes:
        if got[n].replace(" ", "").rstrip() == ("ooo\n" * n).rstrip():
            continue
        if not got[n].strip():
            raise kit.Wrong("short" if n == 1 and got[3].strip() else "empty", n=n, got=0)
        if n > 1 and got[n].strip() == "ooo" * n:
            raise kit.Wrong("one-line", n=n)
        if set(lines_of(got[n])) == {"ooo"}:
            if all(counts[size] == size - 1 for size in sizes if size > 1):
                raise kit.Wrong("short", n=n, got=counts[n])
            if len(set(counts.values())) == 1:
                raise kit.Wrong("early" if counts[n] == 1 else "same", n=n, got=counts[n])
        raise kit.Wrong("other", n=n, text=repr(got[n])[:60], wanted=repr("ooo\n" * n)[:60])


def call(answer, n, kit):
    rows = answer.rows
    if not callable(rows):
        raise kit.Wrong("kit.not-callable", name="rows", got=type(rows).__name__)
    text = rows(n)
    if text is None:
        shown = "ooo" in kit.printed(answer)
        raise kit.Wrong("printed" if shown else "kit.returns-nothing", name="rows", n=n)
    if isinstance(text, (list, tuple)):
        raise kit.Wrong("list", n=n)
    return text if isinstance(text, str) else str(text)


# %% mistake empty
# tag: slip (nothing is added)
def rows(n):
    picture = ""
    for i in range(n):
        "ooo\n"
    return picture


# %% mistake short
# tag: slip (range stops before its end)
def rows(n):
    picture = ""
    for i in range(1, n):
        picture = picture + "ooo\n"
    return picture


# %% mistake early
# tag: slip (return inside the loop)
def rows(n):
    picture = ""
    for i in range(n):
        picture = picture + "ooo\n"
        return picture


# %% mistake same
# tag: slip (the number of the example)
def rows(n):
    picture = ""
    for i in range(3):
        picture = picture + "ooo\n"
    return picture


# %% mistake one-line
# tag: slip (no line end)
def rows(n):
    return "ooo" * n


# %% mistake printed
# tag: slip (print for return)
def rows(n):
    for i in range(n):
        print("ooo")


print(rows(3))


# %% mistake list
# tag: slip (a list for a text)
def rows(n):
    picture = []
    for i in range(n):
        picture.append("ooo")
    return picture


# %% mistake other
# tag: slip (one row too many)
def rows(n):
    picture = ""
    for i in range(n + 1):
        picture = picture + "ooo\n"
    return picture


# %% other right times
def rows(n):
    return "ooo\n" * n


# %% other right join
def rows(n):
    return "\n".join(["ooo"] * n)


# %% other right while
def rows(n):
    picture = ""
    while n > 0:
        picture += "o" * 3 + "\n"
        n = n - 1
    return picture


# %% other right from-one
def rows(number):
    text = ""
    for row in range(1, number + 1):
        for mark in range(3):
            text = text + "o"
        text = text + "\n"
    print(text)
    return text


# %% [markdown] hints
# 1. How often does `range(3)` repeat? Which name belongs in its brackets here?
# 2. Start with an empty text, add `"ooo\n"` in each turn, and return after the loop.
