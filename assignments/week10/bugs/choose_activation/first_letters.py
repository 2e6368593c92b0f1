"""The first letters are enough

You ask only how the text begins. Any text that is not one of the six is an error, even if it begins like
one.

Hint: what should choose_activation('h') do?
"""


def choose_activation(task):
    starts = {
        "h": "relu",
        "bi": "sigmoid",
        "multic": "softmax",
        "multi": "sigmoid",
        "r": "identity",
        "bo": "tanh",
    }
    for start, found in starts.items():
        if task.startswith(start):
            return found
    raise ValueError(task)
