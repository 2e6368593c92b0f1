"""The remainder in place of the quotient

You use t % every, which starts again at 0 with each stretch.

Hint: what is the rate at t = every?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 * factor ** (t % every))
