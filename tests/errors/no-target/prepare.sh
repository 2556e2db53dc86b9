cat > draft.yaml <<'END'
warikan: 1
amends: jp-us-2016
agreement: made-up-protocol
title: A made-up protocol
signed: 2021-12-24
in-force: 2022-03-31
end: {food: FY2018}
END
