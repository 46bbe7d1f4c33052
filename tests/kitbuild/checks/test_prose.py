"""What a reader meets of a Markdown source: words and sentences, on their lines."""

from kitbuild.checks.prose import Sentence, count_words, prose, sentences


def test_markup_is_not_counted() -> None:
    source = "---\ntitle: A\n---\n\n[[figure x]]\n\n<!-- note -->\n\nSee [the plan](a.html): *2.5*."
    assert prose(source).split() == ["See", "the", "plan:", "*2.5*."]
    assert count_words(prose(source)) == 3


def test_numbers_are_no_words() -> None:
    assert count_words("1 + 2.72 x 0.5 = 2.36 in a half-hour, it's 16x16") == 6


def test_lines_of_a_table_are_no_sentences() -> None:
    source = "| a. | b. |\n\nOne two. Three\nfour?"
    assert list(sentences(source)) == [Sentence("One two.", 3), Sentence("Three four?", 3)]


def test_a_sentence_knows_its_line_behind_all_that_is_taken_away() -> None:
    source = "---\ntitle: A\n---\n\n```\ncode. More.\n```\n\n<!-- a\nb -->\n- One.\n- Two\n  three."
    assert list(sentences(source)) == [Sentence("One.", 11), Sentence("Two three.", 12)]


def test_a_text_without_a_sign_at_its_end_is_not_finished() -> None:
    source = "- A label\n- A sentence.\n- Why?\n\nAnd so:"
    assert [one.finished for one in sentences(source)] == [False, True, True, True]


def test_an_answer_and_its_reason_are_two_sentences() -> None:
    source = "- [ ] It stops, because it has no picture :: A decoder stores none."
    assert [one.text for one in sentences(source)] == [
        "It stops, because it has no picture.",
        "A decoder stores none.",
    ]
