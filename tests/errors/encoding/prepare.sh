printf 'Tokyo pays.\nIn short: \223\372\226\173\n' > article.txt
