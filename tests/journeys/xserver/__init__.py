"""Two programs on a real X server: one that a file is dragged from, and the desk."""
