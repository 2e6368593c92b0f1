"""By a product of matrices

A row times a column, and the one number in it.
"""


def neuron(x, w, b, act):
    z = (w.reshape(1, -1) @ x.reshape(-1, 1) + b)[0, 0]
    return act(z)
