"""The caches stay empty

You return an empty list: nothing is ever appended to it.

Hint: what should be noted in each round?
"""


def mlp_forward(X, params, acts):
    A = X
    for (W, b), act in zip(params, acts, strict=True):
        A = act(dense_forward(A, W, b))
    return A, []
