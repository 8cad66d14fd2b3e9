rows=$(cql "SELECT title, tags FROM port.papers" | awk -F'\t' -v title="$SEED_title" '$1 == title { print $2 }')
[ -n "$rows" ] || fail "There is no paper with the title $SEED_title: store chart.png under it first."
while IFS= read -r tags; do
  [[ $tags == *"'customs'"* && $tags == *"'$SEED_tag'"* ]] && exit 0
done <<<"$rows"
fail "The paper $SEED_title has the tags ${rows//$'\n'/ and }; it should have customs and $SEED_tag. \`put\` printed its id; SELECT id, title FROM port.papers finds it again."
