"""Published cases as data files with their citations."""
