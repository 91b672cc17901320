"""The review: what was found to be personal, hidden or kept by the person before anything is asked."""
