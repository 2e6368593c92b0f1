"""A margin is asked for

You also step for samples that are right, where the score is near 0. The perceptron's rule asks
for the right side only, and no distance from the boundary.

Hint: what is y - yhat for a score of 0.05 and y = 1?
"""


def perceptron_update(w, b, x, y, lr):
    t, z = 2 * y - 1, x @ w + b
    wrong = z <= 0.1 if y == 1 else z > 0
    return w + lr * wrong * t * x, b + lr * wrong * t
