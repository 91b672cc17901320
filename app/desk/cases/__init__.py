"""The list of cases on the left."""
