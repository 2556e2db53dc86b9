cat > draft.yaml <<'END'
warikan: 1
agreement: made-up
title: A made-up agreement
parties: {jp: Japan, us: United States}
unassigned: us
currency: JPY
term: FY2016..FY2020
signed: 2016-01-22
in-force: 2016-04-01
rounding: down to 1 JPY
inputs:
  power: JPY
clauses:
  utilities:
    cost: power
    jp pays: 40%
    us pays: 70%
    assumed: [jp pays, us pays]
END
