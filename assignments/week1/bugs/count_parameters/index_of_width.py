"""The place of a width is looked up

sizes.index(n) finds the first layer of that width, so layers of the same width are mixed up.

Hint: what is [3, 6, 3].index(3) for the last entry?
"""


def count_parameters(sizes, bias=True):
    total = 0
    for n in list(sizes)[:-1]:
        after = sizes[sizes.index(n) + 1]
        total += n * after + (after if bias else 0)
    return total
