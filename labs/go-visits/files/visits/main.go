// Visits keeps a log of which boat was at which berth, and when.
//
//	visits init
//	visits arrive <boat> <day> <pier> <berth>
//	visits list <boat>
//	visits cancel <boat> <day>
package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "visits:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("use: visits init, arrive, list or cancel")
	}
	session, err := connect()
	if err != nil {
		return err
	}
	defer session.Close()

	return fmt.Errorf("no command %q with %d values", args[0], len(args)-1)
}
