block=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM yard.containers WHERE block = '"'$block'"'"' EXIT
inserts=
for slot in {1..28} 30 31; do
  inserts+="INSERT INTO yard.containers (block, slot, code) VALUES ('$block', $slot, 'C-$slot'); "
done
cql "$inserts"

# free_is <block> <slot> <what the block is like>
free_is() {
  program yard free "$1"
  [ "$program_exit" = 0 ] ||
    fail "yard free for $3 ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
  [ "$(xargs <<<"$program_out")" = "$2" ] ||
    fail "For $3, yard free prints \"${program_out:0:60}\"; it should print $2."
}
free_is "$block" 29 "a block whose slots 1 to 28, 30 and 31 are taken"
free_is K 61 "block K, whose slots 1 to 60 are taken"
free_is "$block-empty" 1 "an empty block"
