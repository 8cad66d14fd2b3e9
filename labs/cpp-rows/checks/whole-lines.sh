field=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM observatory.stars WHERE field = '"'$field'"'"' EXIT
cql "INSERT INTO observatory.stars (field, name, photons, spectrum) VALUES ('$field', 'Luyten''s Star', 61, 'M3');
INSERT INTO observatory.stars (field, name, photons, spectrum) VALUES ('$field', 'Ὀρίων β', 70100, 'B8')"
program stars list "$field"
[ "$program_exit" = 0 ] ||
  fail "The check put two complete stars into a field; stars list ends with exit code $program_exit: \"$(grep -m1 . <<<"$program_err")\"."
for line in "Luyten's Star: 61 photons, M3" "Ὀρίων β: 70100 photons, B8"; do
  said=$(grep -m1 -F -e "${line:0:6}" <<<"$program_out")
  grep -qxF -e "$line" <<<"$program_out" || fail "For a star that the check inserted, it expects the line \"$line\"; stars list prints \"${said:-no line with this name}\"."
done
