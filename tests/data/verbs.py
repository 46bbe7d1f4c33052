"""Every verb of the shipped models with numbers that must come out on any computer.

Run as a program in CPython (tests/kit/test_verbs.py) and in Pyodide (tests/pyodide). The numbers
change only when a model is trained anew: print them again then.
"""

from random import Random

import numpy as np

import kit
from kit.data.stories import check_story, load_grammar, story
from kit.generate.noise import normal


def same(name, seen, expected, room=2e-3):
    difference = np.abs(np.asarray(seen, float) - np.asarray(expected, float)).max()
    if not difference <= room:
        raise AssertionError(f"{name}: {seen}, expected {expected}")


pictures = kit.load_data("handwriting").pictures[:2]

# encode, decode, sample
for name, code, pixels, ink in (
    ("digits-map", [0.80993, 1.9518], [0.582, 0.4068, 0.00977, 0.00208], 74.339),
    ("digits-vae", [-0.00802, -0.36409], [0.55041, 0.39303, 0.03236, 0.00273], 60.2449),
    ("dot-ae", [1.48035], [0, 0, 0.00001, 0.00006], 6.2506),
):
    model = kit.load(name)
    codes = model.encode(pictures).mu
    same(f"{name}.encode", codes[0, :2], code)
    same(f"{name}.decode", model.decode(codes)[0, 8, 4:8], pixels)
    same(f"{name}.sample", model.sample(1, seed=3).sum(), ink, 0.05)

# denoise, and sample with steps and guidance
flow = kit.load("digits-flow")
step = flow.denoise(normal((1, 16), 5), 0.25, 7)
same("denoise", step[0, :3], [-0.01266, 0.22556, -0.3291])
same("flow.sample", flow.sample(7, 2, seed=5).sum(axis=(1, 2)), [65.5218, 60.9696], 0.05)
same("flow.sample, nothing asked", flow.sample(None, 1, steps=2, seed=9).sum(), 75.9179, 0.05)

# two players
gan, collapsed = kit.load("digits-gan"), kit.load("digits-gan-collapsed")
same("gan.sample", gan.sample(4, 1, seed=2).sum(), 79.756, 0.05)
same("judge", gan.judge(pictures, 0), [0.82085, 0.28436])
same("collapsed.sample", collapsed.sample(number=1, seed=1).sum(), 90.4206, 0.05)

# read, scores, features
reader = kit.load("digits-reader")
same("read", reader.read(pictures), [0, 1])
same("scores", reader.scores(pictures)[0, :3], [4.53513, -0.20427, -1.17605])
same("features", reader.features(pictures)[0].sum(), 43.8121, 0.01)
same("shortcut.read", kit.load("digits-reader-shortcut").read(pictures), [0, 1])

# next_token, sample with temperature and top-k, attention, surprise
writer = kit.load("story")
chances = writer.next_token("This is the story of Bobo, a brave", 0.7, 3)
likely = np.argsort(-chances)[:3]
same("next_token", likely, [623, 585, 483])
same("chances", chances[likely], [0.99988, 0.00011, 0.00001], 1e-4)
for prompt, temperature, top_k, seed, text in (
    (
        "This is",
        0.8,
        20,
        3,
        "This is the story of Oleya, a brave girl.\n"
        "One day she finds a white drum in the corner.\nShe wants to p",
    ),
    (
        "Esta es",
        0.4,
        None,
        1,
        "Esta es la historia de Luis, un niño paciente.\n"
        "Un día él encuentra un bolso amarillo cerca de la valla.\n",
    ),
    (
        "هذه",
        0,
        None,
        0,
        "هذه حكاية سمير، وهو ولد هادئ.\nفي أحد الأيام وجد سمير طبلة زرقاء بجانب الجد",
    ),
):
    assert writer.sample(prompt, temperature, top_k=top_k, seed=seed, steps=40) == text, prompt
shares = writer.attention("This is the story")[1, 2, -1]
same("attention", shares, [0.13302, 0.20193, 0.21287, 0.36406, 0.08813])
same("surprise", writer.surprise("This is the story of Amara."), 3.01393)
cut = [481, 424, 32, 88, 105, 111, 109, 629, 32, 230, 188, 162]
assert writer.tokenizer.encode("This is Xiomara 漢") == cut

# stories written and checked
spanish = load_grammar("es")
text = story(spanish, Random(4))
assert "Un día ella encuentra un barco amarillo sobre la arena." in text
assert check_story(spanish, text) == []
assert check_story(spanish, text.replace("barco", "bolso", 1))[0].kind == "object"
