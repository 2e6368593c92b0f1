"""Hidden checks of the miniature course, in the long spelling, which must go on working."""

import numpy as np
import pytest
from nngrade.suite.checks import agree, batch_of_one, permutation


@pytest.mark.exercise("affine")
class TestAffine:
    @pytest.mark.group("edge")
    def test_one_row(self, student, reference, rng):
        """affine maps a batch of one"""
        X, W, b = rng.normal(size=(6, 4)), rng.normal(size=(3, 4)), rng.normal(size=3)
        batch_of_one(student.affine, reference.affine, X, W, b)

    @pytest.mark.group("edge")
    @pytest.mark.weight(2)
    def test_rows_are_independent(self, student, reference, rng):
        """affine maps each row by itself"""
        X, W, b = rng.normal(size=(6, 4)), rng.normal(size=(3, 4)), rng.normal(size=3)
        permutation(student.affine, reference.affine, X, W, b, rng=rng, follows=True)


@pytest.mark.exercise("mean_loss")
class TestMeanLoss:
    @pytest.mark.group("edge")
    def test_large(self, student, reference):
        """mean_loss of whole numbers"""
        agree(student.mean_loss, reference.mean_loss, np.arange(5))
