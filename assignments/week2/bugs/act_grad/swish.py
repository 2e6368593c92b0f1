"""silu under its other name

You know silu as swish only. The docstring lists the six names.

Hint: call it with each name in the docstring.
"""

_right = act_grad


def act_grad(name, x):
    if name == "silu":
        raise ValueError(name)
    return _right("silu" if name == "swish" else name, x)
