#!/usr/bin/env bash
# The searches for neighbours on random clustered vectors of 384 numbers, on two threads.
#
#   cli/bench/search.sh exact ROWS REPETITIONS      all pairs, beside the peak rate of the machine
#   cli/bench/search.sh graph DIMENSIONS ROWS...    all pairs and the graph: time and recall
#
# DIMENSIONS is in how many directions the vectors vary. A million rows need a heap of 9 GiB, which
# is what BENCH_HEAP stands at. Build first: mvn -Pbench -DskipTests -Dbench.skip package
set -euo pipefail
cd "$(dirname "$0")/../.."

target=cli/bench/target
[ -f $target/classpath.txt ] ||
  { echo "search.sh: build first: mvn -Pbench -DskipTests -Dbench.skip package" >&2; exit 2; }
"${JAVA_HOME:+$JAVA_HOME/bin/}java" "-Xmx${BENCH_HEAP:-9g}" -XX:+UseParallelGC \
  --add-modules=jdk.incubator.vector --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow -Xlog:disable -Xlog:all=error:stderr \
  -cp "$target/classes:$(cat $target/classpath.txt)" \
  isogloss.core.analysis.match.Searching "$@" 2> >(grep -v -e 'incubator' -e PanamaVector >&2)
