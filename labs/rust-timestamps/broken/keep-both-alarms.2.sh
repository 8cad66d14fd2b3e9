cql "CREATE TABLE cold_store.alarms (device uuid, time timestamp, sensor text, PRIMARY KEY (device, time))"
