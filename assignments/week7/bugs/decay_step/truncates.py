"""Whole numbers stay whole numbers

You give the new w the old one's dtype, so that integer weights lose their fractions.

Hint: what is the new w for w = np.array([1]) and a step of 0.25?
"""

def decay_step(w, g, lr, lam, decoupled):
    new = w - lr * g - lr * lam * w if decoupled else w - lr * (g + 2 * lam * w)
    return new.astype(w.dtype)
