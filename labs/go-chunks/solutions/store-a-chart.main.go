// Charts stores files that are too large for one cell.
//
//	charts paint <name> <side> <file>    paint a chart of side × side dots
//	charts store <id> <file>             store a file in chunks
//	charts put <id> <file>               store a file in one cell
//	charts load <id> <file>              put a chart together from its chunks
package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "charts:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("use: charts paint, put or load")
	}
	command, values := args[0], args[1:]
	if command == "paint" && len(values) == 3 {
		return paint(values[0], values[1], values[2])
	}
	session, err := connect()
	if err != nil {
		return err
	}
	defer session.Close()

	switch {
	case command == "put" && len(values) == 2:
		return put(session, values[0], values[1])
	case command == "load" && len(values) == 2:
		return load(session, values[0], values[1])
	case command == "store" && len(values) == 2:
		return store(session, values[0], values[1])
	default:
		return fmt.Errorf("no command %q with %d values", command, len(values))
	}
}
