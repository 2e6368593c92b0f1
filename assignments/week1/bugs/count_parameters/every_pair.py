"""Each width with each later one

You join each layer with every later one. Only neighbours are joined.

Hint: how many layers has [4, 3, 2]?
"""


def count_parameters(sizes, bias=True):
    total = 0
    for k in range(len(sizes)):
        for m in range(k + 1, len(sizes)):
            total += sizes[k] * sizes[m]
    return total + (sum(sizes[1:]) if bias else 0)
