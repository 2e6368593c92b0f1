"""softmax for a single output

You put a softmax behind one output. It divides the output by itself: the probability is always 1.

Hint: what is softmax([z]) for any z?
"""


def choose_activation(task):
    table = {
        "hidden": "relu",
        "binary": "softmax",
        "multiclass": "softmax",
        "multilabel": "sigmoid",
        "regression": "identity",
        "bounded": "tanh",
    }
    if task not in table:
        raise ValueError(task)
    return table[task]
