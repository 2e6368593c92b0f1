"""Blanks around a name are dropped

You accept " tanh" for "tanh".
The names are those of the docstring, letter by letter; any other raises ValueError.

Hint: what should act_grad(" tanh", x) do?
"""

_whole = act_grad


def act_grad(name, x):
    return _whole(name.strip(), x)
