"""How models make something new: texts cut into tokens, and the next token drawn by chance.

Start with tokenizer.py, then sampling.py; story.py joins them with a model and its cache.
Not here: the models' files and their plain verbs (kit/zoo.py).
"""
