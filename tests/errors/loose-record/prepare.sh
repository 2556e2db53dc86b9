warikan dossier import --library > /dev/null
warikan dossier export | sed 1d > part.jsonl
rm dossier.sqlite
