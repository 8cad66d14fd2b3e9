// Register stores the boats of a marina, with a struct for each row.
//
//	register list <pier>
package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "register:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("use: register list <pier>")
	}
	session, err := connect()
	if err != nil {
		return err
	}
	defer session.Close()

	switch command, values := args[0], args[1:]; {
	case command == "list" && len(values) == 1:
		return list(session, values[0])
	default:
		return fmt.Errorf("no command %q with %d values", command, len(values))
	}
}
