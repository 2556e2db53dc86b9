printf 'Norway pays 2 million euros.\n' > note.txt
