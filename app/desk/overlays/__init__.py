"""What lies over the window for a moment: the palette and the list of keys."""
