"""The first layer is missed

Your loop begins one layer too late.

Hint: how many layers has [4, 3, 2]?
"""


def count_parameters(sizes, bias=True):
    total = 0
    for k in range(1, len(sizes) - 1):
        total += sizes[k] * sizes[k + 1] + (sizes[k + 1] if bias else 0)
    return total
