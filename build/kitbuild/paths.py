"""Every folder and file name of the build, once."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
KIT = ROOT / "kit"
HOST = KIT / "host"
MODELS = KIT / "models"
TRANSLATIONS = ROOT / "translations"
NODE_MODULES = ROOT / "node_modules"
PYODIDE_VENV = ROOT / ".venv-pyodide"

CACHE = ROOT / ".cache"
OUT = ROOT / "out"
DIST = ROOT / "dist"
SITE = DIST / "site"
KIT_OUT = SITE / "_kit"
USB_ZIP = DIST / "lampkit-usb.zip"
