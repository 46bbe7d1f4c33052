"""What of Python and NumPy goes into the packs. What is left out says so when it is imported.

Chosen by what Pyodide, NumPy, kit and the lessons import, and by what a curious learner tries.
"""

import re

# Modules of the standard library a learner may import: each is tried in tests/pyodide.
_PROMISED = """
abc array ast asyncio base64 binascii bisect builtins bz2 calendar cmath codecs collections
colorsys contextlib contextvars copy csv dataclasses datetime decimal difflib dis enum errno
fnmatch fractions functools gc gettext glob graphlib gzip hashlib heapq hmac html importlib
inspect io itertools json keyword linecache locale logging math numbers operator os pathlib
pickle pkgutil platform pprint pydoc queue random re reprlib sched secrets shelve shutil
statistics string struct sys tempfile textwrap threading time timeit token tokenize traceback
types typing unicodedata uuid warnings weakref zipfile zlib
"""

# Modules that only other modules import: Pyodide's start, NumPy, and those above.
_BEHIND = """
__future__ _colorize _compat_pickle _compression _markupbase _opcode_metadata _pyodide _pyrepl
_strptime _sysconfigdata__emscripten_wasm32-emscripten _threading_local _weakrefset concurrent
copyreg ctypes dbm email encodings ipaddress opcode pyodide selectors signal socket subprocess
sysconfig tarfile this urllib
"""

PROMISED = frozenset(_PROMISED.split())
BEHIND = frozenset(_BEHIND.split())

# Parts of them that nothing here can use: other systems, commands, servers, rare encodings.
_STDLIB_WITHOUT = re.compile(
    r"""
    (?: ^asyncio/(?:__main__|proactor_events|windows_\w+)
    | ^email/(?!__init__)
    | ^_pyrepl/(?!__init__|pager)
    | ^ctypes/(?:macholib/|_aix|util|wintypes)
    | ^concurrent/futures/(?:process|thread)\.
    | ^dbm/(?:gnu|ndbm|sqlite3)
    | ^json/tool
    | ^logging/(?:config|handlers)
    | ^urllib/(?:request|response|robotparser)
    | ^zipfile/__main__ | ^sysconfig/__main__
    | ^encodings/(?!__init__|aliases|ascii|charmap|cp437|cp1252|idna|latin_1|punycode
                    |(?:raw_)?unicode_escape|utf_)
    | py\.typed$ )
    """,
    re.VERBOSE,
)

# NumPy without random numbers (a pack of its own), Fourier transforms, and what developers need.
_NUMPY_WITHOUT = re.compile(
    r"""
    (?: /tests/ | conftest | \.pyi$ | py\.typed$
    | ^numpy/(?:_pyinstaller|distutils|doc|f2py|fft|ma|polynomial|random|testing|core)/
    | ^numpy/_core/(?:include|lib)/
    | _multiarray_tests | _operand_flag_tests | _rational_tests | _simd | _struct_ufunc_tests
    | _umath_tests | lapack_lite
    | \.(?:a|build|c|cfg|h|ini|pc|pxd|pyx|rst|template)$ )
    """,
    re.VERBOSE,
)
_NUMPY_RANDOM = re.compile(r"^numpy/random/(?!tests/|_examples/).*\.(?:py|so)$")
_NUMPY_MASKED = re.compile(r"^numpy/ma/(?!tests/|testutils|timer_comparison).*\.py$")


def in_stdlib(name: str) -> bool:
    """Whether a file of the standard library is kept; name is its path in the zip."""
    module = name.split("/", 1)[0].removesuffix(".py")
    return module in PROMISED | BEHIND and not _STDLIB_WITHOUT.search(name)


def in_numpy(name: str) -> bool:
    """Whether a file of NumPy's wheel is kept; name is its path in the wheel."""
    return not _NUMPY_WITHOUT.search(name)


def in_numpy_random(name: str) -> bool:
    """Whether a file of NumPy's wheel belongs to the pack of random numbers."""
    return _NUMPY_RANDOM.match(name) is not None


def in_numpy_masked(name: str) -> bool:
    """Whether a file of NumPy's wheel belongs to masked arrays, which its median asks for, too."""
    return _NUMPY_MASKED.match(name) is not None


def is_promised(module: str) -> bool:
    """Whether a learner may meet a module by its name: its texts are kept for help()."""
    return module.split(".", 1)[0] in PROMISED | {"numpy"}
