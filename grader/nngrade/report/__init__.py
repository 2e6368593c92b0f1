"""Reports, as people and machines read them."""
