"""An answer for every task

You answer for tasks that are not there. A misspelt task should be an error.

Hint: what should choose_activation('clustering') do?
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
    return table.get(task, "identity")
