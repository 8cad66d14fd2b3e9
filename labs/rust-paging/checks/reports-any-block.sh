# One block that is empty, and one whose weight does not fit 32 bits.
block=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM yard.containers WHERE block = '"'$block'"'"' EXIT
cql "INSERT INTO yard.containers (block, slot, code, weight_kg) VALUES ('$block', 1, 'C-1', 2147000000)
; INSERT INTO yard.containers (block, slot, code, weight_kg) VALUES ('$block', 2, 'C-2', 1000000)
; INSERT INTO yard.containers (block, slot, code, weight_kg) VALUES ('$block', 7, 'C-3', 4)"

# report_says <block> <second line> <what the block is like>
report_says() {
  program yard report "$1" checked.txt
  [ "$program_exit" = 0 ] ||
    fail "yard report for $3 ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
  said=$(program_file yard checked.txt 2>/dev/null | sed -n 2p | xargs)
  [ "$said" = "$2" ] ||
    fail "For $3 the second line of the report is \"${said:0:80}\"; it should be \"$2\"."
}
report_says "$block" "$block: 3 containers, 2148000004 kg" "a block with three containers of 2,147,000,000, 1,000,000 and 4 kg"
report_says "$block-empty" "$block-empty: 0 containers, 0 kg" "a block without containers"
