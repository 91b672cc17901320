"""What every screen is made of: tokens, theme, icons, small widgets, jobs off the window's thread, actions."""
