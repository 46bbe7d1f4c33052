"""How much of each language is there, in strings and words, by lesson and part.

A fuzzy or refused translation counts as missing, because the page shows English for it.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from kitbuild.i18n.catalogue import Catalogue, Coverage, load_catalogue
from kitbuild.i18n.messages import Message
from kitbuild.paths import OUT, TRANSLATIONS

LEARNER = "learner"
# The parts of a lesson, in the order in which to translate them; the sheets are named by context.
PARTS = (LEARNER, "handout", "key", "plan")
INTERFACE = "ui"
SHARED = (INTERFACE, "kit", "read")
Table = dict[str, dict[str, Coverage]]


def run() -> None:
    """Print a table for each language, and write out/coverage.json."""
    from kitbuild.i18n.extract import collect  # it builds pages, which count coverage

    messages = collect()
    codes = sorted(file.parent.name for file in TRANSLATIONS.glob("*/locale.yml"))
    tables = {}
    for code in codes:
        catalogue = load_catalogue(TRANSLATIONS / code, code)
        tables[code] = coverage(catalogue, messages)
        print("\n".join(table_lines(code, tables[code])), flush=True)
        for refusal in catalogue.refusals:
            print(f"  refused: {refusal}", flush=True)
    if not codes:
        print("  There is no language yet. Begin one with: make locale LOCALE=xx")
    write_json(OUT / "coverage.json", tables)


def part_of(message: Message) -> str:
    """The part of the lesson that a message belongs to: its context, without the author's own."""
    context = (message.context or "").split("/")[0]
    return context if context in PARTS else LEARNER


def coverage(catalogue: Catalogue, messages: Iterable[Message]) -> Table:
    """By domain and part: what of it is translated. Domains of no lesson have one part, "all"."""
    groups: dict[str, dict[str, list[Message]]] = {}
    for message in messages:
        part = "all" if message.domain in SHARED else part_of(message)
        groups.setdefault(message.domain, {}).setdefault(part, []).append(message)
    return {
        domain: {part: catalogue.count(own) for part, own in parts.items()}
        for domain, parts in groups.items()
    }


def listed(table: Table) -> bool:
    """Whether a language can be chosen: its interface and one lesson's learner part are whole."""
    interface = table.get(INTERFACE, {}).get("all")
    lessons = [parts[LEARNER] for parts in table.values() if LEARNER in parts]
    return bool(interface and interface.complete and any(part.complete for part in lessons))


def table_lines(code: str, table: Table) -> list[str]:
    """The table as text: a line for each part."""
    state = "can be chosen" if listed(table) else "not yet in the list of languages"
    lines = [f"  {code}: {state}", f"    {'':42} {'strings':>13} {'words':>13}"]
    for domain, parts in table.items():
        for part, count in parts.items():
            name = domain if part == "all" else f"{domain}, {part}"
            strings = f"{count.strings}/{count.strings_total}"
            words = f"{count.words}/{count.words_total}"
            lines.append(f"    {name:42} {strings:>13} {words:>13}")
    return lines


def write_json(path: Path, tables: dict[str, Table]) -> None:
    """The same numbers for other programs."""
    data = {
        code: {
            "listed": listed(table),
            "parts": {
                domain: {part: vars(count) for part, count in parts.items()}
                for domain, parts in table.items()
            },
        }
        for code, table in tables.items()
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, indent=1, sort_keys=True) + "\n", encoding="utf-8")
