block="O'Hare $RANDOM$RANDOM"
quoted=${block//\'/\'\'}
trap 'cql "DELETE FROM yard.containers WHERE block = '"'$quoted'"'"' EXIT
cql "INSERT INTO yard.containers (block, slot, code, weight_kg) VALUES ('$quoted', 2, 'C-two', 7310)
; INSERT INTO yard.containers (block, slot, code, weight_kg) VALUES ('$quoted', 9, 'C-nine', 21050)"

# find_says <slot> <line> <what the slot is like>
find_says() {
  program yard find "$block" "$1"
  [ "$program_exit" = 0 ] ||
    fail "For $3, yard find ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
  [ "$(tr -s '[:space:]' ' ' <<<"$program_out" | sed 's/^ //; s/ $//')" = "$2" ] ||
    fail "For $3, yard find prints \"${program_out:0:80}\"; it should print \"$2\"."
}
find_says 9 "C-nine 21050 kg" "slot 9 of the block $block, which holds C-nine with 21050 kg"
find_says 2 "C-two 7310 kg" "slot 2 of the block $block, which holds C-two with 7310 kg"
find_says 4 "slot 4 of block $block is empty" "the empty slot 4 of the block $block"
