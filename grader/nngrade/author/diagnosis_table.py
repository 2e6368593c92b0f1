"""The table of structural diagnoses, with the sentence that each example is given."""

from __future__ import annotations

from collections.abc import Iterator

from nngrade.diagnosis.diagnose import CONDITIONS, FORWARD, RANDOM, STATE, condition_sentence
from nngrade.diagnosis.looks import examples, recognise

HEAD = """# What a wrong answer looks like

When a check fails and no known bug of the exercise answers as the student did, the answer is compared with
the right one. This table is printed by `nngrade author diagnoses`: what an answer is in an example, and the
sentence that a student reads. None of these claims to know what the student thought: they say how the
answer looks.

| the answer | the sentence |
|---|---|
"""

CALLS = """
More is seen from several calls: of a function and its gradient, of the same call made again, in the same
process and in a fresh one, and of what the wrong calls have in common. Where a function returns several
arrays, such as the gradients of several parameters, it is said which are wrong ("`b`: Your answer looks
like twice the right one. The rest is right.").

| the calls | the sentence |
|---|---|
"""


def table() -> str:
    """Markdown, from the examples that the tests run too."""
    rows = (f"| {name} | {recognise(given)} |\n" for name, given in examples())
    return HEAD + "".join(rows) + CALLS + "".join(_calls())


def _calls() -> Iterator[str]:
    yield f"| `mse_grad` is the slope of the `mse` that was written | {FORWARD.format('mse_grad', 'mse')} |\n"
    yield f"| right in a fresh process, and 0.1 more at each later call | {STATE} |\n"
    yield f"| `np.random.normal` is added to the answer | {RANDOM} |\n"
    for words in CONDITIONS:
        yield f"| wrong for {words}, right otherwise | {condition_sentence(words)} |\n"
