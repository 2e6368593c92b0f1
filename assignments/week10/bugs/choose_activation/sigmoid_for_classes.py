"""A sigmoid for each of several classes

The classes exclude each other, so their probabilities add up to 1. Sigmoids do not.

Hint: what should the C probabilities add up to?
"""


def choose_activation(task):
    table = {
        "hidden": "relu",
        "binary": "sigmoid",
        "multiclass": "sigmoid",
        "multilabel": "sigmoid",
        "regression": "identity",
        "bounded": "tanh",
    }
    if task not in table:
        raise ValueError(task)
    return table[task]
