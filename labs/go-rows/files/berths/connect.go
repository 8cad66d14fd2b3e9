package main

import (
	"cmp"
	"os"

	"github.com/gocql/gocql"
)

// connect reads where the database is from the environment, so that the
// same program runs on a desk, in a test and at the marina.
func connect() (*gocql.Session, error) {
	host := cmp.Or(os.Getenv("SCYLLA_URI"), "127.0.0.1:9042")
	cluster := gocql.NewCluster(host)
	cluster.Keyspace = cmp.Or(os.Getenv("MARINA_KEYSPACE"), "marina")
	cluster.NumConns = 1 // a command that ends at once needs no pool
	cluster.Consistency = gocql.Quorum
	cluster.PoolConfig.HostSelectionPolicy =
		gocql.TokenAwareHostPolicy(gocql.RoundRobinHostPolicy())
	return cluster.CreateSession()
}
