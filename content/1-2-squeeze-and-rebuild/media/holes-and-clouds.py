"""Figure: where a random code lands, in a plain autoencoder and in a VAE."""

ALT = "Left: a random code lands in a hole between groups. Right: it lands in overlapping clouds."
DESCRIPTION = """\
Two square maps stand side by side. On both, sideways is hidden number 1 and upwards is hidden
number 2. Each small shape is the code of one training picture. Circles, squares and triangles are
three kinds of digit. A star marks one random code, near the middle of both maps.

- Left, the plain autoencoder: three tight groups lie far apart, in three corners. Between them is
  a large empty hole. The star is in the hole, far from every code.
- Right, the VAE: the same shapes lie near the middle. Each has a round cloud about it, and the
  clouds overlap. The star is inside clouds.

What to conclude: the decoder was never trained for codes in a hole, so it draws a smudge there.
Inside the clouds it was trained, so it draws something like a digit.
"""
TABLE = [
    ["", "Plain autoencoder", "VAE"],
    ["A picture is", "one point", "a small cloud"],
    ["Between the groups", "a hole", "overlapping clouds"],
    ["The random code lands", "in the hole", "inside clouds"],
    ["The decoder draws there", "a smudge", "something like a digit"],
]

Point = tuple[float, float]
SIDE = 170
FAR: dict[str, list[Point]] = {
    "circle": [(24, 28), (36, 22), (32, 42), (48, 36)],
    "square": [(132, 26), (146, 34), (136, 46), (150, 52)],
    "triangle": [(36, 136), (50, 148), (62, 138), (46, 126)],
}
NEAR: dict[str, list[Point]] = {
    "circle": [(44, 58), (64, 42), (61, 73), (84, 55)],
    "square": [(112, 50), (128, 70), (109, 80), (130, 98)],
    "triangle": [(56, 104), (72, 128), (84, 109), (102, 124)],
}
FILLS = {"circle": "stripes", "square": "dots", "triangle": "paper"}
STAR: Point = (85, 84)
RADIUS = 28


def _mark(kind: str, at: Point) -> str:
    """The small shape of one training picture."""
    x, y = at
    shapes = {
        "circle": f'<circle class="kit-ink" fill="#1a1a1a" cx="{x}" cy="{y}" r="4"/>',
        "square": f'<rect class="kit-ink" fill="#1a1a1a" x="{x - 4}" y="{y - 4}"'
        ' width="8" height="8"/>',
        "triangle": f'<path class="kit-ink" fill="#1a1a1a" d="M{x} {y - 5}l5 9h-10z"/>',
    }
    return shapes[kind]


def _cloud(kind: str, at: Point) -> str:
    """The cloud of one training picture: outline, with the pattern of its kind."""
    fill = "none" if kind == "triangle" else f"url(#holes-and-clouds-{FILLS[kind]})"
    return f'<circle fill="{fill}" cx="{at[0]}" cy="{at[1]}" r="{RADIUS}"/>'


def _star(at: Point) -> str:
    """A five-pointed star with a clear edge."""
    x, y = at
    points = "0 -13 3.5 -4.5 12.5 -4 5.5 1.8 8 10.5 0 5.6 -8 10.5 -5.5 1.8 -12.5 -4 -3.5 -4.5"
    return (
        f'<g transform="translate({x} {y})">'
        f'<path class="kit-paper" fill="none" stroke="#ffffff" stroke-width="5" d="M{points}z"/>'
        f'<path class="kit-accent" fill="#0b5394" d="M{points}z"/></g>'
    )


def _text(x: float, y: float, words: str, anchor: str = "middle") -> str:
    """A label in ink."""
    return (
        f'<text class="kit-ink" fill="#1a1a1a" font-size="15" x="{x}" y="{y}"'
        f' text-anchor="{anchor}">{words}</text>'
    )


def _panel(left: float, groups: dict[str, list[Point]], *, clouds: bool) -> str:
    """One map with its frame, codes and random code."""
    spots = [(kind, at) for kind, places in groups.items() for at in places]
    parts = [f'<g transform="translate({left} 28)">']
    if clouds:
        parts.append('<g class="kit-ink" fill="none" stroke="#1a1a1a" stroke-opacity="0.55">')
        parts += [_cloud(kind, at) for kind, at in spots]
        parts.append("</g>")
    parts += [_mark(kind, at) for kind, at in spots]
    parts.append(_star(STAR))
    parts.append(
        f'<rect class="kit-ink" fill="none" stroke="#1a1a1a" stroke-width="2" width="{SIDE}"'
        f' height="{SIDE}"/></g>'
    )
    return "".join(parts)


def _patterns() -> str:
    """Stripes and dots, so that the kinds differ without colour."""
    return (
        '<defs><pattern id="holes-and-clouds-stripes" width="6" height="6"'
        ' patternUnits="userSpaceOnUse"><path class="kit-ink" fill="none" stroke="#1a1a1a"'
        ' stroke-opacity="0.35" d="M0 6L6 0"/></pattern>'
        '<pattern id="holes-and-clouds-dots" width="6" height="6" patternUnits="userSpaceOnUse">'
        '<circle class="kit-ink" fill="#1a1a1a" fill-opacity="0.35" cx="3" cy="3" r="1.2"/>'
        "</pattern></defs>"
    )


def _legend() -> str:
    """What a star and a small shape stand for."""
    marks = "".join(
        _mark(kind, (13 + 13 * index, 270)) for index, kind in enumerate(("circle", "square"))
    )
    return (
        _star((26, 244))
        + _text(52, 249, "a random code", "start")
        + marks
        + _mark("triangle", (39, 270))
        + _text(52, 275, "codes of training pictures", "start")
    )


def draw() -> str:
    """The figure as SVG text."""
    parts = [
        _patterns(),
        _text(87, 18, "plain autoencoder"),
        _panel(2, FAR, clouds=False),
        _text(87, 216, "lands in a hole"),
        _text(273, 18, "VAE"),
        _panel(188, NEAR, clouds=True),
        _text(273, 216, "lands in clouds"),
        _legend(),
    ]
    return '<svg viewBox="0 0 360 286" width="360" height="286">' + "".join(parts) + "</svg>"
