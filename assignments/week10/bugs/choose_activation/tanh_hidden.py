"""tanh in the hidden layers

tanh is flat for large inputs of either sign. The task asks for one that is not.

Hint: what is the slope of tanh at 10 and at -10?
"""


def choose_activation(task):
    table = {
        "hidden": "tanh",
        "binary": "sigmoid",
        "multiclass": "softmax",
        "multilabel": "sigmoid",
        "regression": "identity",
        "bounded": "tanh",
    }
    if task not in table:
        raise ValueError(task)
    return table[task]
