"""softmax for labels that do not exclude each other

A softmax lets the probabilities add up to 1. An image may well hold both a cat and a dog.

Hint: may two labels both have the probability 0.9?
"""


def choose_activation(task):
    table = {
        "hidden": "relu",
        "binary": "sigmoid",
        "multiclass": "softmax",
        "multilabel": "softmax",
        "regression": "identity",
        "bounded": "tanh",
    }
    if task not in table:
        raise ValueError(task)
    return table[task]
