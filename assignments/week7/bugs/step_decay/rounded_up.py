"""Rounded up

You round t / every up, so that the first cut comes after step 0.

Hint: what is the rate at t = 1?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 * factor ** (-(-t // every)))
