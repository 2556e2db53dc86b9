cat > draft.yaml <<'END'
warikan: 1
agreement: made-up
title: A made-up key
parties: table cbd-parties
currency: USD
term: FY2025..FY2026
signed: not known
in-force: not known
clauses:
  core budget:
    total: 14,078,652 USD in FY2025; 15,041,954 USD in FY2026
    divided by: un-scale of 2022-2024
    flat: {EU: 2.5%}
    limits: {everyone: 22,000 USD, ldc: at most 0.01%}
    factor: solved so that shares make 100%
    amounts: exact share, half up to 1 USD
    fact: [cbd-2025/totals, cbd-2025/limits, cbd-2025/european-union]
    assumed: [amounts]
END
