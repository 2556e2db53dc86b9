mkdir -p .bin
printf 'raise ImportError\n' > .bin/trafilatura.py
printf '<!DOCTYPE html>\n<p>Japan pays.</p>\n' > article.html
