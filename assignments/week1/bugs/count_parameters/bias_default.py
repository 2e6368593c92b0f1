"""Without biases unless told

Your default for bias is False. In the signature it is True.

Hint: what does the signature say?
"""


def count_parameters(sizes, bias=False):
    return sum(i * o + (o if bias else 0) for i, o in zip(sizes[:-1], sizes[1:], strict=True))
