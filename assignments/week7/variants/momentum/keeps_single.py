"""float32 for float32

Results in the precision of the inputs are fine.
"""

def momentum(w, g, state, lr, beta=0.9):
    v = g.copy() if not state else beta * state['v'] + g
    return w - lr * v, {'v': v}
