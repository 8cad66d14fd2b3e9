site=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site = '"'$site'"'"' EXIT
program_in=$(for n in {101..400}; do
  case $n in
    110) printf 'A%s;R\xfcppell;70;13\n' $n ;;
    120) echo "A$n;Robin;73mm;17" ;;
    *) echo "A$n;Robin;73;17" ;;
  esac
done)
program slips "$site"
birds=$(cql_value "SELECT COUNT(*) FROM ringing.birds WHERE site = '$site'")
[ "$birds" = 298 ] ||
  fail "Of the check's 300 lines, the 10th has a species that is not UTF-8 and the 20th the wing 73mm; the table should hold the other 298 birds, and holds ${birds:-none}."
