station=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM lost.items WHERE station = '"'$station'"'"' EXIT
what="child's ☂, \"red\"" tag=720000000000000${RANDOM: -1}13
for round in 1 2; do
  program office register "$station" "$what" "$tag"
  [ "$program_exit" = 0 ] ||
    fail "office register with the text $what ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\". A bound value may hold any character."
done
rows=$(cql "SELECT what, tag FROM lost.items WHERE station = '$station'")
[ -n "$rows" ] || fail "office register ends without an error, but lost.items holds nothing for the station that the check gave it."
stored=$(head -n 1 <<<"$rows")
[ "${stored%%$'\t'*}" = "$what" ] || fail "The check registered the text $what; the table holds ${stored%%$'\t'*}."
[ "${stored##*$'\t'}" = "$tag" ] ||
  fail "The check registered the tag $tag; the table holds ${stored##*$'\t'}. A JavaScript number is exact only up to 9007199254740991."
[ "$(wc -l <<<"$rows")" = 2 ] ||
  fail "The check registered two items at one station, and one is in the table: each needs an id of its own."
