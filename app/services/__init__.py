"""What the app does, as use cases. Core and system only: no Qt, no SQL, no engine's own interface."""
