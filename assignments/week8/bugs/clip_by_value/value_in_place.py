"""Clipped in place

You change the arrays that were passed in. Make new ones.

Hint: what are the caller's gradients after the call?
"""


def clip_by_value(grads, c):
    for g in grads:
        g[g > c] = c
        g[g < -c] = -c
    return [g.copy() for g in grads]
