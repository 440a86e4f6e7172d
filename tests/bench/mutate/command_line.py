"""The command line that the measurements share."""

import argparse
import sys

from ties import TieError


def parser_of(doc, folder, check, check_help):
    """A parser with the options of every measurement; `check` is the option that needs no program."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", help=folder)
    parser.add_argument("--binary", help="the program to be measured")
    parser.add_argument(check, dest="check", action="store_true", help=check_help)
    parser.add_argument("--missed", metavar="FILE", help="list the mutants that were not found")
    parser.add_argument("--strays", metavar="FILE", help="list the mutants with a finding that points elsewhere")
    return parser


def start(parser, run):
    """What `run` returns for the arguments; a mistake in a table ends the program with its message."""
    arguments = parser.parse_args()
    if not arguments.check and not arguments.binary:
        parser.error("--binary is needed")
    try:
        return run(arguments)
    except TieError as error:
        sys.exit(str(error))


def write_lists(arguments, write, missed, strays):
    """Writes the lists that were asked for."""
    for path, outcomes in ((arguments.missed, missed), (arguments.strays, strays)):
        if path:
            write(path, outcomes)
