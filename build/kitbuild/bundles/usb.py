"""The stick: the built site as one zip, opened by a double click on index.html."""

import hashlib
import zipfile
from pathlib import Path

from kitbuild import paths

FOLDER = "lampkit"
FIXED_DATE = (2020, 1, 1, 0, 0, 0)
# Pages opened from a folder read base64 scripts; the binary dress would be dead weight there.
LEFT_OUT = {".bin"}
READ_ME = """Lampkit: learn generative AI without internet.

1. Copy the folder "{folder}" to your computer, or leave it on the stick.
2. Open the file index.html in it by a double click.

Any browser can read the lessons. To run Python you need Chrome 97, Firefox 113, Safari 16.4 or
a newer one. Nothing is installed, and nothing is sent anywhere.

If something does not work, a file may be damaged. SHA256SUMS.txt lists every file; on most
computers `sha256sum -c SHA256SUMS.txt` names the damaged one. Copy the folder again.

The licences are in licences.txt.
"""


def site_files() -> dict[str, bytes]:
    """Path inside the folder -> bytes, of every file that the stick carries."""
    files = {
        path.relative_to(paths.SITE).as_posix(): path.read_bytes()
        for path in sorted(paths.SITE.rglob("*"))
        if path.is_file() and path.suffix not in LEFT_OUT
    }
    files["READ-ME-FIRST.txt"] = READ_ME.format(folder=FOLDER).encode()
    sums = [f"{hashlib.sha256(data).hexdigest()}  {name}" for name, data in sorted(files.items())]
    files["SHA256SUMS.txt"] = ("\n".join(sums) + "\n").encode()
    return files


def run() -> None:
    """Writes dist/lampkit-usb.zip and its checksum file."""
    write_zip(site_files(), paths.USB_ZIP)
    data = paths.USB_ZIP.read_bytes()
    name = paths.USB_ZIP.name
    sums = paths.USB_ZIP.with_suffix(".zip.sha256")
    sums.write_text(f"{hashlib.sha256(data).hexdigest()}  {name}\n", encoding="utf-8")
    print(f"  {paths.USB_ZIP.relative_to(paths.ROOT)}: {len(data):,} bytes")


def write_zip(files: dict[str, bytes], target: Path) -> None:
    """The files under one folder, the same bytes on every machine."""
    part = target.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(files):
            archive.writestr(
                zipfile.ZipInfo(f"{FOLDER}/{name}", FIXED_DATE),
                files[name],
                compress_type=zipfile.ZIP_DEFLATED,
            )
    part.replace(target)
