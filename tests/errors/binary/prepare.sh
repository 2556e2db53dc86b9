printf '%%PDF-1.7\n\000\001' > article.txt
