"""By broadcasting

Every sample meets every neuron, and the products are added along the last axis.
"""


def dense_forward(X, W, b):
    return (X[:, None, :] * W[None, :, :]).sum(axis=2) + b
