warikan dossier import --library > /dev/null
warikan dossier export | sed '2s/"note":"/"note":"not: /' > other.jsonl
