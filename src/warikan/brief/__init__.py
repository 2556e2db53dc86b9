"""Brief: what to tell of what was read and reckoned, for the terminal and for one HTML file."""
