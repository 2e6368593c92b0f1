"""Names as they are printed

You expect names such as ReLU and LeakyReLU. The docstring lists them in small letters.

Hint: call it with each name in the docstring.
"""

_right = act_grad


def act_grad(name, x):
    names = {"ReLU": "relu", "LeakyReLU": "leaky_relu", "Sigmoid": "sigmoid"}
    if name not in names:
        raise ValueError(name)
    return _right(names[name], x)
