"""A student's files: found, read, unpacked from an archive, and handed out."""
