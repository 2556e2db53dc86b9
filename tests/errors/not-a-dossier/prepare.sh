printf 'Japan pays.\n' > notes.txt
