"""Capitals and spaces are overlooked

You turn the text into small letters without spaces first. Any text that is not one of the six is an
error.

Hint: what should choose_activation('Hidden') do?
"""


def choose_activation(task):
    table = {
        "hidden": "relu",
        "binary": "sigmoid",
        "multiclass": "softmax",
        "multilabel": "sigmoid",
        "regression": "identity",
        "bounded": "tanh",
    }
    task = task.strip().lower()
    if task not in table:
        raise ValueError(task)
    return table[task]
