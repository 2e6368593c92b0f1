"""Find, read and unpack students' submissions, and hand out the files to start from."""
