"""What was hidden from the model, and what it saw instead."""
