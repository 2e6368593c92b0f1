"""A linear hidden layer

You put nothing behind a hidden layer. A stack of linear layers is one linear layer.

Hint: what did collapsing linear layers in week 2 show?
"""


def choose_activation(task):
    table = {
        "hidden": "identity",
        "binary": "sigmoid",
        "multiclass": "softmax",
        "multilabel": "sigmoid",
        "regression": "identity",
        "bounded": "tanh",
    }
    if task not in table:
        raise ValueError(task)
    return table[task]
