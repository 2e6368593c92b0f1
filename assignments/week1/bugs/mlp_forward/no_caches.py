"""The caches are not returned

You return the output alone.

Hint: how many things does the docstring ask for?
"""


def mlp_forward(X, params, acts):
    A = X
    for (W, b), act in zip(params, acts, strict=True):
        A = act(dense_forward(A, W, b))
    return A
