"""The biases are always counted

You count biases even where bias is false.

Hint: what is the second argument for?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o + o for i, o in zip(sizes[:-1], sizes[1:], strict=True))
