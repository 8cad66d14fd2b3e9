// Package main imports what lessons use, so that the image has all of it compiled.
package main

import (
	_ "github.com/gocql/gocql"
	_ "github.com/scylladb/gocqlx/v3"
	_ "github.com/scylladb/gocqlx/v3/dbutil"
	_ "github.com/scylladb/gocqlx/v3/gocqlxtest"
	_ "github.com/scylladb/gocqlx/v3/migrate"
	_ "github.com/scylladb/gocqlx/v3/qb"
	_ "github.com/scylladb/gocqlx/v3/table"
)

func main() {}
