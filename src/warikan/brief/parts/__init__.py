"""The parts of a brief, one a module, each a section made from the findings."""
