cat > draft.yaml <<'END'
warikan: 1
amends: jp-us-2016
agreement: made-up-protocol
title: A made-up protocol
signed: 2021-12-24
in-force: 2022-03-31
extend:
  term: FY2016..FY2022
  carry: {labor: FY2030, utilities: FY2021, training relocation: FY2021, facilities: FY2021}
END
