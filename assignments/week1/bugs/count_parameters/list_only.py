"""Just lists

You use a list's method, or add a list, which a tuple does not take.

Hint: what is [0] + (4, 5)?
"""


def count_parameters(sizes, bias=True):
    before = [0] + sizes[:-1]
    return sum(i * o for i, o in zip(before, sizes)) + (sum(sizes[1:]) if bias else 0)
