"""The first bias for all neurons

You add b[0] to every neuron. Each neuron has its own.

Hint: how many biases are there?
"""


def dense_forward(X, W, b):
    return X @ W.T + b[0]
