"""Make the table of docs/diagnosis.md: examples of wrong answers, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from nngrade.diagnosis.answers import EXCHANGED, ZEROS
from nngrade.diagnosis.condition import CONDITIONS, condition_sentence
from nngrade.diagnosis.diagnose import FORWARD, RANDOM, SHARED, STATE
from nngrade.diagnosis.look_examples import examples
from nngrade.diagnosis.looks import recognise

HEAD = """# What a wrong answer looks like

If no known mistake of an exercise fits a wrong answer, nngrade compares the answer with the right one and
describes the pattern of the error. `nngrade author diagnoses` prints this table. Each row has an example of
an answer and the sentence that a student reads. The sentences describe the answer. They do not claim to know
what the student thought. A pattern that so little data may show by chance is not described: two booleans
that look swapped, for instance.

| the answer | the sentence |
|---|---|
"""

CALLS = """
Several calls show more: a function together with its gradient, the same call made again in the same process
and in a new one, and what all wrong calls have in common. If a function returns several arrays, such as the
gradients of several parameters, the sentence names the wrong ones ("`b`: Your answer looks like twice the
right one.").

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
    yield f"| a class whose objects append to one list | {SHARED} |\n"
    yield f"| `np.random.normal` is added to the answer | {RANDOM} |\n"
    yield f"| 0 in all calls | {ZEROS} |\n"
    yield f"| results in another order, such as (dW, dX) for (dX, dW) | {EXCHANGED} |\n"
    for words in (
        *CONDITIONS,
        "calls with `axis=0`",
        "calls that pass another `axis` than -1",
    ):
        yield f"| wrong for {words} alone | {condition_sentence(words)} |\n"
