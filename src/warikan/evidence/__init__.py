"""Evidence: who said what and when it was known: claims, articles and the dossier."""
