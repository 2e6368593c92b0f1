"""Just the last layer

In your loop each layer replaces the one before. They should be added up.

Hint: what is the difference between = and +=?
"""


def count_parameters(sizes, bias=True):
    total = 0
    for i, o in zip(sizes[:-1], sizes[1:], strict=True):
        total = i * o + (o if bias else 0)
    return total
