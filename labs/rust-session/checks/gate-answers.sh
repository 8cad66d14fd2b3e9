block=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM yard.containers WHERE block = '"'$block'"'"' EXIT
cql "INSERT INTO yard.containers (block, slot, code) VALUES ('$block', 5, 'C-five'); INSERT INTO yard.containers (block, slot, code) VALUES ('$block', 9, 'C-nine')"
program_in=$(printf '%s\n' "$block 9" "$block 1" "A 2" "$block 5" "$block 9")
program gate
[ "$program_exit" = 0 ] || fail "gate ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
said=$(xargs <<<"$program_out")
[ "$said" = "C-nine - HLXU-7731 C-five C-nine" ] ||
  fail "Asked for slots 9 and 1 of a block with containers in 5 and 9, then A 2, then slots 5 and 9, gate answers \"${said:0:80}\"; it should be \"C-nine - HLXU-7731 C-five C-nine\"."
