ln -s article.txt article.txt
