// Register stores the boats of a marina, with a struct for each row.
//
//	register list <pier>
//	register add <pier> <berth> <name> <length in cm>
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
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
	case command == "add" && len(values) == 4:
		berth, err := strconv.Atoi(values[1])
		if err != nil {
			return fmt.Errorf("the berth: %w", err)
		}
		length, err := strconv.Atoi(values[3])
		if err != nil {
			return fmt.Errorf("the length: %w", err)
		}
		return add(session, Boat{
			Pier: values[0], Berth: berth, Name: values[2], LengthCm: length,
		})
	default:
		return fmt.Errorf("no command %q with %d values", command, len(values))
	}
}
