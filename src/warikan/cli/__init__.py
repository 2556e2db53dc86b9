"""The command line: files and flags in, text and exit codes out."""
