field=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM observatory.stars WHERE field = '"'$field'"'"' EXIT
cql "INSERT INTO observatory.stars (field, name, photons) VALUES ('$field', 'Alcor', 12);
INSERT INTO observatory.stars (field, name, spectrum) VALUES ('$field', 'Izar', 'K1')"
program stars list "$field"
[ "$program_exit" = 0 ] ||
  fail "The check put one star without photons and one without a spectrum into a field; stars list ends with exit code $program_exit: \"$(grep -m1 . <<<"$program_err")\"."
grep -qxF 'Alcor: 12 photons, -' <<<"$program_out" ||
  fail "A star without a spectrum is printed as \"$(grep -m1 Alcor <<<"$program_out")\"; it should be \"Alcor: 12 photons, -\"."
grep -qxF 'Izar: - photons, K1' <<<"$program_out" ||
  fail "A star whose photons are null is printed as \"$(grep -m1 Izar <<<"$program_out")\"; it should be \"Izar: - photons, K1\", because null is not 0."
