"""Zeros and ones exchanged

You answer 1 where the score is below 0.

Hint: on which side of the boundary does w point?
"""


def perceptron_predict(X, w, b):
    return (X @ w + b <= 0).astype(int)
