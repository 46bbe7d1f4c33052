"""MathML as browsers draw it: MathML Core, out of what latex2mathml writes.

Core knows no letters by `mathvariant`, no `columnalign`, and guesses a sign's role from its
element. Not here: LaTeX (mathml.py), words (formula_words.py).
"""

import unicodedata
import xml.etree.ElementTree as ET

ACCENTS = {"^": "^", "¯": "¯", "―": "¯", "‾": "¯", "~": "~", "\u2192": "\u2192", "\u02d9": "\u02d9"}
SIGNS = frozenset("%:!,;\N{PRIME}\N{PLUS-MINUS SIGN}…⋯\N{LEFT FLOOR}\N{RIGHT FLOOR}⌈⌉")
# mathvariant -> first letters of its alphabets in Unicode: A, a, Alpha, alpha, and the digit 0.
ALPHABETS = {
    "bold": (0x1D400, 0x1D41A, 0x1D6A8, 0x1D6C2, 0x1D7CE),
    "bold-italic": (0x1D468, 0x1D482, 0x1D71C, 0x1D736, 0x1D7CE),
}
ITALIC = (0x1D434, 0x1D44E, 0x1D6E2, 0x1D6FC)
FIRST = (ord("A"), ord("a"), 0x391, 0x3B1, ord("0"))
LENGTHS = (26, 26, 25, 25, 10)
ROWS = ("math", "mrow", "msqrt", "mtd", "mstyle")
BARS = ("|", "\N{DOUBLE VERTICAL LINE}")
BEFORE_A_NUMBER = frozenset("+-\N{MINUS SIGN}\N{PLUS-MINUS SIGN}")
CLOSING = frozenset(")]}|!%\N{PRIME}\N{DOUBLE VERTICAL LINE}\N{RIGHT FLOOR}⌉")
PLANCK = "\N{PLANCK CONSTANT}"  # the italic h, which has a place of its own


def to_core(root: ET.Element) -> None:
    """Change a formula in place, so that browsers draw what its author meant."""
    for element in root.iter():
        _own_letters(element)
        _own_role(element)
        if element.attrib.pop("columnalign", "") == "left":
            element.set("style", "text-align:left")
    _unwrap(root)
    for element in root.iter():
        if element.tag in ROWS:
            _pair_bars(element)
            _first_signs(element)
            _space_names(element)


def letters_drawn(element: ET.Element) -> str:
    """The characters that a browser draws for an element, without its children."""
    text = (element.text or "").strip()
    if element.tag in ("msqrt", "mroot"):
        return "\N{SQUARE ROOT}"
    if element.tag == "mi" and len(text) == 1 and element.get("mathvariant") != "normal":
        return text + in_alphabet(text, ITALIC)
    return text


def in_alphabet(letter: str, alphabet: tuple[int, ...]) -> str:
    """The letter in one of Unicode's mathematical alphabets, where that has it."""
    if alphabet is ITALIC and letter == "h":
        return PLANCK
    for first, length, start in zip(FIRST, LENGTHS, alphabet, strict=False):
        if first <= ord(letter) < first + length:
            return chr(start + ord(letter) - first)
    return letter


def _own_letters(element: ET.Element) -> None:
    """Letters of an alphabet of their own, instead of the name of that alphabet."""
    alphabet = ALPHABETS.get(element.get("mathvariant", ""))
    if alphabet:
        element.attrib.pop("mathvariant")
        element.text = "".join(in_alphabet(letter, alphabet) for letter in element.text or "")


def _own_role(element: ET.Element) -> None:
    """Signs are operators, names are identifiers, and an accent says that it is one."""
    text = (element.text or "").strip()
    if element.tag == "mi" and text in SIGNS:
        element.tag = "mo"
    elif element.tag == "mo" and len(text) > 1 and text.isalpha():
        element.tag = "mi"
    if element.tag == "mover" and len(element) == 2 and (element[1].text or "") in ACCENTS:
        element.set("accent", "true")
        element[1].text = ACCENTS[element[1].text or ""]


def _unwrap(element: ET.Element) -> None:
    """Rows of one part are that part: a quarter fewer bytes."""
    for place, child in enumerate(element):
        while child.tag == "mrow" and len(child) == 1 and not child.attrib:
            child = child[0]
        element[place] = child
        _unwrap(child)


def hung_sign(element: ET.Element) -> ET.Element:
    """The part itself, or what carries its index and power."""
    while element.tag in ("msub", "msup", "msubsup"):
        element = element[0]
    return element


def _pair_bars(row: ET.Element) -> None:
    """Two bars of a kind are brackets: without that, they are spaced like an equals sign."""
    for bar in BARS:
        signs = [sign for sign in map(hung_sign, row) if sign.tag == "mo" and sign.text == bar]
        for first, last in zip(signs[::2], signs[1::2], strict=False):
            first.set("form", "prefix")
            last.set("form", "postfix")


def _first_signs(row: ET.Element) -> None:
    """A minus after another sign belongs to its number; a slash stands close."""
    before: ET.Element | None = None
    for part in row:
        if part.tag == "mo" and part.text in BEFORE_A_NUMBER:
            alone = before is None or (before.tag == "mo" and before.text not in CLOSING)
            if alone:
                part.set("form", "prefix")
        if part.tag == "mo" and part.text == "/":
            part.attrib.update(lspace="0", rspace="0")
        before = part


def _space_names(row: ET.Element) -> None:
    """A thin space after a name such as log, where no bracket follows."""
    for place in range(len(row) - 2, -1, -1):
        name, after = hung_sign(row[place]), row[place + 1]
        first = after[0] if after.tag == "mrow" else hung_sign(after)
        if name.tag == "mi" and len(name.text or "") > 1 and first.tag != "mo":
            row.insert(place + 1, ET.Element("mspace", width="0.167em"))


def plain_letter(sign: str) -> str:
    """A letter of a mathematical alphabet as an ordinary one."""
    return unicodedata.normalize("NFKC", sign)
