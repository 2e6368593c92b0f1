"""Cut only at the multiples

You lower the rate at t = every, 2 every, ... and go back to lr0 between. A cut stays.

Hint: what is the rate at t = every + 1?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 * factor ** (t // every) if t % every == 0 else lr0)
