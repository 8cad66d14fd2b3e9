field=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM observatory.stars WHERE field IN ('"'$field-a', '$field-b', '$field-c'"')"' EXIT
cql "INSERT INTO observatory.stars (field, name, photons) VALUES ('$field-a', 'Acrux', 7)
; INSERT INTO observatory.stars (field, name, photons) VALUES ('$field-b', 'Wezen', 8)
; INSERT INTO observatory.stars (field, name, photons) VALUES ('$field-c', 'Adhil', 9)"
program survey "$field-a,$field-b,$field-c"
for line in "Acrux: 7 photons" "Wezen: 8 photons" "Adhil: 9 photons"; do
  grep -qxF -e "$line" <<<"$program_out" ||
    fail "The check asked for three fields in one list, with one star each, and survey does not print \"$line\": the text it binds must end at the comma, so bind it with its length."
done
