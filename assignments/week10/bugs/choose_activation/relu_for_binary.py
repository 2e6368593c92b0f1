"""ReLU for a probability

A ReLU has no upper end, so what it gives is no probability.

Hint: what is the largest probability?
"""


def choose_activation(task):
    table = {
        "hidden": "relu",
        "binary": "relu",
        "multiclass": "softmax",
        "multilabel": "sigmoid",
        "regression": "identity",
        "bounded": "tanh",
    }
    if task not in table:
        raise ValueError(task)
    return table[task]
