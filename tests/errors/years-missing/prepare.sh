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
  workers: workers
  pay: JPY per worker
  power: JPY
clauses:
  labor:
    cost: workers x pay
    workers up to: 22,625 in FY2016..FY2018; 23,178 in FY2020
    jp pays: all
    assumed: [workers up to]
  utilities:
    cost: power
    jp pays: 61%
    up to: 24.9 bn JPY
    assumed: [jp pays, up to]
END
