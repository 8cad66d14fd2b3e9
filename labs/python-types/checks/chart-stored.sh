scans=$(cql "SELECT title, scan FROM port.papers" | awk -F'\t' -v title="$SEED_title" '$1 == title && $2 ~ /^0x./ { print $2 }')
[ -n "$scans" ] || fail "No paper in the table has the title $SEED_title and a scan. Store chart.png under it with your program."
for scan in $scans; do
  sha=$(workspace "echo ${scan#0x} | xxd -r -p | sha256sum")
  [ "${sha%% *}" = ff50b5061081758a110bdecb8d0dc81418c5d8a478cd0d86a9dece18d7005362 ] && exit 0
done
fail "The scan of $SEED_title has $(((${#scan} - 2) / 2)) bytes and is not chart.png, whose 1069 bytes have another SHA-256."
