"""Cut only once

You multiply by factor once. After twice as many steps it is factor^2, and so on.

Hint: what is the rate at t = 2 every?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 if t < every else lr0 * factor)
