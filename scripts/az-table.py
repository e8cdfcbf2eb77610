"""Prints what the installed Azure CLI knows of some commands, as JSON. `scripts/az.js` runs it.

Takes a JSON list of texts as standard input, each the words after `az` up to the first flag. Looks up the longest
beginning of each that is a command, and asks the CLI's own parser for its flags. One process for all: `az … --help`
takes more than a second for each. Nothing is run and nobody is signed in.
"""

import argparse
import json
import logging
import sys
import warnings
from unittest import mock

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

# The module of `az monitor` loads a grammar at import that some builds of antlr cannot read. Flags do not need it.
try:
    from antlr4.atn.ATNDeserializer import ATNDeserializer

    ATNDeserializer.deserialize = lambda self, data: mock.MagicMock()
except ImportError:
    pass

from azure.cli.core import __version__, get_default_cli
from azure.cli.core.commands.events import EVENT_INVOKER_POST_LOAD_ARGUMENTS, EVENT_INVOKER_PRE_LOAD_ARGUMENTS
from knack.deprecation import Deprecated
from knack.events import EVENT_INVOKER_CMD_TBL_LOADED, EVENT_INVOKER_POST_CMD_TBL_CREATE

cli = get_default_cli()
invoker = cli.invocation_cls(
    cli_ctx=cli, parser_cls=cli.parser_cls, commands_loader_cls=cli.commands_loader_cls, help_cls=cli.help_cls
)
cli.invocation = invoker
loader = invoker.commands_loader
loader.load_command_table(None)
table = loader.command_table


def note_deprecation(found, info):
    if isinstance(info, Deprecated):
        found["deprecated"] = info.redirect or ""
    return found


def flag(action):
    found = {
        "options": list(action.option_strings),
        "required": action.required,
        # argparse: nothing stands for exactly one value.
        "values": 1 if action.nargs is None else action.nargs,
    }
    if action.choices:
        found["choices"] = [str(choice) for choice in action.choices]
    return note_deprecation(found, getattr(action, "deprecate_info", None))


def describe(name):
    """The flags of one command, from the parser that `az` would build for it."""
    loader.command_table = {name: table[name]}
    loader.command_name = name
    invoker.data["command_string"] = name
    cli.raise_event(EVENT_INVOKER_PRE_LOAD_ARGUMENTS, commands_loader=loader)
    loader.load_arguments(name)
    cli.raise_event(EVENT_INVOKER_POST_LOAD_ARGUMENTS, commands_loader=loader)
    cli.raise_event(EVENT_INVOKER_POST_CMD_TBL_CREATE, commands_loader=loader)
    parser = cli.parser_cls(cli_ctx=cli, prog="az", parents=[invoker._global_parser])
    parser.load_command_table(loader)
    cli.raise_event(EVENT_INVOKER_CMD_TBL_LOADED, cmd_tbl=loader.command_table, parser=parser)
    shown = [
        action
        for action in parser.subparser_map[name]._actions
        if action.help != argparse.SUPPRESS and not any(option.startswith("--_") for option in action.option_strings)
    ]
    found = {"flags": [flag(action) for action in shown if action.option_strings]}
    found["loose"] = any(not action.option_strings for action in shown)
    return note_deprecation(found, table[name].deprecate_info)


def longest(text):
    words = text.split()
    names = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((name for name in names if name in table), None)


wanted = {longest(text) for text in json.load(sys.stdin)} - {None}
groups = {" ".join(name.split()[:count]) for name in table for count in range(1, len(name.split()))}
json.dump(
    {
        "version": __version__,
        "size": len(table),
        "groups": sorted(groups),
        "commands": {name: describe(name) for name in sorted(wanted)},
    },
    sys.stdout,
)
