"""Only the first row is answered

You look at the first row alone. Every row of X is a sample.

Hint: how many answers belong to X (N, D)?
"""


def perceptron_predict(X, w, b):
    return (X[:1] @ w + b > 0).astype(int)
