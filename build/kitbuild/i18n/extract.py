"""All messages of the course, and the templates for translators: out/templates/<domain>.pot."""

from pathlib import Path

from kitbuild.i18n.coverage import SHARED
from kitbuild.i18n.messages import Message
from kitbuild.i18n.po_files import template_of, write_catalog
from kitbuild.i18n.sources import content_messages
from kitbuild.i18n.words import interface_words, kit_words
from kitbuild.paths import CONTENT, OUT
from kitbuild.site.lessons import Lesson, load_lessons

TEMPLATES = OUT / "templates"


def run() -> None:
    """Write the templates of all domains."""
    for path in write_templates(collect()):
        print(f"  {path.name}", flush=True)


def collect(content: Path = CONTENT, lessons: tuple[Lesson, ...] | None = None) -> list[Message]:
    """Every message of every domain, in the order of the source."""
    found = content_messages(content, load_lessons(content) if lessons is None else lessons)
    return [*found, *interface_words(), *kit_words()]


def by_domain(messages: list[Message]) -> dict[str, list[Message]]:
    """The messages of each domain: the lessons first, then `kit`, `read` and `ui`."""
    domains: dict[str, list[Message]] = {}
    for message in messages:
        domains.setdefault(message.domain, []).append(message)
    return dict(sorted(domains.items(), key=lambda item: (item[0] in SHARED, item[0])))


def write_templates(messages: list[Message], folder: Path = TEMPLATES) -> list[Path]:
    """Write one template for each domain, and remove those of domains that are gone."""
    written = []
    for domain, own in by_domain(messages).items():
        path = folder / f"{domain}.pot"
        write_catalog(path, template_of(own))
        written.append(path)
    for path in set(folder.glob("*.pot")) - set(written):
        path.unlink()
    return written
