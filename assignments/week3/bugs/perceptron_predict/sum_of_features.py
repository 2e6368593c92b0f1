"""The weights are left out

You add the features up without their weights.

Hint: what does w do?
"""


def perceptron_predict(X, w, b):
    return (X.sum(axis=1) + b > 0).astype(int)
