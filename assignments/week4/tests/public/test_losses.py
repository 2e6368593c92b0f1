"""Public checks of week 4: enough to work with, but not all that counts."""

import numpy as np
from nngrade.suite.checks import close, grad_check, holds, number
from nngrade.suite.marks import exercise, weight


@exercise("mse")
class TestMse:
    def test_three_numbers(self, both):
        """mse of three predictions"""
        both.mse.agree(np.array([1.0, 2.0, 4.0]), np.array([0.0, 2.0, 2.0]))

    def test_matrix(self, both, rng):
        """mse of a matrix: the mean runs over all of its elements"""
        both.mse.agree(rng.normal(size=(5, 3)), rng.normal(size=(5, 3)))

    def test_gradient(self, both, rng):
        """mse_grad is the slope of mse"""
        pred, y = rng.normal(size=(5, 3)), rng.normal(size=(5, 3))
        gradient = both.mse_grad.student(pred, y)
        grad_check(loss=both.mse.loss(lambda x: (x, y)), gradient=gradient, at=pred, rng=rng)


@exercise("mae")
class TestMae:
    def test_values(self, both, rng):
        """mae of a vector and of a matrix"""
        shapes = [(5,), (5, 3)]
        both.mae.agree_all([(rng.normal(size=s), rng.normal(size=s)) for s in shapes])

    def test_gradient(self, both, rng):
        """mae_grad is the slope of mae"""
        pred, y = rng.normal(size=7), rng.normal(size=7)
        gradient = both.mae_grad.student(pred, y)
        grad_check(loss=both.mae.loss(lambda x: (x, y)), gradient=gradient, at=pred, rng=rng)


@exercise("one_hot")
class TestOneHot:
    def test_rows(self, both):
        """one_hot puts a 1 in the column of each class"""
        both.one_hot.agree(np.array([2, 0, 1, 2]), 3, kinds="biuf")

    def test_accuracy(self, both):
        """accuracy is the fraction of rows whose largest entry is at the class"""
        logits = np.array([[0.1, 2.0, 0.3], [3.0, -1.0, 0.5], [0.2, 0.3, 0.1], [5.0, 4.0, 1.0]])
        both.accuracy.agree(logits, np.array([1, 0, 0, 0]))


@exercise("bce")
class TestBce:
    def test_values(self, both, rng):
        """bce of ordinary probabilities"""
        p, y = rng.uniform(0.1, 0.9, size=7), np.array([1, 0, 1, 1, 0, 0, 1])
        both.bce.agree(p, y)

    def test_gradient(self, both, rng):
        """bce_grad is the slope of bce with respect to p"""
        p, y = rng.uniform(0.1, 0.9, size=7), np.array([1, 0, 1, 1, 0, 0, 1])
        gradient = both.bce_grad.student(p, y)
        grad_check(loss=both.bce.loss(lambda x: (x, y)), gradient=gradient, at=p, rng=rng)

    def test_sure_and_wrong(self, student):
        """bce stays finite when p is exactly 0 and the target is 1"""
        number(student.bce(np.array([0.0]), np.array([1])), "the loss")


@exercise("bce_with_logits")
class TestBceWithLogits:
    def test_values(self, both, rng):
        """bce_with_logits of ordinary logits"""
        z, y = 2 * rng.normal(size=7), np.array([1, 0, 1, 1, 0, 0, 1])
        both.bce_with_logits.agree(z, y)

    def test_gradient(self, both, rng):
        """bce_with_logits_grad is the slope of bce_with_logits"""
        z, y = 2 * rng.normal(size=7), np.array([1, 0, 1, 1, 0, 0, 1])
        gradient = both.bce_with_logits_grad.student(z, y)
        grad_check(
            loss=both.bce_with_logits.loss(lambda x: (x, y)), gradient=gradient, at=z, rng=rng
        )


@exercise("cross_entropy_probs")
class TestCrossEntropyProbs:
    def test_one_hot_targets(self, both, rng):
        """cross_entropy_probs with one-hot targets"""
        P = rng.dirichlet(np.ones(4), size=5)
        both.cross_entropy_probs.agree(P, np.eye(4)[[0, 3, 1, 1, 2]])


@exercise("cross_entropy_logits")
class TestCrossEntropyLogits:
    def test_values(self, both, rng):
        """cross_entropy_logits of ordinary logits"""
        Z, y = 2 * rng.normal(size=(5, 4)), np.array([0, 3, 1, 1, 2])
        both.cross_entropy_logits.agree(Z, y)

    def test_gradient(self, both, rng):
        """cross_entropy_logits_grad is the slope of cross_entropy_logits"""
        Z, y = 2 * rng.normal(size=(5, 4)), np.array([0, 3, 1, 1, 2])
        gradient = both.cross_entropy_logits_grad.student(Z, y)
        grad_check(
            loss=both.cross_entropy_logits.loss(lambda x: (x, y)), gradient=gradient, at=Z, rng=rng
        )


@exercise("hinge")
class TestHinge:
    def test_values(self, both):
        """hinge of scores on both sides of the margin"""
        s, y = np.array([2.0, 0.5, -1.0, -3.0]), np.array([1, 1, 1, -1])
        both.hinge.agree(s, y)

    def test_gradient(self, both):
        """hinge_grad of scores on both sides of the margin"""
        s, y = np.array([2.0, 0.5, -1.0, 3.0]), np.array([1, 1, 1, -1])
        both.hinge_grad.agree(s, y)

    @weight(0.5)
    def test_slope(self, both, rng):
        """hinge_grad is the slope of hinge"""
        y = np.array([1, -1, 1, -1, 1])
        s = y * np.array([2.0, 0.5, -1.0, 1.8, 0.1])
        gradient = both.hinge_grad.student(s, y)
        grad_check(loss=both.hinge.loss(lambda x: (x, y)), gradient=gradient, at=s, rng=rng)


@exercise("saturation")
class TestSaturation:
    def test_undecided(self, both):
        """saturation of an undecided sample, z = 0"""
        both.saturation.agree(0.0, 1)

    def test_confident_and_wrong(self, student):
        """for a confident mistake the squared error pushes far less than the cross-entropy"""
        result = student.saturation(-6.0, 1)
        holds(len(result) == 2, "saturation should return a pair of numbers")
        square, entropy = number(result[0]), number(result[1])
        holds(abs(square) < 0.02 * abs(entropy), "the squared error's push is not far smaller than the cross-entropy's")
        close(actual=entropy, desired=1 / (1 + np.exp(-6.0)))
