"""A sigmoid for numbers from -1 to 1

A sigmoid goes from 0 to 1: the negative half cannot be reached.

Hint: which function goes from -1 to 1?
"""


def choose_activation(task):
    table = {
        "hidden": "relu",
        "binary": "sigmoid",
        "multiclass": "softmax",
        "multilabel": "sigmoid",
        "regression": "identity",
        "bounded": "sigmoid",
    }
    if task not in table:
        raise ValueError(task)
    return table[task]
