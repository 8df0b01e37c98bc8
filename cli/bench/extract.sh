#!/usr/bin/env bash
# Clause extraction against `pdftotext -layout` on the same PDF files: processor time (user and
# system, of the children with their threads), peak memory and the ratio, in pairs, so that a busy
# machine slows both.
#
#   cli/bench/extract.sh [FOLDER] [PAIRS]
#
# FOLDER holds PDF files (default: the real documents beside the checkout where they are there, else
# the specimen corpus); PAIRS is how often both run in turn (default 5). Run it on a built checkout.
# It prints one line for each pair, then minimum, median and maximum; redirect it to a file under
# docs/bench/<date> to keep it.
set -euo pipefail
cd "$(dirname "$0")/../.."

real=../shared/corpus/pdf
folder=${1:-$real}
pairs=${2:-5}
if [ $# -eq 0 ] && [ ! -d "$folder" ]; then
  echo "$real is not there; the specimen corpus instead" >&2
  folder=corpus/specimen/pdf
fi
[ -d "$folder" ] || { echo "extract.sh: there is no folder $folder" >&2; exit 2; }
shopt -s nullglob
files=("$folder"/*.pdf)
[ ${#files[@]} -gt 0 ] || { echo "extract.sh: there are no PDF files in $folder" >&2; exit 2; }
command -v pdftotext > /dev/null ||
  { echo "extract.sh: pdftotext is missing; install poppler-utils" >&2; exit 2; }
[ -x /usr/bin/time ] || { echo "extract.sh: /usr/bin/time is missing; install time" >&2; exit 2; }
case $pairs in
  '' | *[!0-9]* | 0) echo "extract.sh: expected a number of pairs, got \"$pairs\"" >&2; exit 2 ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Seconds of processor and peak memory in MiB of a command. Exit code 3 of isogloss says that some
# page could not be read; an encrypted file stops pdftotext with 1.
measure() {
  local code=0
  /usr/bin/time -f '%U %S %M' -o "$work/time" "$@" > /dev/null 2>&1 || code=$?
  [ "$code" -le 3 ] || { echo "extract.sh: $1 ended with exit code $code" >&2; exit 1; }
  tail -n 1 "$work/time" | awk '{printf "%.2f %.0f\n", $1 + $2, $3 / 1024}'
}
isogloss() { measure ./isogloss extract --no-ocr --threads 2 "${files[@]}"; }
pdftotext_all() {
  # shellcheck disable=SC2016
  measure sh -c 'for file; do pdftotext -layout "$file" - || :; done' sh "${files[@]}"
}

# The first run builds what is missing, and both find the files in memory afterwards.
isogloss > /dev/null
pdftotext_all > /dev/null

echo "# cli/bench/extract.sh, ${#files[@]} PDF files, isogloss extract --no-ocr --threads 2"
echo "# commit $(git describe --always --dirty), $(pdftotext -v 2>&1 | head -n 1), $(uname -sm), $(nproc) processors"
echo "# load of the machine, a mean of the last minute: $(cut -d' ' -f1 /proc/loadavg 2> /dev/null || echo unknown)"
echo "pair  isogloss s  MiB  pdftotext s  MiB  ratio"
for ((i = 1; i <= pairs; i++)); do
  read -r own ownPeak < <(isogloss)
  read -r other otherPeak < <(pdftotext_all)
  awk -v i="$i" -v a="$own" -v am="$ownPeak" -v b="$other" -v bm="$otherPeak" \
    'BEGIN {printf "%4d  %10.2f  %3d  %11.2f  %3d  %5.2f\n", i, a, am, b, bm, a / b}' |
    tee -a "$work/pairs"
done
for column in "2 isogloss s" "3 isogloss MiB" "4 pdftotext s" "6 ratio"; do
  sort -n -k "${column%% *}" "$work/pairs" |
    awk -v c="${column%% *}" -v name="${column#* }" \
      '{v[NR] = $c} END {m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
       printf "%-14s min %.2f, median %.2f, max %.2f\n", name, v[1], m, v[NR]}'
done
