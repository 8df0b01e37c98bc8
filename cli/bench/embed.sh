#!/usr/bin/env bash
# The encoder of English on two threads beside a bare loop of ONNX Runtime, langchain4j's class for
# the same network, batches, other layouts of threads, and the network in single precision.
#
#   cli/bench/embed.sh TEXTS ROUNDS [PROVISIONS]
#
# PROVISIONS is what `./isogloss provisions FILE.pdf...` prints; without it the norms of the specimen
# are taken. Build first: mvn -Pbench -DskipTests -Dbench.skip package
set -euo pipefail
[ $# -lt 3 ] || set -- "$1" "$2" "$(realpath "$3")"
cd "$(dirname "$0")/../.."

target=cli/bench/target
[ -f $target/classpath.txt ] ||
  { echo "embed.sh: build first: mvn -Pbench -DskipTests -Dbench.skip package" >&2; exit 2; }
# The tokenizer of the other library unpacks into the folder given, and must not ask the network.
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx2g --add-modules=jdk.incubator.vector \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  "-DENGINE_CACHE_DIR=$PWD/$target/djl" -Dai.djl.offline=true -Xlog:disable \
  -Xlog:all=error:stderr -cp "$target/classes:$(cat $target/classpath.txt)" \
  isogloss.models.Embedding "${@:?how many texts and rounds}" 2> >(grep -v incubator >&2)
