"""Filling templates with invented names, numbers and dates, so that a token classifier can be trained on them."""
