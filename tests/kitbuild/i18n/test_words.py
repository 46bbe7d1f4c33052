"""Each page's scripts find their words: those of lessons on every page, the others beside them."""

import json

import pytest

from kitbuild import paths
from kitbuild.i18n.words import BESIDE_LESSONS, script_words, script_words_beside_lessons

# Bundles that a lesson's page loads, at once or later.
OF_LESSONS = {
    "drawing-pad",
    "editor",
    "exercise",
    "figure",
    "host",
    "latent-map",
    "learner",
    "python",
    "stuck",
    "words",
}


@pytest.mark.slow
def test_no_script_of_a_lesson_says_words_that_come_beside_lessons() -> None:
    metafiles = json.loads((paths.OUT / "host/meta.json").read_text(encoding="utf-8"))
    outputs = {
        file.rsplit("/", 1)[-1].removesuffix(".js"): set(output["inputs"])
        for metafile in metafiles
        for file, output in metafile["outputs"].items()
    }
    assert outputs.keys() >= OF_LESSONS
    for name in OF_LESSONS:
        assert not [file for file in outputs[name] if BESIDE_LESSONS.match(file)], name


def test_each_word_of_a_script_is_in_one_of_two_files() -> None:
    everywhere = {message.key for message in script_words()}
    beside = {message.key for message in script_words_beside_lessons()}
    assert everywhere
    assert beside
    assert not everywhere & beside
