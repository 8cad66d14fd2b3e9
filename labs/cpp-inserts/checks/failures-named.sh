site=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site = '"'$site'"'"' EXIT
program_in=$'B1;Robin;73;17\nB2;Wren;48;9\nQ4711;R\xfcppell;70;13\nQ4712;Robin;73mm;17'
program slips "$site"
said=$(sed '/^=====/,$d' <<<"$program_err")
[[ $said == *Q4711* ]] ||
  fail "The database refuses the species of Q4711, which is not UTF-8, and slips does not name the ring on standard error: \"$(grep -m 1 . <<<"$said" | cut -c1-120)\"."
[[ $said == *Q4712* ]] ||
  fail "The wing of Q4712 is 73mm, which is not a number, and slips does not name the ring on standard error: \"$(grep -m 1 . <<<"$said" | cut -c1-120)\"."
case $program_exit in
  0) fail "Two of four lines could not be stored, and slips ends with exit code 0, as if they had been." ;;
  124) fail "With two lines of four that cannot be stored, slips does not end within 10 seconds." ;;
esac
