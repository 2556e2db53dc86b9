mkdir empty
printf '1,2\n' > empty/table.csv
