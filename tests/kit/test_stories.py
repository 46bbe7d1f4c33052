"""Stories of every language: the checker accepts what the grammar writes, and nothing broken."""

import json
import re
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kit.data.stories import Grammar, check_story, invent_name, load_grammar, locales, story
from kit.data.stories import grammar as grammar_module
from kit.data.stories.grammar import FOLDER, parse_grammar
from kit.errors import KitError

ENGLISH = """\
This is the story of Amara, an honest girl.
One day she finds an old lamp behind the door.
She wants to read at night.
But the lamp has no oil.
So Amara goes to her brother Pedro.
Pedro thinks. He says: "Fill it with oil."
Amara fills it with oil.
Now the lamp shines again.
Amara says: "Thank you, Pedro!\""""

SPANISH = """\
Esta es la historia de Marta, una niña lista.
Un día ella encuentra un bolso rojo en el camino.
Ella quiere llevar libros en él.
Pero el bolso está mojado.
Entonces Marta va a ver a su tía Rosa.
Rosa lo piensa. Ella dice: «Cuélgalo al sol».
Marta lo cuelga al sol.
Ahora el bolso sirve para los libros otra vez.
Marta dice: «¡Gracias, Rosa!»."""

ARABIC = """\
هذه حكاية ليلى، وهي بنت شجاعة.
في أحد الأيام وجدت ليلى مصباحًا أحمر على الرف.
أرادت أن تقرأ في الليل.
لكن المصباح بلا زيت.
لذلك ذهبت ليلى إلى أخيها سامي.
فكر سامي ثم قال: «املئيه بالزيت.»
سمعت ليلى النصيحة وملأته بالزيت.
والآن المصباح يضيء من جديد.
قالت ليلى: «شكرًا يا سامي!»"""

STORIES = {"en": ENGLISH, "es": SPANISH, "ar": ARABIC}

# What is replaced by what, once, from the given sentence on -> the fault that must be found.
BROKEN = [
    ("en", "an old", "a old", "form"),
    ("en", "finds", "find", "form"),
    ("en", "\nNow the lamp shines again.", "", "form"),
    ("en", "Amara fills", "Amira fills", "name"),
    ("en", "Amara says", "Pedro says", "name"),
    ("en", "She wants", "He wants", "agreement"),
    ("en", "girl", "boy", "agreement"),
    ("en", "to her brother", "to his brother", "agreement"),
    ("en", "Now the lamp", "Now the kite", "object"),
    ("en", "read at night", "play a song", "object"),
    ("en", "behind the door", "in the tree", "object"),
    ("en", "Amara fills it with oil", "Amara wipes the glass with a cloth", "cause"),
    ("en", "Fill it with oil", "Wash it in the stream", "cause"),
    ("en", "has no oil", "has no tail", "cause"),
    ("en", "brother Pedro", "sister Pedro", "helper"),
    ("en", "He says", "She says", "helper"),
    ("en", "Pedro thinks", "Omar thinks", "helper"),
    ("en", "you, Pedro", "you, Amara", "helper"),
    ("es", "bolso rojo", "bolso roja", "agreement"),
    ("es", "Pero el bolso", "Pero la bolso", "agreement"),
    ("es", "niña lista", "niña listo", "agreement"),
    ("es", "una niña", "un niño", "agreement"),
    ("es", "Marta lo", "Elena lo", "name"),
    ("es", "su tía", "su tío", "helper"),
    ("es", "Ella dice", "Él dice", "helper"),
    ("es", "lo cuelga al sol", "la lava en el arroyo", "cause"),
    ("es", "Ahora el bolso", "Ahora el barco", "object"),
    ("es", "Un día ella", "Un día", "form"),
    ("ar", "شجاعة", "شجاع", "agreement"),
    ("ar", "أرادت أن تقرأ", "أرادت أن يقرأ", "agreement"),
    ("ar", "املئيه", "املأه", "agreement"),
    ("ar", "مصباحًا أحمر", "مصباحًا حمراء", "agreement"),
    ("ar", "فكر سامي", "فكرت سامي", "helper"),
    ("ar", "أخيها", "أختها", "helper"),
    ("ar", "أخيها", "أخيه", "agreement"),
    ("ar", "قالت ليلى", "قالت منى", "name"),
    ("ar", "والآن المصباح", "والآن القارب", "object"),
    ("ar", "لكن المصباح بلا زيت", "لكن المصباح مغطى بالغبار", "cause"),
    ("ar", "والآن", "الآن", "form"),
]


@pytest.fixture(params=locales())
def grammar(request: pytest.FixtureRequest) -> Grammar:
    return load_grammar(request.param)


def kinds(grammar: Grammar, text: str) -> list[str]:
    return [fault.kind for fault in check_story(grammar, text)]


def test_there_is_a_grammar_for_each_language_of_the_course() -> None:
    assert {"ar", "en", "es"} <= set(locales())


def test_the_checker_accepts_500_written_stories(grammar: Grammar) -> None:
    rng = Random(0)
    for _ in range(500):
        text = story(grammar, rng)
        assert check_story(grammar, text) == [], text
        assert text.startswith(grammar.prompt + " ")
        assert not re.search(r"[{}|]|  | [.,،]", text)


@pytest.mark.parametrize("locale", STORIES)
def test_a_story_written_by_hand_is_valid(locale: str) -> None:
    assert check_story(load_grammar(locale), STORIES[locale]) == []


@pytest.mark.parametrize(("locale", "right", "wrong", "kind"), BROKEN)
def test_a_broken_story_is_refused_with_the_kind_of_its_fault(
    locale: str, right: str, wrong: str, kind: str
) -> None:
    broken = STORIES[locale].replace(right, wrong, 1)
    assert broken != STORIES[locale]
    assert kinds(load_grammar(locale), broken) == [kind]


def test_a_fault_says_in_which_sentence_it_shows() -> None:
    [fault] = check_story(load_grammar("en"), ENGLISH.replace("He says", "She says"))
    assert (fault.kind, fault.sentence) == ("helper", 6)


def test_two_heroes_of_the_same_name_are_refused() -> None:
    assert kinds(load_grammar("en"), ENGLISH.replace("Pedro", "Bobo").replace("Amara", "Bobo")) == [
        "helper"
    ]


def test_names_on_no_list_fit_any_person() -> None:
    text = ENGLISH.replace("Pedro", "Xilo").replace("Amara", "Zuvek")
    assert check_story(load_grammar("en"), text) == []
    assert (
        check_story(load_grammar("en"), text.replace("brother", "aunt").replace("He", "She")) == []
    )


def test_swapping_two_stories_line_by_line_is_found(grammar: Grammar) -> None:
    rng = Random(5)
    for number in range(1, len(grammar.sentences)):
        first, second = (story(grammar, rng, invented=1) for _ in range(2))
        lines = [*first.split("\n")[:number], *second.split("\n")[number:]]
        assert check_story(grammar, "\n".join(lines)), lines


def test_texts_that_are_no_stories_are_refused(grammar: Grammar) -> None:
    for text in ("", "\n" * 8, grammar.prompt, "x" * 10_000, "\n".join(["a b c"] * 9)):
        assert kinds(grammar, text) == ["form"]


def test_unseen_names_are_never_written(grammar: Grammar) -> None:
    listed = {name for names in grammar.names.values() for name in names}
    assert not listed & set(grammar.unseen)
    assert len(grammar.unseen) == len(set(grammar.unseen)) >= 12
    assert all(len(names) == len(set(names)) >= 12 for names in grammar.names.values())


def test_invented_names_are_new_and_free_of_what_is_to_avoid(grammar: Grammar) -> None:
    rng = Random(1)
    names = [invent_name(grammar, rng, kind) for kind in grammar.names for _ in range(1000)]
    listed = {name for names in grammar.names.values() for name in names}
    assert not set(names) & {*listed, *grammar.unseen}
    assert not [n for n, word in product(names, grammar.avoid) if word in n.lower()]
    assert all(name[0] == name[0].upper() and name.isalpha() for name in names)
    assert len(set(names)) > 1000


def test_a_story_is_the_same_for_the_same_seed() -> None:
    english = load_grammar("en")
    assert story(english, Random(3)) == story(english, Random(3)) != story(english, Random(4))


def test_an_opening_ends_with_the_sign_after_the_name(grammar: Grammar) -> None:
    assert grammar.opening("Bo").startswith(f"{grammar.prompt} Bo")
    assert load_grammar("en").opening("Bo") == "This is the story of Bo,"
    assert load_grammar("ar").opening("لؤي") == "هذه حكاية لؤي،"


def test_an_unknown_language_is_named_with_those_that_exist() -> None:
    with pytest.raises(KitError, match=r"no story grammar for 'xx'.*ar, en, es"):
        load_grammar("xx")


def test_a_grammar_with_a_gap_is_refused_with_what_is_missing() -> None:
    data = json.loads((FOLDER / "es.json").read_text("utf-8"))
    data["colour"][3] = {"f": "roja"}
    with pytest.raises(KitError, match=r"'es': 'colour' has no text for form 'text', class 'm'"):
        parse_grammar(data)
    data["colour"][3] = "gris"
    data["sentences"][0] = "{her}"
    with pytest.raises(KitError, match=r"there is no slot 'her'\. Slots: hero, helper"):
        parse_grammar(data)
    data["sentences"][0] = "{hero|f:una niña}"
    with pytest.raises(KitError, match=r"'hero' has no text for form '\|', class 'm'"):
        parse_grammar(data)


# A language that nobody speaks: one class of people, two classes of things, endings that agree.
INVENTED: dict[str, Any] = {
    "locale": "xq",
    "language": "Invented",
    "state": "invented for this test",
    "prompt": "Su lo",
    "sentences": [
        "Su lo {hero}, {trait}.",
        "{hero} vi {thing.the} {colour:thing} {place}.",
        "{thing.the} {trouble.problem:thing}.",
        "{relation} {helper} da: {trouble.advice}.",
        "{hero} {trouble.fix}, e {thing|o:mo|i:mi} ta.",
    ],
    "names": {"p": "Bo Rilu Tam Nela"},
    "unseen": "Zik Ulo",
    "invented": {"avoid": "ba", "patterns": {"p": "CVCV CV"}, "C": "b t n", "V": "a o u"},
    "trait": ["kala", "suna"],
    "colour": [{"o": "rado", "i": "radi"}, "blu"],
    "relation": [{"text": "oti", "class": "p"}],
    "thing": [
        {
            "text": "lamo",
            "class": "o",
            "the": "da lamo",
            "place": ["sur tero"],
            "trouble": [
                {"problem": {"o": "sen olo", "i": "sen oli"}, "advice": "olu", "fix": "ola"}
            ],
        },
        {
            "text": "kiti",
            "class": "i",
            "the": "di kiti",
            "place": ["en arbo"],
            "trouble": [{"problem": "rota", "advice": "nodu", "fix": "noda"}],
        },
    ],
}


def test_a_locale_adds_its_grammar_as_data_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "xq.json").write_text(json.dumps(INVENTED), encoding="utf-8")
    monkeypatch.setattr(grammar_module, "FOLDER", tmp_path)
    assert locales() == ["xq"]
    grammar = parse_grammar(json.loads((tmp_path / "xq.json").read_text("utf-8")))
    rng = Random(0)
    texts = {story(grammar, rng) for _ in range(200)}
    assert len(texts) > 50
    assert not [text for text in texts if check_story(grammar, text)]
    assert any("da lamo rado sur tero" in text for text in texts)
    right = next(text for text in texts if "di kiti radi" in text)
    for old, new, kind in (
        ("radi", "rado", "agreement"),
        (" mi ta", " mo ta", "agreement"),
        ("en arbo", "sur tero", "object"),
        ("nodu", "olu", "cause"),
        ("Su lo", "Su la", "form"),
        ("Su lo ", "Su lo X", "name"),
    ):
        broken = right.replace(old, new, 1)
        assert broken != right
        assert kind in kinds(grammar, broken), broken


def test_any_other_word_of_the_grammar_in_a_place_is_found(grammar: Grammar) -> None:
    rng = Random(7)
    right = story(grammar, rng).split(" ")
    others = [story(grammar, rng).split(" ") for _ in range(60)]
    accepted = set()
    tried = 0
    for other in others:
        for place, (ours, theirs) in enumerate(zip(right, other, strict=False)):
            if ours != theirs:
                tried += 1
                broken = " ".join([*right[:place], theirs, *right[place + 1 :]])
                if not check_story(grammar, broken):
                    accepted.add(place)
    assert tried > 1000
    assert len(accepted) <= 3  # the trait, the colour and the relation are free
