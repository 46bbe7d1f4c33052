"""What the frame of every page links: for tests that build a small site of their own."""

from pathlib import Path

PAGES = {
    "find.md": "---\ntitle: Find\n---\n\n[[find]]\n",
    "glossary.md": "---\ntitle: Glossary\n---\n\n[[glossary]]\n",
    "reading.md": "---\ntitle: Settings\n---\n\n[[reading]]\n",
}
MODULES = """- number: 1
  title: First module
  about: What comes first.
- number: 2
  title: Second module
  about: What comes then.
"""
EXERCISE = """# %% [markdown] task
# ## Add
#
# Write `add`.

# %% start
def add(a, b):
    return 0  # the sum

# %% solution
def add(a, b):
    return a + b

# %% check
MESSAGES = {}

def check(answer, kit):
    pass

# %% [markdown] hints
# 1. First *hint*.
# 2. Second hint.
"""
# Built files that pages name, whatever is on them.
FILES = (
    "style.css",
    "machines.css",
    "icon.svg",
    "math.woff2",
    *(
        f"{name}.js"
        for name in (
            *("host", "look", "look-kept", "exercise", "reading", "start", "mine"),
            *("learner", "class"),
            *("find", "search", "words", "stuck", "python", "editor", "packs-http", "packs-folder"),
        )
    ),
)


def write_pages(content: Path) -> None:
    """Write the pages into a folder of content."""
    for name, text in PAGES.items():
        (content / name).write_text(text, encoding="utf-8")
    (content / "modules.yml").write_text(MODULES, encoding="utf-8")
