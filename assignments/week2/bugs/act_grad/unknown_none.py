"""Nothing for an unknown name

For a name that you do not know you return nothing, and the caller learns of it much later.

Hint: what does the docstring say about another name?
"""

_right = act_grad


def act_grad(name, x):
    names = ("relu", "leaky_relu", "sigmoid", "tanh", "silu", "gelu")
    return _right(name, x) if name in names else None
