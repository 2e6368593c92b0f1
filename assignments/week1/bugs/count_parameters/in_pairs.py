"""The widths in pairs

You step by two through the widths, and leave out the layers between.

Hint: which layers has [4, 3, 2, 5]?
"""


def count_parameters(sizes, bias=True):
    total = 0
    for k in range(0, len(sizes) - 1, 2):
        total += sizes[k] * sizes[k + 1] + (sizes[k + 1] if bias else 0)
    return total
