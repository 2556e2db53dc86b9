cat > draft.yaml <<'END'
warikan: 1
amends: jp-us-2016
agreement: made-up-protocol
title: A made-up protocol
signed: 2021-02-24
in-force: 2021-03-31
extend:
  term: FY2016..FY2021
  carry: {labor: FY2020, utilities: FY2020, training relocation: FY2020}
END
