"""A layer with one input and one neuron has no bias

You treat a layer with a single input and a single neuron apart, and forget its bias.

Hint: how many biases has a layer with one neuron?
"""


def dense_forward(X, W, b):
    if W.shape == (1, 1):
        return X * W
    return X @ W.T + b
