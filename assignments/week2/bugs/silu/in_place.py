"""Changes its argument

You multiply x itself. The caller's array is changed.

Hint: write x * ..., which makes a new array, in place of x *= ...
"""


def silu(x):
    s = sigmoid(x)
    x *= s
    return x.copy()
