"""What a party prefers: complete orders of the states, or orders with unknown comparisons."""
