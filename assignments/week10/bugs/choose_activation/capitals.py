"""Capital letters

You write the names with capitals. The docstring's are in small letters.

Hint: compare your words with the docstring's.
"""


def choose_activation(task):
    table = {
        "hidden": "ReLU",
        "binary": "Sigmoid",
        "multiclass": "Softmax",
        "multilabel": "Sigmoid",
        "regression": "identity",
        "bounded": "tanh",
    }
    if task not in table:
        raise ValueError(task)
    return table[task]
