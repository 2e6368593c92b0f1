"""tanh for a probability

You take tanh for a probability. It goes down to -1.

Hint: which of the functions go from 0 to 1?
"""


def choose_activation(task):
    table = {
        "hidden": "relu",
        "binary": "tanh",
        "multiclass": "softmax",
        "multilabel": "sigmoid",
        "regression": "identity",
        "bounded": "tanh",
    }
    if task not in table:
        raise ValueError(task)
    return table[task]
