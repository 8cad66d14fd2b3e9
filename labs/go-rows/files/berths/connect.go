package main

import (
	"cmp"
	"os"

	"github.com/gocql/gocql"
)

// connect takes the address of a node from the environment, so that the
// same program runs on a laptop, in a test and in production.
func connect() (*gocql.Session, error) {
	host := cmp.Or(os.Getenv("SCYLLA_URI"), "127.0.0.1:9042")
	cluster := gocql.NewCluster(host)
	cluster.Keyspace = cmp.Or(os.Getenv("MARINA_KEYSPACE"), "marina")
	cluster.NumConns = 1 // enough for a short command
	cluster.Consistency = gocql.Quorum
	cluster.PoolConfig.HostSelectionPolicy =
		gocql.TokenAwareHostPolicy(gocql.RoundRobinHostPolicy())
	return cluster.CreateSession()
}
