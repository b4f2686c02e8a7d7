"""`python -m pekso.serve run` and `python -m pekso.serve exec [--test] -- COMMAND …`."""

import argparse
import os
import sys

from pekso.serve.run import execute, run
from pekso.serve.trouble import Trouble


def main(arguments: list[str]) -> int:
    """Read the command line, do it, and turn Trouble into its sentence and code 1."""
    parser = argparse.ArgumentParser(prog="python -m pekso.serve")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("run", help="serve until Ctrl-C")
    once = verbs.add_parser("exec", help="run one command with the servers up")
    once.add_argument("--test", action="store_true", help="servers of their own for tests")
    once.add_argument("command", nargs="+", metavar="-- COMMAND")
    chosen = parser.parse_args(arguments)
    umask = os.umask(0o077)
    try:
        if chosen.verb == "run":
            return run(dict(os.environ))
        return execute(dict(os.environ), chosen.command, test=chosen.test, umask=umask)
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr, flush=True)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
