"""Serves dist/site at http://127.0.0.1:8000 until it is interrupted."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from kitbuild import paths
from kitbuild.errors import BuildError

ADDRESS = ("127.0.0.1", 8000)


def run() -> None:
    """Serves the built site on this computer only."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(paths.SITE))
    try:
        server = ThreadingHTTPServer(ADDRESS, handler)
    except OSError as error:
        raise BuildError(
            f"Port {ADDRESS[1]} cannot be used: {error.strerror}. Stop the program that holds it."
        ) from None
    print(f"http://{ADDRESS[0]}:{ADDRESS[1]} (stop with Ctrl+C)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
