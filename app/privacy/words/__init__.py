"""Word lists that recognisers share, written for this program."""
