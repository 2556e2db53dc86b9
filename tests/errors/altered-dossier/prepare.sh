warikan dossier import --library > /dev/null
"$(sed -n "1s/^#!//p" .bin/warikan)" -c 'import sqlite3; c = sqlite3.connect("dossier.sqlite", isolation_level=None); c.execute("DROP TRIGGER log_keeps_update"); c.execute("UPDATE log SET line = replace(line, 1987, 1988) WHERE seq = 4")'
