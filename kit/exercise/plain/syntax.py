"""Programs that Python cannot read: what the line lacks, seen in the line itself."""

import keyword
import re

from kit.exercise.plain.reading import Reading, has_colon, read
from kit.exercise.plain.scene import Scene, near
from kit.exercise.plain.spaces import explain_spaces
from kit.i18n import _, format_message

__all__ = ["explain"]

_BLOCKS = ("if", "elif", "else", "for", "while", "def", "class", "try", "except", "finally", "with")
_LIKE = {  # signs that look like Python's, or stand for them, by their numbers
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2018\u2019\u201a\u00b4", "'"),
    **dict.fromkeys("\u2212\u2013\u2014", "-"),
    **dict.fromkeys("\u00d7\u00b7", "*"),
    **dict.fromkeys("\uff0c\u3001\u060c", ","),
    **{"\u00f7": "/", "\uff1a": ":", "\uff08": "(", "\uff09": ")", "\u2264": "<=", "\u2265": ">="},
    **{"\u2260": "!=", "\u00b2": "**2", "\u00b3": "**3", "\u2026": "..."},
}
_WRITTEN = {"&&": "and", "||": "or"}


def explain(scene: Scene) -> str | None:
    """What the line lacks, or None where only Python's message says."""
    reading = read(scene.source)
    at = (scene.line or 0) - 1
    code = reading.code[at] if 0 <= at < len(reading.code) else ""
    if isinstance(scene.error, IndentationError):
        return explain_spaces(scene, reading, at)
    found = _signs(scene, reading)
    if "leading zeros" in scene.words:
        return _("A whole number cannot begin with 0. Python writes a decimal point: 0.5, not 0,5.")
    if found or not code or reading.depths[at]:
        return found
    for look in (_blocks, _first_words, _statements, _pieces):
        text = look(code.strip(), scene)
        if text:
            return text
    return None


def _signs(scene: Scene, reading: Reading) -> str | None:
    """Signs that are no Python, texts and brackets that are not closed."""
    line = scene.line
    for odd in reading.odd:
        if odd.line == line:
            return _odd_sign(odd.sign)
    for text in reading.text:
        if text.line == line or len(text.sign) == 3:
            return _open_text(scene, text.sign, text.line)
    for stray in reading.stray:
        if stray.line == line:
            return format_message(
                _(
                    "The closing bracket {bracket} on this line has no partner of the same kind."
                    " Count the brackets from the left: each needs its opposite."
                ),
                {"bracket": stray.sign},
            )
    for opened in reading.opened:
        if opened.line == line:
            return format_message(
                _(
                    "The bracket {bracket} on this line is opened and never closed."
                    " Close it where its values end."
                ),
                {"bracket": opened.sign},
            )
    return None


def _odd_sign(sign: str) -> str:
    fields = {"sign": sign, "instead": _LIKE.get(sign, "")}
    if fields["instead"]:
        return format_message(
            _("Python does not know the sign {sign}. Type {instead} in its place."), fields
        )
    if not sign.isprintable() or sign.isspace():
        return _("There is a sign on this line that nobody can see. Type the line again.")
    return format_message(
        _("Python does not know the sign {sign}, outside of a text. Take it away."), fields
    )


def _open_text(scene: Scene, quote: str, line: int) -> str:
    if len(quote) == 3:
        return format_message(
            _("The text that begins with {quote} on line {number} never ends. Add {quote} to it."),
            {"number": line, "quote": quote},
        )
    if quote == "'" and re.search(r"'[^'\"]*\w'\w[^'\"]*'", scene.here):
        return _(
            "The sign ' inside this text ends the text too early."
            " Put the whole text between double quotes."
        )
    return format_message(
        _(
            "A text starts on this line with {quote} and has no closing quote."
            " Add the same sign where the text ends."
        ),
        {"quote": quote},
    )


def _blocks(code: str, scene: Scene) -> str | None:
    """Lines that begin or should begin a block."""
    word = re.match(r"\w*", code)[0]  # type: ignore[index]  # it matches always
    fields: dict[str, object] = {"word": word, "small": word.lower()}
    if re.match(r"else\s+if\b", code):
        return _("Python writes else if as one word: elif. Change these two words.")
    if re.match(r"else\b[^:]*\w", code):
        return _("else asks no question. Write else: alone, or elif with the question.")
    if (
        word != word.lower()
        and word.lower() in (*_BLOCKS, "return")
        and not re.match(r"\w+\s*[=(.]", code)
    ):
        return format_message(
            _("Python writes {small} with small letters. Here it is {word}."), fields
        )
    if word in ("if", "elif", "while") and _single_equals(code):
        return format_message(
            _(
                "After {word} stands a question. One = gives a name to a value."
                " To compare two values, write ==."
            ),
            fields,
        )
    if keyword.iskeyword(word) and re.match(r"\w+\s*=(?!=)", code):
        text = _("The word {word} belongs to Python itself. Choose another name.")
        return format_message(text, fields)
    if word == "for" and not re.search(r"\bin\b", code):
        return _("for needs the word in: for name in values. Here in is missing.")
    if word in _BLOCKS and not has_colon(code):
        return format_message(
            _("A line that begins with {word} needs a colon (:) at its end. A colon is missing."),
            fields,
        )
    if re.match(r"(function|func|fn|define)\s+\w+\s*\(", code):
        return format_message(_("A function begins with the word def, not with {word}."), fields)
    return None


def _first_words(code: str, scene: Scene) -> str | None:
    """A first word that is nearly one of Python's, and a value where def needs a name."""
    word = re.match(r"\w*", code)[0]  # type: ignore[index]  # it matches always
    close = near(word, (*_BLOCKS, "return"))
    if close and not keyword.iskeyword(word) and re.match(r"\w+ +[\w\"']", code):
        return format_message(
            _("Nothing has the name {name} at this point. Did you mean {near}?"),
            {"name": word, "near": close},
        )
    if re.match(r"def +\w+ *\( *(\d|\"\"|'')", code):
        return _(
            "In the brackets of def stands a name, not a value. Write the value where the"
            " function is called."
        )
    return None


def _statements(code: str, scene: Scene) -> str | None:
    """Whole lines that are one mix-up."""
    bare = re.match(r"print\s+([^\s=(].*)", code)
    if bare or re.match(r"print\s*\"\"", code):
        rest = scene.here.strip()[5:].split("#")[0].strip()
        return format_message(
            _("What print shows stands in round brackets. Write print({rest})."), {"rest": rest}
        )
    own = re.match(r"(\w+)\s*=(?!=)", code)
    if own and own[1][0].isdigit() and not own[1].isdigit():
        return format_message(
            _("A name does not begin with a digit. Write the digit at the end of {word}."),
            {"word": own[1]},
        )
    spaced = re.match(r"([^\W\d]\w*(?: +[^\W\d]\w*)+)\s*=(?!=)", code)
    if spaced and not any(keyword.iskeyword(word) for word in spaced[1].split()):
        return format_message(
            _("A name has no space inside. Write {joined} instead of {name}."),
            {"name": spaced[1], "joined": "_".join(spaced[1].split())},
        )
    if re.search(r"\w\s*(\+\+|--)$", code):
        name = re.split(r"\s*(?:\+\+|--)$", code)[0].strip()
        sign = "+=" if code.endswith("++") else "-="
        return format_message(
            _("Python has no {twice}. Write {name} {sign} 1."),
            {"twice": code[-2:], "name": name, "sign": sign},
        )
    if re.match(r"(return|yield|break|continue)\b", code) and re.search(
        r"outside|not properly", scene.words
    ):
        return _misplaced(re.match(r"\w+", code)[0], code, scene)  # type: ignore[index]
    left = re.match(r"([^=]+[^=!<>+\-*/%:])=(?!=)", code)
    odd_left: object = left and not re.fullmatch(r"[\w\s.,*\[\]():'\"]*[\w\])]\s*", left[1])
    odd_left = odd_left or re.match(r"(\d+|\"\"|'')\s*=(?!=)", code)
    if odd_left or ("cannot assign" in scene.words and not code.startswith(_BLOCKS)):
        return _("On the left of = stands one name, on the right its value. Turn the line round.")
    return None


def _misplaced(word: str, code: str, scene: Scene) -> str:
    if word in ("return", "yield"):
        for name in re.findall(r"^def +(\w+)", scene.source, re.MULTILINE):
            if re.search(rf"\b{name}\(", code):
                return format_message(
                    _(
                        "{word} works only inside a function, and this line is outside."
                        " Write print here, and {word} inside {name}."
                    ),
                    {"word": word, "name": name},
                )
        return format_message(
            _(
                "{word} works only inside a function, and this line is outside."
                " Does it need four spaces in front?"
            ),
            {"word": word},
        )
    return format_message(
        _(
            "{word} works only inside for or while, and this line is outside."
            " Look at the spaces in front."
        ),
        {"word": word},
    )


def _pieces(code: str, scene: Scene) -> str | None:
    """Signs of other languages, and values without a sign between them."""
    for sign, word in _WRITTEN.items():
        if sign in code:
            fields = {"sign": sign, "word": word}
            return format_message(_("Python writes the word {word}, not {sign}."), fields)
    if re.search(r"(^|[\s(])!\s*\w", code):
        return _("Python writes the word not, where other languages have the sign !.")
    if re.search(r"=>|=<", code):
        return _("Python writes >= and <=. The = stands last.")
    if re.search(r"[(,]\s*(\d+|\"\"|'')\s*=[^=]", code):
        return _("One = gives a name to a value. The signs that compare are <, > and ==.")
    if letter := re.search(r"\d *([xX]) *\d", code):
        fields = {"sign": letter[1], "instead": "*"}
        text = _("Python does not know the sign {sign}. Type {instead} in its place.")
        return format_message(text, fields)
    times = re.search(r"(?<![\w.])(\d+(?:\.\d+)?)([^\W\d_]\w*|\s*\()", code)
    if times and not re.match(r"\d+[ej_]|0[xob]", times[0], re.IGNORECASE):
        return format_message(
            _("Between {number} and {after} a sign is missing. To multiply, write *."),
            {"number": times[1], "after": times[2].strip()},
        )
    side_by_side = re.search(r"[\w\"'\])] +(\d|\"\"|'')", code) or "forgot a comma" in scene.words
    if side_by_side and re.search(r"[(\[{]", code):
        return _("A comma may be missing between two values on this line.")
    return None


def _single_equals(code: str) -> bool:
    """Whether = stands where == is meant: not in the brackets of a call."""
    calls: list[bool] = []
    for at, sign in enumerate(code):
        if sign in "([{":
            calls.append(
                bool(re.search(r"\w$", code[:at])) and code[:at].split()[-1] not in _BLOCKS
            )
        elif sign in ")]}" and calls:
            calls.pop()
        elif sign == "=" and not any(calls) and code[at - 1] not in "=!<>:":
            return code[at + 1 : at + 2] not in ("=", ">", "<")
    return False
