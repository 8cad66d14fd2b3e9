import { Client } from 'cassandra-driver';

// One client for the whole program: it keeps connections open and shares them among all statements.
export function createClient() {
  return new Client({
    contactPoints: [process.env.SCYLLA_URI ?? '127.0.0.1:9042'],
    localDataCenter: 'datacenter1',
    keyspace: 'lost',
  });
}
