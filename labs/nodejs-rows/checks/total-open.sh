station=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM bikes.rentals WHERE station = '"'$station'"'"' EXIT
cql "INSERT INTO bikes.rentals (station, rental, minutes) VALUES ('$station', 1, 31);
  INSERT INTO bikes.rentals (station, rental) VALUES ('$station', 2);
  INSERT INTO bikes.rentals (station, rental, minutes) VALUES ('$station', 3, 12)"
program rides total "$station"
said=${program_out%%$'\n'*}
grep -qE '(^|[^0-9])3 rentals, 43 minutes' <<<"$program_out" ||
  fail "For a station with rentals of 31 and 12 minutes and one bike still out rides total prints \"${said:-nothing}\"; it should print \"3 rentals, 43 minutes\"."
program rides total "$station-none"
said=${program_out%%$'\n'*}
grep -qE '(^|[^0-9])0 rentals, 0 minutes' <<<"$program_out" ||
  fail "For a station without rentals rides total prints \"${said:-nothing}\"; it should print \"0 rentals, 0 minutes\"."
