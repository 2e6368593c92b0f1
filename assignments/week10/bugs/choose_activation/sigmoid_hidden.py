"""A sigmoid in the hidden layers

The sigmoid is flat on both sides and its slope is 1/4 at most, so in a deep network the gradient
vanishes.

Hint: what is 0.25 to the power of 10?
"""


def choose_activation(task):
    table = {
        "hidden": "sigmoid",
        "binary": "sigmoid",
        "multiclass": "softmax",
        "multilabel": "sigmoid",
        "regression": "identity",
        "bounded": "tanh",
    }
    if task not in table:
        raise ValueError(task)
    return table[task]
