field=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM observatory.stars WHERE field = '"'$field'"'"' EXIT
cql "INSERT INTO observatory.stars (field, name, photons) VALUES ('$field', 'Acrux', 7);
INSERT INTO observatory.stars (field, name) VALUES ('$field', 'Mimosa')"
program survey "$field"
names=$(sed 's/:.*//' <<<"$program_out")
[ "$(sed -n 1p <<<"$names")" = Acrux ] || fail "The first star in the check's field is called Acrux; survey calls it \"$(sed -n 1p <<<"$names" | cat -v)\"."
[ "$(sed -n 2p <<<"$names")" = Mimosa ] ||
  fail "A star called Mimosa, whose photons are null, is printed as \"$(sed -n 2p <<<"$names" | cat -v)\": a text in a result ends where its length says, not at a NUL."
