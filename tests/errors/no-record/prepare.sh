warikan dossier import --library > /dev/null
