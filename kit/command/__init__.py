"""What one runs in a terminal. Not in the page: none of this is packed for it."""
