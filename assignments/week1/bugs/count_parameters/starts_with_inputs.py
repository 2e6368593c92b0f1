"""The inputs are parameters too

You begin your sum with the number of inputs. They are no parameters.

Hint: how many parameters has [4, 3]?
"""


def count_parameters(sizes, bias=True):
    return sizes[0] + sum(i * o + (o if bias else 0) for i, o in zip(sizes[:-1], sizes[1:], strict=True))
