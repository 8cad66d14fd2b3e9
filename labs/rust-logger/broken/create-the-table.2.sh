cql "CREATE KEYSPACE fast_logger WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1}"
cql "CREATE TABLE fast_logger.temperature (device uuid, time timestamp, temperature smallint, PRIMARY KEY ((device, time)))"
