"""The neurons are added up

You add the neurons up and return a number for each sample.

Hint: what shape has the result?
"""


def dense_forward(X, W, b):
    return (X @ W.T + b).sum(axis=1)
