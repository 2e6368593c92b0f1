"""The name swish is taken for silu

You accept another name of the same activation.
The names are those of the docstring, letter by letter; any other one raises ValueError.

Hint: what should act_grad("swish", x) do?
"""

_whole = act_grad


def act_grad(name, x):
    return _whole("silu" if name == "swish" else name, x)
