"""Lists in place of an array

You return nested lists. The next function wants an array.

Hint: np.array makes one of them.
"""


def one_hot(y, C):
    return [[1.0 if c == label else 0.0 for c in range(C)] for label in y]
