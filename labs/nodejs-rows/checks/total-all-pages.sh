station=check-$RANDOM$RANDOM rows=$((5003 + RANDOM % 200)) last=$((RANDOM % 80 + 10))
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
cql "INSERT INTO bikes.rentals (station, rental, minutes) VALUES ('$station', 990000000000000001, $last)"
program rides total "$station"
[ "$program_exit" = 0 ] ||
  fail "rides total ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
said=${program_out%%$'\n'*}
want="$((rows + 1)) rentals, $((rows * 7 + last)) minutes"
grep -qE "(^|[^0-9])$want" <<<"$program_out" ||
  fail "For a station with $((rows + 1)) rentals rides total prints \"${said:-nothing}\"; it should print \"$want\". The first page alone holds 5000."
