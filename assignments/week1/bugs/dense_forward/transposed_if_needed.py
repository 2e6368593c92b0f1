"""W is transposed just when the shapes demand it

You multiply by W as it is whenever that is possible. For a square W that is possible, and wrong: W always has
a row for each neuron.

Hint: how do you know which axis of a (4, 4) W is which?
"""


def dense_forward(X, W, b):
    if X.shape[1] != W.shape[0]:
        W = W.T
    return X @ W + b
