"""A smallest rate

You do not let the rate fall below a small number of your own. Nobody asked for that.

Hint: what is the rate at t = 60 for lr0 = 1, every = 1 and factor = 0.5?
"""

def step_decay(t, lr0, every, factor):
    return float(max(1e-6, lr0 * factor ** (t // every)))
