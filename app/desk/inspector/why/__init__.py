"""Why an answer is what it is, and what that cannot show."""
