"""By recursion

A network is its first layer and the rest.
"""


def count_parameters(sizes, bias=True):
    if len(sizes) < 2:
        return 0
    first = sizes[0] * sizes[1] + (sizes[1] if bias else 0)
    return first + count_parameters(sizes[1:], bias)
