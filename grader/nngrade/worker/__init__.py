"""The trust boundary: what runs beside a submission (inside), and who asks it (outside)."""
