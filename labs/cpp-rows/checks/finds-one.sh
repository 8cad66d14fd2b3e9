field=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM observatory.stars WHERE field = '"'$field'"'"' EXIT
cql "INSERT INTO observatory.stars (field, name, photons, spectrum) VALUES ('$field', 'Acrux', 7, 'B0');
INSERT INTO observatory.stars (field, name, photons, spectrum) VALUES ('$field', 'Barnard''s Star', 14, 'M4');
INSERT INTO observatory.stars (field, name, spectrum) VALUES ('$field', 'Cursa', 'A3')"
program stars find "$field" "Barnard's Star"
[ "$program_exit" = 0 ] ||
  fail "stars find with the name Barnard's Star ends with exit code $program_exit: \"$(grep -m1 . <<<"$program_err")\". A bound value may hold any character."
[ "$program_out" = "Barnard's Star: 14 photons, M4" ] ||
  fail "stars find with the name Barnard's Star prints \"${program_out//$'\n'/ / }\"; it should print the one line \"Barnard's Star: 14 photons, M4\"."

program stars find "$field" Cursa
[ "$program_out" = 'Cursa: - photons, A3' ] ||
  fail "The photons of a star called Cursa are null, and stars find prints \"${program_out//$'\n'/ / }\"; it should print \"Cursa: - photons, A3\", as stars list does."
