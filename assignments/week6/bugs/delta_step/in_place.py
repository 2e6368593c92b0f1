"""delta_next is changed in place

You scale delta_next before you use it, in the caller's own array, and it is divided once too
often.

Hint: print delta_next before and after the call.
"""


def delta_step(delta_next, W_next, Z, act):
    delta_next /= len(delta_next)
    return activation_backward(delta_next @ W_next, Z, act)
