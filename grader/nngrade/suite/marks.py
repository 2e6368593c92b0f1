"""Short names for the marks of a check: `@edge` is `@pytest.mark.group("edge")`."""

import pytest

exercise = pytest.mark.exercise
weight = pytest.mark.weight
edge = pytest.mark.group("edge")
stability = pytest.mark.group("stability")
contract = pytest.mark.group("contract")
