"""A score of exactly 0 never moves anything

You step only where the score is on the wrong side, and on the boundary it is on neither. A score
of 0 is the prediction 0, and for the label 1 that is wrong.

Hint: from w = 0 and b = 0, how is anything ever learned?
"""


def perceptron_update(w, b, x, y, lr):
    t = 2 * y - 1
    wrong = t * (x @ w + b) < 0
    return w + lr * wrong * t * x, b + lr * wrong * t
