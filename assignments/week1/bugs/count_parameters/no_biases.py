"""The biases are never counted

You count the weights alone, even where bias is true.

Hint: how many biases do 3 neurons have?
"""


def count_parameters(sizes, bias=True):
    return sum(i * o for i, o in zip(sizes[:-1], sizes[1:], strict=True))
