printf 'Japan pays 201.7 billion yen.\n' > article.txt
