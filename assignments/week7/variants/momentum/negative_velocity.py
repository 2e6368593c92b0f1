"""The velocity points downhill

What is kept is -v, and it is added to w.
"""

def momentum(w, g, state, lr, beta=0.9):
    u = state.get("u")
    u = -1.0 * g if u is None else beta * u - g
    return w + lr * u, dict(u=u)
