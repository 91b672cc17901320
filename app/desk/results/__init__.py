"""What a search over everything found."""
