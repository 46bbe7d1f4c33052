"""The few names that `import kit` gives."""

import subprocess
import sys

import pytest

import kit


@pytest.mark.parametrize("name", [name for name in kit.__all__ if name != "__version__"])
def test_every_public_name_is_there(name: str) -> None:
    found = getattr(kit, name)
    assert callable(found) or found.__name__ == f"kit.{name}"


@pytest.mark.parametrize("name", kit.plot.__all__)
def test_every_kind_of_figure_is_there(name: str) -> None:
    assert callable(getattr(kit.plot, name))


def test_import_kit_loads_nothing_else() -> None:
    program = "import kit, sys; print([n for n in sys.modules if n.startswith(('numpy', 'kit.'))])"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (loaded.stdout, loaded.returncode) == ("[]\n", 0)
