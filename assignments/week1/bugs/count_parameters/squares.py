"""The square of each width

You square the widths, as if each layer were joined to itself.

Hint: how many weights has [4, 3]?
"""


def count_parameters(sizes, bias=True):
    return sum(n * n for n in sizes[1:]) + (sum(sizes[1:]) if bias else 0)
