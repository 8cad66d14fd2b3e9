station=check-$RANDOM$RANDOM rows=$((5003 + RANDOM % 200)) open=990000000000000${RANDOM: -1}13
trap 'cql "DELETE FROM bikes.rentals WHERE station = '"'$station'"'"' EXIT
# Written by the driver: cqlsh would need ten seconds for as many rows.
workspace "cd /etc/lab-checker && node --input-type=module -e '
  import { Client } from \"cassandra-driver\";
  const client = new Client({ contactPoints: [\"127.0.0.1:9042\"], localDataCenter: \"datacenter1\", keyspace: \"bikes\" });
  const insert = \"INSERT INTO rentals (station, rental, minutes) VALUES (?, ?, ?)\";
  const rows = Array.from({ length: $rows }, (_, n) => [\"$station\", String(640000000000000001n + BigInt(n)), 7]);
  while (rows.length > 0)
    await client.batch(rows.splice(0, 250).map((params) => ({ query: insert, params })), { prepare: true, logged: false });
  await client.shutdown();
'" || fail "The check could not write its own rows. Check again."
cql "INSERT INTO bikes.rentals (station, rental) VALUES ('$station', $open)"
program depot report "$station"
[ "$program_exit" != 124 ] || fail "After 10 seconds depot report is still running; it should end by itself when its work is done."
[ "$program_exit" = 0 ] ||
  fail "depot report ends with code $program_exit: \"$(head -n 1 <<<"$program_err")\"."
fields=$(workspace "node -e 'const r = JSON.parse(process.argv[1]); console.log(r.rentals + \" \" + r.minutes + \" \" + JSON.stringify(r.open))' $(printf %q "$program_out")" 2>/dev/null) ||
  fail "depot report prints \"${program_out:0:120}\", which is not JSON."
want="$((rows + 1)) $((rows * 7)) [\"$open\"]"
[ "$fields" = "$want" ] ||
  fail "For a station with $((rows + 1)) rentals, $((rows * 7)) minutes and the open rental \"$open\" the report says rentals, minutes and open are ${fields:0:160}; open should be a list of strings."
