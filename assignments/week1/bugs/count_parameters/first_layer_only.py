"""Just the first layer

You count the first layer alone, or leave the loop after one round.

Hint: where does your return stand?
"""


def count_parameters(sizes, bias=True):
    for i, o in zip(sizes[:-1], sizes[1:], strict=True):
        return i * o + (o if bias else 0)
    return 0
