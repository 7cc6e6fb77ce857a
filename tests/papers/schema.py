#!/usr/bin/env python3
"""Holds `callboard schema` and the examples' YAML against a JSON Schema validator that is not ours: schema.py SCHEMA FOLDER"""

import json
import pathlib
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML 1.2's scalars, as editors read them: 7:00 is a text, and so are dates and no."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$", "-+0123456789."),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))

schema = json.loads(pathlib.Path(sys.argv[1]).read_text())
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
seen, wrong = 0, []
for file in sorted(pathlib.Path(sys.argv[2]).rglob("*.yaml")):
    if {"broken", "workflows", "out", "templates"} & set(file.parts) or file.name == "theme.yaml":
        continue
    try:
        documents = list(yaml.load_all(file.read_text(), Loader=Loader))
    except yaml.YAMLError:
        # This reader knows YAML 1.1 alone: a question mark in a flow mapping is beyond it.
        continue
    for document in documents:
        seen += 1
        wrong += [f"{file}: {list(fault.absolute_path)}: {fault.message[:200]}" for fault in validator.iter_errors(document)]
for example in schema["properties"].values():
    for value in example.get("examples", []):
        wrong += [f"an example: {fault.message[:200]}" for fault in validator.evolve(schema={"definitions": schema["definitions"], **example}).iter_errors(value)]
assert validator.is_valid({"title": "Low Tide"}) and not validator.is_valid({"titel": "Low Tide"})
print("\n".join(wrong) or f"{seen} files are as the schema says")
sys.exit(bool(wrong) or seen < 20)
