"""The count ends at a layer without neurons

You stop counting where a layer has no neurons. The next one still has its biases.

Hint: how many biases has the last layer of [4, 0, 2]?
"""


def count_parameters(sizes, bias=True):
    total = 0
    for i, o in zip(sizes[:-1], sizes[1:], strict=True):
        if not (i and o):
            break
        total += i * o + (o if bias else 0)
    return total
