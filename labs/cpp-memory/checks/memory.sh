program_env=(ASAN_OPTIONS=help=1)
program survey
[[ $program_err == *AddressSanitizer* ]] || fail "survey is built without the address sanitizer; keep -fsanitize=address in its Makefile."
program survey lyra,ophiuchus,lyra
[[ $program_err != *Sanitizer* && $program_err != *'runtime error'* ]] ||
  fail "survey lyra,ophiuchus,lyra ends with a sanitizer report: \"$(grep -m1 -E '^SUMMARY|runtime error' <<<"$program_err")\"."
