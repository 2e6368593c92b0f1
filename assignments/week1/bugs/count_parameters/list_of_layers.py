"""A count for each layer

You return a list with a count for each layer. Their sum is asked for.

Hint: what does the signature say is returned?
"""


def count_parameters(sizes, bias=True):
    return [i * o + (o if bias else 0) for i, o in zip(sizes[:-1], sizes[1:], strict=True)]
