"""The passages an answer rests on."""
