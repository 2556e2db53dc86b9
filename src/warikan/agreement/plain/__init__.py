"""An agreement in plain words, made from its terms: one way, and no two different terms read alike."""
