program stars find "check-$RANDOM$RANDOM" Vulcan
said=$(sed '/^=====/,$d' <<<"$program_err")
[ "$program_exit" != 0 ] || fail "stars find ends with exit code 0 for a star that is not there; a script that calls it would not notice."
[ "$program_exit" -lt 124 ] || fail "stars find does not end by itself for a star that is not there (exit code $program_exit); cass_result_first_row returns a null pointer then."
[ -n "$said" ] || fail "For a star that is not there, stars find ends with code $program_exit, but says nothing on standard error."
[[ $program_err != *ERROR:*Sanitizer* && $program_err != *'runtime error'* ]] ||
  fail "For a star that is not there, stars find uses memory that is not there either: \"$(grep -m1 -E 'ERROR|runtime error' <<<"$program_err")\"."
