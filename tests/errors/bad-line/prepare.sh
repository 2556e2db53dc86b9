printf '{"kind":"merges"}\n' > other.jsonl
