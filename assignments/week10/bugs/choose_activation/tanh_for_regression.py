"""tanh for any real number

tanh at the output gives numbers between -1 and 1 only.

Hint: can your network predict 20 degrees?
"""


def choose_activation(task):
    table = {
        "hidden": "relu",
        "binary": "sigmoid",
        "multiclass": "softmax",
        "multilabel": "sigmoid",
        "regression": "tanh",
        "bounded": "tanh",
    }
    if task not in table:
        raise ValueError(task)
    return table[task]
