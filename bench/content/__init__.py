"""An invented magazine of any size, with what its pages depend on spread as in life."""
