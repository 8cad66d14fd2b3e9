behind=$(workspace "cd ~learner/tally && go mod edit -json | jq -r '.Replace[]? | select(.Old.Path == \"github.com/gocql/gocql\") | .New.Path'" 2>/dev/null) ||
  fail "The file ~/tally/go.mod cannot be read, or it is not a go.mod."
case $behind in
  github.com/scylladb/gocql) ;;
  '') fail "~/tally/go.mod has no replace line for github.com/gocql/gocql, so the program is built with the driver that knows nothing of shards." ;;
  *) fail "~/tally/go.mod replaces github.com/gocql/gocql by $behind; it should be github.com/scylladb/gocql." ;;
esac
