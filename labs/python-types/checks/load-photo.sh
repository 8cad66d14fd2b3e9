ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM port.logbook WHERE ship = '\''$ship'\''"' EXIT
photo=$(head -c 600 /dev/urandom | base64 -w0)
program_in="{\"at\": \"2026-03-29T12:30:00+00:00\", \"entry\": \"a photo\", \"photo\": \"$photo\"}"

program logbook load "$ship"
stored=$(cql_value "SELECT photo FROM port.logbook WHERE ship = '$ship'")
case $stored in
  '' | null) fail "An entry with a photo was loaded, and the table holds no photo for it." ;;
esac
hex=$(base64 -d <<<"$photo" | od -An -v -tx1 | tr -d ' \n')
[ "$stored" != "0x$(printf '%s' "$photo" | od -An -v -tx1 | tr -d ' \n')" ] ||
  fail "The photo is stored as the letters of its base64. Decode them: the blob should hold the bytes."
[ "$stored" = "0x$hex" ] || fail "A photo of 600 bytes was loaded, and the table holds other bytes: $(((${#stored} - 2) / 2)) of them."
