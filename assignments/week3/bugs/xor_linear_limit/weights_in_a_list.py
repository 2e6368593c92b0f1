"""The weights are a list

You return w as a list. It is an array (2,).

Hint: np.array makes one of it.
"""


def xor_linear_limit():
    return {"w": [0.0, 0.0], "b": 0.5, "mse": 0.25, "best_acc": 0.75}
