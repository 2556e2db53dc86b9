warikan dossier import --library > /dev/null
warikan dossier export | head -n 3 > cut.jsonl
