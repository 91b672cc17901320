"""The models: which fit, how fast, where from; bringing, testing, comparing, putting back."""
