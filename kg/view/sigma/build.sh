#!/bin/sh
# Writes sigma.js and LICENSES.txt beside this file from the versions that
# package-lock.json names. With --check it compares instead, and writes nothing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
command -v npm >/dev/null || {
  echo "build.sh: npm is not installed, so the bundle was NOT checked" >&2
  exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/entry.js" "$here/package.json" "$here/package-lock.json" "$work"
cd "$work"
npm ci --silent --ignore-scripts --no-audit --no-fund
npx esbuild entry.js --bundle --minify --charset=utf8 --target=es2020 \
  --format=iife --global-name=drawing --legal-comments=none \
  --log-level=warning --outfile=out/sigma.js
for package in sigma graphology-utils events; do
  version=$(node -p "require('./node_modules/$package/package.json').version")
  printf '%s %s\n\n' "$package" "$version"
  cat node_modules/"$package"/LICENSE*
  printf '\n\n'
done >out/LICENSES.txt
for file in sigma.js LICENSES.txt; do
  if [ "${1-}" = --check ]; then
    cmp "out/$file" "$here/$file"
  else
    cp "out/$file" "$here/$file"
  fi
done
