field=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM observatory.stars WHERE field = '"'$field'"'"' EXIT
cql "INSERT INTO observatory.stars (field, name, photons) VALUES ('$field', 'Acrux', 731);
INSERT INTO observatory.stars (field, name) VALUES ('$field', 'Mimosa')"
program survey "$field"
mimosa=$(sed -n '2s/^[^:]*: //p' <<<"$program_out")
case $mimosa in
  '- photons') ;;
  '731 photons') fail "A star whose photons are null is printed with \"731 photons\", the number of the star before it; it should be \"- photons\"." ;;
  *) fail "A star whose photons are null is printed with \"$mimosa\"; it should be \"- photons\"." ;;
esac
