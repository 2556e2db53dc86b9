"""Match: what the words mean against the rules: the agreement in force, readings, conversions, baselines."""
