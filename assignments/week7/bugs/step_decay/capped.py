"""No rate above 1

You do not let the rate be larger than 1. Nobody asked for that.

Hint: what is the rate at t = 0 for lr0 = 4?
"""

def step_decay(t, lr0, every, factor):
    return float(min(1.0, lr0 * factor ** (t // every)))
