"""The last layer is missed

Your loop ends one layer too early.

Hint: how many layers has [4, 3, 2]?
"""


def count_parameters(sizes, bias=True):
    total = 0
    for k in range(len(sizes) - 2):
        total += sizes[k] * sizes[k + 1] + (sizes[k + 1] if bias else 0)
    return total
