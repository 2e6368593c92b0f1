"""float32 for float32

Results in the precision of the inputs are fine.
"""

def sgd(w, g, state, lr):
    return w - lr * g, {}
