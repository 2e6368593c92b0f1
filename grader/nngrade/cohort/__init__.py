"""A class: many submissions graded, kept on disk, and summed up."""
