"""The inputs are normalised

You scale the inputs. They count as they are.

Hint: what is the answer for twice the inputs, without bias?
"""


def dense_forward(X, W, b):
    return (X - X.mean(axis=0)) @ W.T + b
