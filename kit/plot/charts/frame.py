"""What charts share: axes with round steps, a legend, words.

Drawings are 380 units wide, so that their letters can be read on a phone. Words and axes are in the
colour of the page's text. Not here: colours and shapes of series (`marks.py`).
"""

from dataclasses import dataclass, field

from kit.plot.charts.numbers import step_texts
from kit.plot.svg import Attributes, between, element, number, shape

__all__ = [
    "WIDTH",
    "Axis",
    "Drawing",
    "shortened",
    "words_width",
]

WIDTH = 380.0
HEIGHT = 230.0  # of the field between the axes
SMALL = 13.0  # size of letters
_LINE = 18.0
_INK = "currentColor"
_WIDEST_NAME = 150.0


@dataclass(frozen=True)
class Axis:
    """Numbers along a side: from low at start to high at end, in units of the drawing."""

    places: list[float]
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where value lies."""
        low, high = self.places[0], self.places[-1]
        return self.start + (value - low) / (high - low) * (self.end - self.start)


@dataclass
class Drawing:
    """An SVG that grows downwards: `top` is where the next part begins."""

    name: str
    top: float = 4.0
    parts: list[str] = field(default_factory=list)

    def svg(self) -> str:
        """The whole drawing. Its words run from left to right, whatever page it stands in."""
        box: Attributes = {"viewBox": f"0 0 {number(WIDTH)} {number(self.top)}", "width": WIDTH}
        look = {"role": "img", "aria-label": self.name, "class": "kit-chart", "direction": "ltr"}
        return element("svg", {**box, "height": self.top, **look}, self.parts)

    def text(
        self, x: float, y: float, words: str, anchor: str = "start", size: float = SMALL
    ) -> None:
        """One line of text, in the colour of the page's text."""
        look: Attributes = {"font-size": size, "text-anchor": anchor, "fill": _INK}
        self.parts.append(element("text", {"x": x, "y": y, **look}, between(words)))

    def grid(self, path: str) -> None:
        """Thin lines behind what is drawn."""
        self.parts.append(shape("path", d=path, fill="none", stroke=_INK, stroke_opacity=0.22))

    def legend(self, names: list[str], samples: list[str]) -> None:
        """Each name with its sample, which is drawn around 0, 0 and 24 units wide."""
        x = 0.0
        for name, sample in zip(names, samples, strict=True):
            name = shortened(name, WIDTH - 40)
            width = 34 + words_width(name) + 16
            if x and x + width > WIDTH:
                x, self.top = 0.0, self.top + _LINE
            move = f"translate({number(x + 14)} {number(self.top + 9)})"
            self.parts.append(element("g", {"transform": move}, [sample]))
            self.text(x + 32, self.top + 13.5, name)
            x += width
        self.top += _LINE + 4 if names else 0

    def axes(
        self, x_places: list[float], y_places: list[float], x_label: str, y_label: str
    ) -> tuple[Axis, Axis]:
        """Draw both axes with grid and names, and return them; `top` is then below them."""
        if y_label:
            self.text(0, self.top + 12, shortened(y_label, WIDTH))
            self.top += _LINE
        texts = step_texts(y_places)
        left = max(map(words_width, texts)) + 8
        up = Axis(y_places, self.top + 6 + HEIGHT, self.top + 6)
        last = words_width(step_texts(x_places)[-1])
        across = Axis(x_places, left, WIDTH - max(8, last / 2))
        for place, words in zip(y_places, texts, strict=True):
            self.text(left - 6, up.at(place) + 4.5, words, "end")
        lines = [f"M{number(left)} {number(up.at(place))}H{number(WIDTH)}" for place in y_places]
        self.grid("".join(lines))
        self.top = up.start
        self._under(across, x_label)
        return across, up

    def _under(self, across: Axis, label: str) -> None:
        """The numbers below the field, as many as fit, and the name of the axis."""
        texts = step_texts(across.places)
        room = abs(across.end - across.start) / (len(texts) - 1)
        every = int(max(map(words_width, texts)) // room) + 1
        foot = number(self.top)
        ends = "".join(f"M{number(across.at(place))} {foot}v5" for place in across.places)
        line = f"M{number(across.start)} {foot}H{number(WIDTH)}"
        self.parts.append(shape("path", d=line + ends, fill="none", stroke=_INK))
        for place, words in list(zip(across.places, texts, strict=True))[::every]:
            self.text(across.at(place), self.top + 18, words, "middle")
        self.top += 24
        if label:
            name = shortened(label, WIDTH)
            self.text((across.start + across.end) / 2, self.top + 14, name, "middle")
            self.top += _LINE + 2

    def point(self, x: float, y: float, cell: str) -> None:
        """A place for the reader who goes point by point; nothing is drawn there."""
        shown: Attributes = {"class": "kit-point", "data-cell": cell, "r": 0.0}
        self.parts.append(element("circle", {"cx": x, "cy": y, **shown}))


def words_width(words: str, size: float = SMALL) -> float:
    """About how wide words are: letters of East Asia are as wide as high."""
    return sum(size if letter > "\u2e80" else 0.57 * size for letter in words)


def shortened(words: str, room: float = _WIDEST_NAME) -> str:
    """words, cut with three dots where they are wider than room."""
    if words_width(words) <= room:
        return words
    while words and words_width(words) > room - SMALL:
        words = words[:-1]
    return words.rstrip() + "…"
