# How many connections were opened in the node's network so far; the workspace is in the same one.
opened() { awk '$1 == "Tcp:" && $6 ~ /^[0-9]+$/ { print $6 }' /proc/net/snmp; }
before=$(opened)
program survey lyra
one=$(($(opened) - before))
before=$(opened)
program survey lyra,lyra,lyra,lyra,lyra,lyra,lyra,lyra,lyra,lyra,lyra,lyra
twelve=$(($(opened) - before))
[ "$one" -gt 0 ] || fail "survey lyra opens no connection to the node at all."
[ "$twelve" -lt $((4 * one)) ] ||
  fail "survey opens $one connections for one field and $twelve for twelve: it makes a session for each field, and one is enough for the whole program."
