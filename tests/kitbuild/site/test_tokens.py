import re

import pytest

from kitbuild.paths import HOST

COLOUR = re.compile(r"--([a-z]+): #([0-9a-f]{6});")
CSS = (HOST / "tokens.css").read_text(encoding="utf-8")
LIGHT, DARK = (dict(COLOUR.findall(part)) for part in CSS.split("@media"))


def luminance(colour: str) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "sheet", "glow"])
@pytest.mark.parametrize(
    ("role", "least"),
    [("ink", 7), ("soft", 4.5), ("link", 4.5), ("right", 4.5), ("wrong", 4.5), ("focus", 3)],
)
def test_text_can_be_read_on_every_ground(
    theme: dict[str, str], ground: str, role: str, least: float
) -> None:
    assert contrast(theme[role], theme[ground]) >= least


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "sheet"])
def test_edges_of_controls_are_seen(theme: dict[str, str], ground: str) -> None:
    assert contrast(theme["edge"], theme[ground]) >= 3
