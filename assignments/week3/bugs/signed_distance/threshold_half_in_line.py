"""The line where the score is 0.5

You solve for a score of 0.5, the boundary of a probability. The perceptron's boundary is where the
score is 0.

Hint: put your x2 into w[0] x1 + w[1] x2 + b: is it 0?
"""


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical")
    return (0.5 - w[0] * x1 - b) / w[1]
