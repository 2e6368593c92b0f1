"""The result is reshaped for transposed

You reshape W @ X.T to (N, O), which puts its numbers in the wrong places.

Hint: what does reshape do to the order of the numbers?
"""


def dense_forward(X, W, b):
    return (W @ X.T + b[:, None]).reshape(len(X), len(W))
