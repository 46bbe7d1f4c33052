"""Plural rules: those of every known language are accepted, everything else is refused."""

import gettext
import json
import subprocess

import pytest
from babel.core import localedata

from kitbuild.errors import BuildError
from kitbuild.i18n.plural_rules import plural_rule
from kitbuild.i18n.plurals import plural_forms

FORMS = sorted({plural_forms(code.replace("_", "-")) for code in localedata.locale_identifiers()})
ARABIC = plural_forms("ar")
COUNTS = [*range(220), 1000, 1002, 10**6, 10**6 + 11]


def test_there_are_rules_of_one_to_six_forms() -> None:
    assert {plural_rule(forms, "x.po").count for forms in FORMS} >= {1, 2, 3, 4, 5, 6}


@pytest.mark.parametrize("forms", FORMS)
def test_a_known_rule_keeps_its_meaning(forms: str) -> None:
    rule = plural_rule(forms, "x.po")
    written = gettext.c2py(forms.partition("plural=")[2].rstrip(";"))
    read = gettext.c2py(rule.expression)
    assert [read(n) for n in COUNTS] == [written(n) for n in COUNTS]


@pytest.mark.slow
def test_scripts_and_python_choose_the_same_form() -> None:
    rules = [plural_rule(forms, "x.po") for forms in FORMS]
    functions = ",".join(f"(n)=>Number({rule.expression})" for rule in rules)
    counts = json.dumps(COUNTS)
    program = f"console.log(JSON.stringify([{functions}].map((f) => {counts}.map((n) => f(n)))))"
    done = subprocess.run(["node", "-e", program], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [
        [gettext.c2py(rule.expression)(n) for n in COUNTS] for rule in rules
    ]


def test_arabic_has_six_forms() -> None:
    rule = plural_rule(ARABIC, "x.po")
    choose = gettext.c2py(rule.expression)
    assert rule.count == 6
    assert [choose(n) for n in (0, 1, 2, 3, 11, 100)] == [0, 1, 2, 3, 5, 4]


def test_not_binds_as_in_c() -> None:
    rule = plural_rule("nplurals=2; plural=!(n > 1) == 0;", "x.po")
    assert [gettext.c2py(rule.expression)(n) for n in (0, 1, 2)] == [0, 0, 1]


def test_numbers_are_written_without_leading_zeros() -> None:
    """In a script, 010 would be eight."""
    assert plural_rule("nplurals=2; plural=n<010;", "x.po").expression == "n < 10"


@pytest.mark.parametrize(
    "expression",
    [
        "alert(1)",
        "n); fetch('x'); (1",
        "n//1",
        "n/*1*/",
        "`${n}`",
        "n=>1",
        "n=1",
        "n**9",
        "__import__('os')",
        "n.constructor",
        "n[0]",
        "n ? 1",
        "(n",
        "n == 1 ? 0 : n % 0",
        "n == 9999 ? n % n : 0",
        "n % 010 % 00",
        "n / 2",
        "n - 1",
        "!n",
        "n < !(n)",
        "2",
        "n",
        "",
        "n != 1\nalert(1)",
        "n \u2028!= 1",
        "(" * 30 + "n != 1" + ")" * 30,
        "n != 1 && " * 200 + "n",
    ],
)
def test_a_hostile_rule_is_refused_by_file(expression: str) -> None:
    with pytest.raises(BuildError, match=r"^translations/xx/ui\.po: Plural-Forms: "):
        plural_rule(f"nplurals=2; plural={expression};", "translations/xx/ui.po")


@pytest.mark.parametrize(
    "forms", ["", "nplurals=2", "nplurals=0; plural=0;", "nplurals=99; plural=n;", "plural=n;"]
)
def test_a_header_of_another_form_is_refused(forms: str) -> None:
    with pytest.raises(BuildError, match="is not of the form"):
        plural_rule(forms, "x.po")
