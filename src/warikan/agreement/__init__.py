"""Agreement: what was agreed: the algebra, the file, amendments, and the agreements that ship."""
