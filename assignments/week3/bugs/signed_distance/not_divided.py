"""The score is not divided by the length of w

You return w . x + b. That is the distance only if w has length 1.

Hint: does your distance change if w and b are doubled?
"""


def signed_distance(X, w, b):
    return X @ w + b
