"""Growing with the square

You square the fraction. The rate grows by the same amount at each step.

Hint: what is the rate in the middle of the warm-up?
"""

def warmup(t, n, lr0):
    return float(lr0 * (min(t + 1, n) / n) ** 2)
