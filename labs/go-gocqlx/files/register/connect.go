package main

import (
	"cmp"
	"os"

	"github.com/gocql/gocql"
	"github.com/scylladb/gocqlx/v3"
)

func connect() (gocqlx.Session, error) {
	host := cmp.Or(os.Getenv("SCYLLA_URI"), "127.0.0.1:9042")
	cluster := gocql.NewCluster(host)
	cluster.Keyspace = "marina"
	cluster.NumConns = 1 // enough for a short command
	cluster.Consistency = gocql.Quorum
	cluster.PoolConfig.HostSelectionPolicy =
		gocql.TokenAwareHostPolicy(gocql.RoundRobinHostPolicy())
	return gocqlx.WrapSession(cluster.CreateSession())
}
