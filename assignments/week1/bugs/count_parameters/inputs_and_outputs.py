"""Just inputs times outputs

You multiply the first width by the last, as if there were no hidden layers.

Hint: how many layers has [4, 3, 2]?
"""


def count_parameters(sizes, bias=True):
    return sizes[0] * sizes[-1] + (sizes[-1] if bias else 0) if len(sizes) > 1 else 0
