cat > draft.yaml <<'END'
warikan: 1
amends: jp-us-2016
agreement: made-up-protocol
title: A made-up protocol
signed: 2021-02-24
in-force: 2021-03-31
end: {labor: FY2018}
END
