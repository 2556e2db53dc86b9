printf '\n \n' > article.txt
