"""Engine: what an agreement costs: one evaluator, several kinds of number."""
