"""Read a course: manifests, references with markers, known mistakes, stubs and bundles."""
