"""SiLU in hidden layers

It is smooth, and grows without bound to the right.
"""


def choose_activation(task):
    table = {
        "hidden": "silu",
        "binary": "sigmoid",
        "multiclass": "softmax",
        "multilabel": "sigmoid",
        "regression": "identity",
        "bounded": "tanh",
    }
    if task not in table:
        raise ValueError(task)
    return table[task]
