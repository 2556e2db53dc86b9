"""Ground: spans, sources, quotations, diagnostics and whole-file writing; uses no other room."""
