"""The weights take the type of the inputs

You convert w to the type of X. Where X holds integers, the weights lose their fractions.

Hint: what becomes of w = (0.5, -0.5) if X holds integers?
"""


def perceptron_predict(X, w, b):
    return (X @ w.astype(X.dtype) + b > 0).astype(int)
