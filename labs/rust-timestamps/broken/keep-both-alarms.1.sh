cql "CREATE TABLE cold_store.alarms (device uuid, id timeuuid, sensor text, PRIMARY KEY ((device, sensor), id))"
