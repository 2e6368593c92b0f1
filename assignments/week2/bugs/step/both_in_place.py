"""Changes its argument

You set elements of x itself. The caller's array is changed, and whoever uses it next gets the
changed one.

Hint: make a new array, or a copy, and change that.
"""


def step(x):
    x[x <= 0] = 0
    x[x > 0] = 1
    return x


def relu(x):
    x[x < 0] = 0
    return x
