"""The activations are scaled in place

You change the array that was passed in.

Hint: what is A after the call?
"""


def dropout_eval(A, p):
    A *= 1 - p
    return A.copy()
