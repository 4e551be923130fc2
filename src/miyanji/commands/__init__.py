"""The commands of the command line, by what they work on; ``miyanji.cli`` puts them together."""
