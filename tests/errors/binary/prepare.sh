printf 'PK\003\004\000' > article.txt
