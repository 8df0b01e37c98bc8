#!/usr/bin/env bash
# Whether the memory of `isogloss provisions` depends on the size of the corpus: peak memory of the
# process for all documents of a folder once, and for the same list three times over, in a heap that
# holds the largest document and little more.
#
#   cli/bench/memory.sh [FOLDER] [HEAP]
#
# FOLDER holds PDF files (default: the real documents beside the checkout where they are there, else
# the specimen corpus); HEAP is the largest heap (default 300m). Run it on a built checkout.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=${1:-../shared/corpus/pdf}
[ -d "$folder" ] || { echo "$folder is not there; the specimen corpus instead" >&2; folder=corpus/specimen/pdf; }
shopt -s nullglob
files=("$folder"/*.pdf)
[ ${#files[@]} -gt 0 ] || { echo "memory.sh: there are no PDF files in $folder" >&2; exit 2; }
[ -x /usr/bin/time ] || { echo "memory.sh: /usr/bin/time is missing; install time" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export ISOGLOSS_JAVA_OPTIONS="-Xmx${2:-300m} -XX:+UseSerialGC -XX:-UseParallelGC"

# Exit code 3 says that some page could not be read.
measure() {
  local code=0
  /usr/bin/time -f '%M' -o "$work/time" ./isogloss provisions --no-ocr "$@" > "$work/out" 2> "$work/err" || code=$?
  [ $code -eq 0 ] || [ $code -eq 3 ] || { tail -5 "$work/err" >&2; exit 1; }
  echo "$(tail -1 "$work/time") $(wc -l < "$work/out")"
}

read -r once provisions <<< "$(measure "${files[@]}")"
read -r thrice more <<< "$(measure "${files[@]}" "${files[@]}" "${files[@]}")"
echo "documents ${#files[@]}, provisions $provisions: peak $((once / 1024)) MiB"
echo "documents $((3 * ${#files[@]})), provisions $more: peak $((thrice / 1024)) MiB"
awk -v a="$once" -v b="$thrice" 'BEGIN { printf "ratio %.2f\n", b / a }'
