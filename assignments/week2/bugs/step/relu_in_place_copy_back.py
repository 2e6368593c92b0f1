"""ReLU changes x and returns a copy

Your result is a new array, but you have set elements of x on the way.

Hint: print x before and after the call.
"""


def relu(x):
    x *= x > 0
    return x.copy()
