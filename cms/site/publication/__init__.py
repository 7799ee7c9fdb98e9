"""What makes a publication its own and is changed in the browser."""
