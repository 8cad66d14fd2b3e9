report=$(workspace 'cat ~learner/yard/report.txt' 2>/dev/null) ||
  fail "There is no file report.txt in ~/yard yet: let your program write it, with cargo run -q -- report $SEED_block report.txt."
release=$(cql_value "SELECT release_version FROM system.local")
weights=$(cql "SELECT weight_kg FROM yard.containers WHERE block = '$SEED_block'") ||
  fail "The table yard.containers cannot be read."
expected="$SEED_block: $(grep -c . <<<"$weights") containers, $(awk '{ kg += $1 } END { print kg }' <<<"$weights") kg"
first=$(sed -n 1p <<<"$report") second=$(sed -n 2p <<<"$report")
[ "$(xargs <<<"$first")" = "$release" ] ||
  fail "The first line of report.txt is \"${first:0:60}\"; the release_version in system.local is $release."
[ "$(xargs <<<"$second")" = "$expected" ] ||
  fail "The second line of report.txt is \"${second:0:80}\"; it should be \"$expected\"."
