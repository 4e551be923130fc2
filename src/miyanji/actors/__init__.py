"""From names in sentences to actors."""
