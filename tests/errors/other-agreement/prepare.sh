cat > draft.yaml <<'END'
for: kr-us-9
utilities: 5 bn JPY in FY2018
END
