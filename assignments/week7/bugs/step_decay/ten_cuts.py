"""No more than ten cuts

After ten cuts you leave the rate as it is. It goes on: lr0 factor^(t // every), however large t
is.

Hint: what is the rate at t = 11 for every = 1?
"""

def step_decay(t, lr0, every, factor):
    return float(lr0 * factor ** min(t // every, 10))
