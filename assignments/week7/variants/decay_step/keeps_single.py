"""float32 for float32

Results in the precision of the inputs are fine.
"""

def decay_step(w, g, lr, lam, decoupled):
    return w - lr * g - lr * (2 - bool(decoupled)) * lam * w
