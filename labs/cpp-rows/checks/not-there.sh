program stars find "check-$RANDOM$RANDOM" Vulcan
said=$(sed '/^=====/,$d' <<<"$program_err")
[ "$program_exit" != 0 ] || fail "stars find ends with exit code 0 for a star that does not exist; a script that calls it would not notice."
[ "$program_exit" -lt 124 ] || fail "For a star that does not exist, stars find does not end by itself (exit code $program_exit); cass_result_first_row returns a null pointer then."
[ -n "$said" ] || fail "For a star that does not exist, stars find ends with code $program_exit, but prints nothing on standard error."
[[ $program_err != *ERROR:*Sanitizer* && $program_err != *'runtime error'* ]] ||
  fail "For a star that does not exist, stars find reads memory that it must not: \"$(grep -m1 -E 'ERROR|runtime error' <<<"$program_err")\"."
