// Package main imports the driver that the fork replaces: a project that forgets the replace line
// still builds, and a lesson shows it.
package main

import _ "github.com/gocql/gocql"

func main() {}
