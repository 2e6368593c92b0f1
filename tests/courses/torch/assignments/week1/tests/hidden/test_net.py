"""Hidden checks of the miniature course in PyTorch."""

from nngrade.suite.marks import edge, exercise


@exercise("train_epoch")
class TestTrainEpoch:
    @edge
    def test_three_epochs(self, both, rng):
        """train_epoch takes the right steps in three epochs"""
        both.train_epoch.via("after_epochs").agree(rng.normal(size=(11, 3)), rng.normal(size=(11, 2)), 3, 4)
