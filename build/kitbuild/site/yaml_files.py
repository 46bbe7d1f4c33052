"""YAML that authors write: what is wrong in it is said with its line, a key given twice too."""

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml

from kitbuild.site.errors import SiteError


class _Loader(yaml.SafeLoader):
    """Refuses a key that is given twice, of which YAML would keep the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                message = f"the key '{key.value}' is given twice; keep one of them"
                raise yaml.constructor.ConstructorError(None, None, message, key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


def read_yaml(text: str, what: str, path: Path, first_line: int = 1) -> Any:
    """The value of a YAML text that begins on first_line of a file.

    what: how the text is called at the begin of a message. Raises SiteError with file and line.
    """
    try:
        return yaml.load(text, _Loader)  # a SafeLoader
    except yaml.MarkedYAMLError as problem:
        seen, begun = problem.problem_mark, problem.context_mark
        line = first_line + (seen.line if seen else 0)
        message = f"{what} is not sound YAML: {problem.problem}."
        if begun and first_line + begun.line != line:
            message += f" Look also at line {first_line + begun.line}, where this part begins."
        raise SiteError(message, path, line) from problem
    except yaml.reader.ReaderError as problem:
        line = first_line + text.count("\n", 0, problem.position)
        raise SiteError(f"{what} is not sound YAML: {problem.reason}.", path, line) from problem
