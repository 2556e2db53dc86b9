cat > costs.yaml <<'END'
for: jp-us-2016
utilities: 40,822,800,000 JPY in FY2018; 41 bn JPY in FY2050
END
