"""Brackets are missing

You multiply the inputs plus one by the outputs whether bias is true or not, or add before you multiply.

Hint: what does Python make of i * o + o if bias else 0?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o + o if bias else 0 for i, o in zip(sizes[:-1], sizes[1:], strict=True))
