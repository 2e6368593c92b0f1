"""Write a report as a JSON document, and the schema of such documents."""

from __future__ import annotations

import inspect
from typing import Any

import msgspec

from nngrade.model import Report
from nngrade.text import plain_json


def encode(report: Report) -> bytes:
    """Return the report as a JSON document; `docs/report.schema.json` is its schema."""
    return plain_json(msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n")


def schema() -> bytes:
    """Return the JSON Schema of a report."""
    made = _plain_descriptions(msgspec.json.schema(Report))
    return msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"


def _plain_descriptions(schema: Any) -> Any:
    """Return a schema with descriptions without indentation: releases of msgspec differ in that."""
    if isinstance(schema, list):
        return [_plain_descriptions(x) for x in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        k: inspect.cleandoc(v)
        if k == "description" and isinstance(v, str)
        else _plain_descriptions(v)
        for k, v in schema.items()
    }
