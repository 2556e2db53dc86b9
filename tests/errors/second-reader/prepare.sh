printf "Japan pays 5 billion yen.\n" > article.txt
