"""By index

The same pairs by their places.
"""


def count_parameters(sizes, bias=True):
    total = 0
    for k in range(1, len(sizes)):
        total += sizes[k - 1] * sizes[k]
        if bias:
            total += sizes[k]
    return total
