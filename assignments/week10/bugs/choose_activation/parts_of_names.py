"""Texts that hold a task's name are accepted

You look for the task's name inside the text. Any other text is an error, even if it holds a name.

Hint: what should choose_activation('hidden layer') do?
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
    for name, found in table.items():
        if name in task:
            return found
    raise ValueError(task)
