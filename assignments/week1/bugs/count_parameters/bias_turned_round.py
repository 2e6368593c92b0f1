"""bias the wrong way round

You count the biases where bias is false, and leave them out where it is true.

Hint: what does "if not bias" ask?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o + (0 if bias else o) for i, o in zip(sizes[:-1], sizes[1:], strict=True))
