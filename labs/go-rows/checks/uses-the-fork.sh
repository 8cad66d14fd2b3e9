# What the program was built from stands in the program itself.
program tally north
ask_workspace runner 'go version -m ~/.cache/lab-programs/home/runner/programs/tally/program'
[ "$answer_exit" = 0 ] || fail "The program that ~/tally builds cannot be read."
driver=$(awk '$1 == "dep" { inside = $2 == "github.com/gocql/gocql" || $2 ~ /gocql/; name = $2 } inside && $1 == "dep" { print name } inside && $1 == "=>" { print $2 }' <<<"$answer_out" | tail -1)
case $driver in
  github.com/scylladb/gocql) ;;
  github.com/gocql/gocql) fail "tally is built on github.com/gocql/gocql itself, which knows nothing of shards and tablets: its go.mod has no replace line for that path." ;;
  '') fail "tally is built without any GoCQL driver." ;;
  *) fail "tally is built on $driver; it should be github.com/scylladb/gocql." ;;
esac
