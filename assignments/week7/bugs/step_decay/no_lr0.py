"""lr0 is missing

You return factor^k, without the rate it starts from.

Hint: what is the rate at t = 0?
"""

def step_decay(t, lr0, every, factor):
    return float(factor ** (t // every))
