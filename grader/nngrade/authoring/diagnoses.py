"""The table of structural diagnoses, with the sentence that each example is given."""

from __future__ import annotations

from nngrade.structure import examples, recognise

HEAD = """# What a wrong answer looks like

When a check fails and no known bug of the exercise answers as the student did, the answer is compared with
the right one. This table is printed by `nngrade author diagnoses`: what an answer is in an example, and the
sentence that a student reads. None of these claims to know what the student thought: they say how the
answer looks.

| the answer | the sentence |
|---|---|
"""


def table() -> str:
    """Markdown, from the examples that the tests run too."""
    rows = (f"| {name} | {recognise(given)} |\n" for name, given in examples())
    return HEAD + "".join(rows)
