into=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site = '"'$into'"'"' EXIT
program_env=(ASAN_OPTIONS=help=1)
program merge
[[ $program_err == *AddressSanitizer* ]] || fail "merge is built without the address sanitizer; keep -fsanitize=address in its Makefile."
program merge "$SEED_hut" "$into"
[[ $program_err != *Sanitizer* && $program_err != *'runtime error'* ]] ||
  fail "For the birds of $SEED_hut merge ends with a sanitizer report: \"$(grep -m 1 -E '^SUMMARY|runtime error' <<<"$program_err" | cut -c1-160)\"."
