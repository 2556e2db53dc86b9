cat > draft.yaml <<'END'
warikan: 1
agreement: made-up
title: A made-up agreement
parties: {kr: South Korea, us: United States}
currency: KRW
term: FY2014..FY2018
signed: 2014-02-02
in-force: 2014-06-18
inputs:
  price growth: {unit: rate, series: korea/cpi_growth, vintage: first listed}
clauses:
  base year:
    category: contribution
    years: FY2014
    kr pays: 920.0 bn KRW
    fact: kr-us-9/base
  later years:
    category: contribution
    years: FY2014..FY2018
    kr pays: last year, grown by price growth of 2 years back
    growth up to: 4%
    rounded: half up to 100 m KRW
    fact: kr-us-9/cap
    assumed: [rounded]
END
