"""Files of one language beside its pages: words of the scripts, what Python needs, a font.

They are made before the pages, which name them by their hashes, and written after them, because
MkDocs empties the folder first.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kitbuild.assets import write_atomic
from kitbuild.paths import NODE_MODULES
from kitbuild.short import digits, packed_script, short_name
from kitbuild.site.errors import SiteError
from kitbuild.site.locales import Font
from kitbuild.sizes import KB

FONT_LIMIT = 20 * KB


@dataclass(frozen=True)
class Beside:
    """Paths from the language's folder, hashed; "" for none.

    files: path to content. strings: words of the page's scripts; more: those that no lesson's page
    says. python: by lesson id, the catalogue and the worked answers. font: of a script that many
    devices lack.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    strings: str = ""
    more: str = ""
    python: Mapping[str, str] = field(default_factory=dict)
    font: str = ""

    def write(self, folder: Path) -> None:
        """Write the files into the language's folder, and the short forms of Python's."""
        for name, data in self.files.items():
            write_atomic(folder / name, data)
        for name in self.python.values():
            write_atomic(folder / short_name(name), packed_script(self.files[name]))

    def needs(self, lesson: str) -> dict[str, int]:
        """Bytes on the line of what Python needs of the lesson, by the digits in its name."""
        script = self.python.get(lesson)
        return {digits(script): len(packed_script(self.files[script]))} if script else {}


def read_font(font: Font, packages: Path = NODE_MODULES) -> tuple[str, bytes]:
    """Hashed name and content of a font. Raises SiteError when it is not the one that is named."""
    path = packages / font.file
    if not path.is_file():
        raise SiteError(f"The font {font.file} is in no installed package. See package.json.")
    data = path.read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    if sha256 != font.sha256:
        raise SiteError(f"The font {font.file} has the SHA-256 {sha256}, not {font.sha256}.")
    if not data.startswith(b"wOF2") or len(data) > FONT_LIMIT:
        raise SiteError(
            f"The font {font.file} has {len(data)} bytes. A page takes WOFF2 of at most "
            f"{FONT_LIMIT}: name the package's file with the letters of the script alone."
        )
    return font.name, data
