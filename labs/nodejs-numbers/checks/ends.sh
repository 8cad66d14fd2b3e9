station=check-$RANDOM$RANDOM id=50000000-0000-4000-8000-000000000000
trap 'cql "DELETE FROM lost.items WHERE station = '"'$station'"'"' EXIT
cql "INSERT INTO lost.items (station, id, what, tag) VALUES ('$station', $id, 'globe', 640000000000000017)"
program_seconds=5
program scales "$station" "$id" 410
case $program_exit in
  0) ;;
  124) fail "After 5 seconds scales is still running, although its work is done: the client's open connections keep Node.js alive until it is shut down." ;;
  *) fail "scales ends with code $program_exit for an item that exists: \"$(head -n 1 <<<"$program_err")\"." ;;
esac
