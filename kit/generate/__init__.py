"""How models make something new: pictures from noise, and texts token by token.

Start with noise.py, then gan.py and flow.py for pictures; tokenizer.py, sampling.py and story.py
for texts. arguments.py says what all of them refuse.
Not here: the models' files and their plain verbs (kit/zoo.py).
"""
