"""Everything else is gelu

Your last branch is an else, so that any other name gets the slope of gelu.

Hint: what does the docstring say about another name?
"""

_right = act_grad


def act_grad(name, x):
    names = ("relu", "leaky_relu", "sigmoid", "tanh", "silu")
    return _right(name if name in names else "gelu", x)
