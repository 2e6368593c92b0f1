"""Inputs and sums in two lists

You return a list of inputs and a list of sums. One list with a tuple for each layer is asked for.

Hint: how long should caches be?
"""


def mlp_forward(X, params, acts):
    A, inputs, sums = X, [], []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        inputs.append(A)
        sums.append(Z)
        A = act(Z)
    return A, [inputs, sums]
