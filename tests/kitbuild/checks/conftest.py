"""A small sound course in a folder of its own."""

from pathlib import Path

import pytest

from tests.kitbuild.checks import sample


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for name, text in sample.FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path
