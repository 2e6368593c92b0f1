"""ReLU overwrites its argument

You set the negative elements of x itself to 0. The caller's array is changed, and your result is
that very array.

Hint: make a new array, or a copy, and change that.
"""


def relu(x):
    x[x < 0] = 0
    return x
