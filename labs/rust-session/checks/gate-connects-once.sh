# The kernel counts the connections opened in this lab, from either container. A session needs two, and one more for
# each further shard; 60 sessions need at least 120.
opened() { awk '/^Tcp: [0-9]/ { print $6 }' /proc/net/snmp; }
# One run first, so that the build is done before anything is counted.
program_in='A 1'
program gate
before=$(opened)
program_in=$(seq -f 'K %g' 60)
program gate
connections=$(($(opened) - before))
[ "$program_exit" = 0 ] || fail "gate ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
[ "$connections" -lt 60 ] ||
  fail "For 60 lines gate opens $connections connections: it creates a session for each line. One session for all of them needs a handful."
