"""Public checks of the miniature course."""

import numpy as np
import pytest
from nngrade.suite.checks import agree, agree_all, close, grad_check, holds


@pytest.mark.exercise("affine")
class TestAffine:
    def test_values(self, student, reference, rng):
        """affine multiplies by W transposed and adds b"""
        agree(student.affine, reference.affine, *(rng.normal(size=s) for s in ((5, 4), (3, 4), 3)))


@pytest.mark.exercise("mean_loss")
class TestMeanLoss:
    def test_values(self, student, reference, rng):
        """mean_loss is half the mean square"""
        agree_all(student.mean_loss, reference.mean_loss, [(rng.normal(size=s),) for s in (3, 7)])

    def test_gradient(self, student, reference, rng):
        """mean_loss_grad is the gradient of mean_loss"""
        x = rng.normal(size=(3, 2))
        grad_check(loss=reference.mean_loss, gradient=student.mean_loss_grad(x), at=x, rng=rng)


@pytest.mark.exercise("Counter")
class TestCounter:
    def test_counts(self, student):
        """a counter adds up its steps"""
        counter = student.Counter(3)
        holds(counter.step(4) == 7, "Counter(3).step(4) is not 7")
        close(actual=counter.count, desired=7)


@pytest.mark.exercise("apply_twice")
class TestApplyTwice:
    def test_callback(self, student, reference, rng):
        """apply_twice calls f on the result of f"""
        agree(student.apply_twice, reference.apply_twice, lambda v: v * 3 + 1, rng.normal(size=4))
