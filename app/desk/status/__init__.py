"""The line at the bottom: lock, walls, running job, model, memory."""
