printf 'power: between 30 bn JPY and 36 bn JPY, path not known\n' > inputs.yaml
