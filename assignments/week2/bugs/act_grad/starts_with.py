"""Only the start of a name counts

You accept "relu6" for "relu".
The names are those of the docstring, letter by letter; any other raises ValueError.

Hint: what should act_grad("relu6", x) do?
"""

_whole = act_grad


def act_grad(name, x):
    return _whole("relu" if name.startswith("relu") else name, x)
