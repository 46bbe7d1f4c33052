"""`python -m kit check <exercise> <answer.py>`: see kit/command/check.py."""

import sys

from kit.command.check import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
