"""A KeyError for an unknown name

You look the name up in a dict, which raises KeyError. ValueError is asked for.

Hint: what does the docstring say about another name?
"""

_right = act_grad


def act_grad(name, x):
    names = {n: n for n in ("relu", "leaky_relu", "sigmoid", "tanh", "silu", "gelu")}
    return _right(names[name], x)
