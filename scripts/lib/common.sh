# Shared by the scripts: where we are, which Java, how to fail in one sentence.
# shellcheck shell=bash
set -euo pipefail

repository="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
launcher="$repository/deploy/local/target/local-1.0.0-SNAPSHOT.jar"
# shellcheck disable=SC2034  # used by the scripts that read this file
modules="municipality-assessment kpi-progress personnel-dispatch point-program data-catalog"

fail() {
  echo "$*" >&2
  exit 1
}

find_jdk() { # exports JAVA_HOME, or stops with one sentence
  # shellcheck source=jdk
  . "$repository/scripts/lib/jdk"
}

maven() { # Maven on the JDK found; MVN names another program to call
  command -v "${MVN:-mvn}" >/dev/null || fail "Maven is not installed; install it, or set MVN to it."
  (cd "$repository" && "${MVN:-mvn}" -B "$@")
}

newer_sources() { # true when a source of module folder $1 is newer than its product $2
  [ ! -f "$2" ] || [ -n "$(find "$1/src/main" "$1/pom.xml" -newer "$2" -type f 2>/dev/null | head -n 1)" ]
}

launch() { # runs the launcher's command line
  exec "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -Dbanso.repository="$repository" -cp "$launcher:${launcher%/*}/lib/*" jp.banso.local.Cli "$@"
}

need_launcher() {
  [ -f "$launcher" ] || fail "The local stack is not built yet; run scripts/start first."
}

run_load() { # builds, then runs a load program: its class, its arguments
  find_jdk
  echo "Building …"
  maven -q -ntp -DskipTests -pl services/acceptance -am package ||
    fail "The build failed; the messages above say where."
  exec "$JAVA_HOME/bin/java" -Xmx1g -Dbanso.repository="$repository" \
    -cp "$repository/services/acceptance/target/classes:$launcher:${launcher%/*}/lib/*" "$@"
}
