mkdir article.txt
