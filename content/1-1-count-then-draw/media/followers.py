"""Figure: a table of which letter followed which in five words, with one row opened as bars."""

from itertools import pairwise

ALT = "A table of letter pairs counted in five words; the row of t is opened as three bars."
DESCRIPTION = """\
The five words are ant, net, ten, tan and neat. The table has a row for each letter and for the dot.
A column says how often that letter came next. Nothing is written where a pair never occurred.

Below, the row of t is opened. It was counted five times: three times the dot came next, once e and
once a. So the dot has the chance 3 / 5 = 0.6, e has 0.2, and a has 0.2. The bars are as long as the
chances.

What to conclude: a row of counts is a row of chances. After t, the
word ended three times of five.
"""

WORDS = ("ant", "net", "ten", "tan", "neat")
SIGNS = ".aent"


def _counts() -> dict[str, dict[str, int]]:
    """What came after each sign, and how often."""
    counts: dict[str, dict[str, int]] = {sign: {} for sign in SIGNS}
    for word in WORDS:
        marked = f".{word}."
        for first, second in pairwise(marked):
            counts[first][second] = counts[first].get(second, 0) + 1
    return counts


COUNTS = _counts()
OPENED = "t"
TABLE = [
    ["After", *SIGNS],
    *([sign, *(str(COUNTS[sign].get(next_, 0)) for next_ in SIGNS)] for sign in SIGNS),
]
LEFT, TOP, WIDE, HIGH = 62, 50, 58, 30
INK = 'class="kit-ink" fill="none" stroke="#1a1a1a"'


def _text(x: float, y: float, words: str, anchor: str = "middle", weight: str = "") -> str:
    """A label in ink."""
    bold = f' font-weight="{weight}"' if weight else ""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="16" x="{x}" y="{y}"'
        f' text-anchor="{anchor}"{bold}>{words}</text>'
    )


def _row(place: int, sign: str) -> str:
    """One row of the table; the opened one has a frame."""
    middle = TOP + (place + 0.5) * HIGH + 6
    cells = [_text(LEFT / 2, middle, sign, weight="bold")]
    for at, next_ in enumerate(SIGNS):
        if next_ in COUNTS[sign]:
            cells.append(_text(LEFT + (at + 0.5) * WIDE, middle, str(COUNTS[sign][next_])))
    return "".join(cells)


def _table() -> str:
    """Letters on the left and above, counts between."""
    bottom, right = TOP + 5 * HIGH, LEFT + 5 * WIDE
    frame = (
        f'<rect class="kit-soft" fill="#e3e3e3" x="4" y="{TOP + 4 * HIGH}" width="{right - 4}"'
        f' height="{HIGH}"/>'
    )
    lines = "".join(f"M4 {TOP + place * HIGH}H{right}" for place in range(6))
    heads = [_text(LEFT + (at + 0.5) * WIDE, TOP - 9, sign, weight="bold")
             for at, sign in enumerate(SIGNS)]  # fmt: skip
    return (
        frame
        + f'<path {INK} stroke-width="1" d="{lines}M{LEFT} {TOP - 26}V{bottom}"/>'
        + _text(4, 16, "after", "start")
        + _text(LEFT + 8, 16, "came next", "start")
        + "".join(heads)
        + "".join(_row(place, sign) for place, sign in enumerate(SIGNS))
    )


def _bars() -> str:
    """The chances of the opened row, below the table."""
    row = COUNTS[OPENED]
    total, top = sum(row.values()), TOP + 5 * HIGH
    parts = [
        f'<path {INK} stroke-width="2" d="M{LEFT / 2} {top}v22"/>'
        f'<path class="kit-ink" fill="#1a1a1a" d="M{LEFT / 2 - 6} {top + 20}h12l-6 9z"/>',
        _text(LEFT, top + 27, "5 counts of t, shared out", "start"),
    ]
    for at, sign in enumerate(sorted(row, key=lambda each: (-row[each], each))):
        y = top + 44 + 30 * at
        share = row[sign] / total
        parts.append(
            _text(LEFT / 2, y + 16, sign, weight="bold")
            + f'<rect class="kit-accent" fill="#0b5394" x="{LEFT}" y="{y}" height="22"'
            f' width="{share * 300:.0f}"/>'
            + _text(LEFT + share * 300 + 8, y + 16, f"{share:.1f}", "start")
        )
    return "".join(parts)


def draw() -> str:
    """The figure as SVG text."""
    return (
        f'<svg viewBox="0 0 360 {TOP + 5 * HIGH + 140}" width="360"'
        f' height="{TOP + 5 * HIGH + 140}">{_table()}{_bars()}</svg>'
    )
