"""The biases in reverse

You add the biases in the wrong order.

Hint: which bias belongs to the first neuron?
"""


def dense_forward(X, W, b):
    return X @ W.T + b[::-1]
