"""Public checks of the miniature course."""

from nngrade.suite.checks import close, grad_check, holds
from nngrade.suite.marks import exercise


@exercise("affine")
class TestAffine:
    def test_values(self, both, rng):
        """affine multiplies by W transposed and adds b"""
        both.affine.agree(*(rng.normal(size=s) for s in ((5, 4), (3, 4), 3)))


@exercise("mean_loss")
class TestMeanLoss:
    def test_values(self, both, rng):
        """mean_loss is half the mean square"""
        both.mean_loss.agree_all([(rng.normal(size=s),) for s in (3, 7)])

    def test_gradient(self, student, reference, rng):
        """mean_loss_grad is the gradient of mean_loss"""
        x = rng.normal(size=(3, 2))
        grad_check(loss=reference.mean_loss, gradient=student.mean_loss_grad(x), at=x, rng=rng)


@exercise("Counter")
class TestCounter:
    def test_counts(self, student):
        """a counter adds up its steps"""
        counter = student.Counter(3)
        holds(counter.step(4) == 7, "Counter(3).step(4) is not 7")
        close(actual=counter.count, desired=7)


@exercise("apply_twice")
class TestApplyTwice:
    def test_callback(self, both, rng):
        """apply_twice calls f on the result of f"""
        both.apply_twice.agree(lambda v: v * 3 + 1, rng.normal(size=4))
