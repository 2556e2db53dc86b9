warikan dossier import --library > /dev/null
"$(sed -n "1s/^#!//p" .bin/warikan)" -c 'import sqlite3; c = sqlite3.connect("dossier.sqlite", isolation_level=None); c.execute("DROP TRIGGER pages_keeps_delete"); c.execute("DELETE FROM pages WHERE seq = 2")'
