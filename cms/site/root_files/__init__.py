"""Files that programs ask for at the root of a site. Most of them are made of settings alone, and of no row."""
