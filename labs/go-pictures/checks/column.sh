type=$(cql_value "SELECT type FROM system_schema.columns WHERE keyspace_name = 'marina' AND table_name = 'boats' AND column_name = 'photos'")
case $type in
  'map<text, blob>') ;;
  '') fail "The table marina.boats has no column photos yet." ;;
  *frozen*) fail "The column photos is $type: a frozen map is one value, so no picture can be added without writing all the others again." ;;
  *) fail "The column photos is of the type $type; it should be map<text, blob>." ;;
esac
