truncate -s 50M article.txt
