# Connections that were opened in this node's network since it began: the workspace is in it.
opened() { awk '$1 == "Tcp:" && $6 ~ /^[0-9]+$/ { print $6 }' /proc/net/snmp; }
before=$(opened)
program survey lyra
one=$(($(opened) - before))
before=$(opened)
program survey lyra lyra lyra lyra lyra lyra lyra lyra lyra lyra lyra lyra
twelve=$(($(opened) - before))
[ "$one" -gt 0 ] || fail "survey lyra opens no connection to the node at all."
[ "$twelve" -lt $((4 * one)) ] ||
  fail "For one field survey opens $one connections to the node, for twelve fields $twelve: it makes a session for each field, and one is enough for the whole program."
