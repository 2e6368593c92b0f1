"""approximate has another name

Your function does not know approximate by its name. The stub's parameters are what callers may write.

Hint: try gelu(x, approximate=True).
"""

_whole = gelu


def gelu(x, approx=False):
    return _whole(x, approx)
