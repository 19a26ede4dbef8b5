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

java_feature() { # prints the version number of the JDK in $1, or 0
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'
}

# Exports JAVA_HOME: the one given when it is new enough, else the newest JDK found.
find_jdk() {
  local candidate feature best=0 home=""
  if [ -n "${JAVA_HOME:-}" ] && [ "$(java_feature "$JAVA_HOME")" -ge 21 ] 2>/dev/null; then
    return
  fi
  for candidate in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$(path_jdk)"; do
    feature="$(java_feature "$candidate")"
    if [ "${feature:-0}" -gt "$best" ]; then
      best="$feature"
      home="$candidate"
    fi
  done
  [ "$best" -ge 21 ] ||
    fail "Banso needs a JDK of version 21 or newer and found none; install one, or set JAVA_HOME to it."
  export JAVA_HOME="$home"
}

path_jdk() { # the folder of the javac on the PATH
  local javac
  javac="$(command -v javac || true)"
  [ -n "$javac" ] || return 0
  while [ -L "$javac" ]; do
    case "$(readlink "$javac")" in
      /*) javac="$(readlink "$javac")" ;;
      *) javac="$(dirname "$javac")/$(readlink "$javac")" ;;
    esac
  done
  dirname "$(dirname "$javac")"
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
    -Dbanso.repository="$repository" -jar "$launcher" "$@"
}

need_launcher() {
  [ -f "$launcher" ] || fail "The local stack is not built yet; run scripts/start first."
}
