// Photos stores pictures of boats in the database.
//
//	photos paint <name> <file>    paint the badge of a name
//	photos put <boat> <file>      store a file as the badge of a boat
//	photos get <boat> <file>      write the badge of a boat to a file
//	photos add-photo <boat> <view> <file>
package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "photos:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("use: photos paint, put or get")
	}
	command, values := args[0], args[1:]
	if command == "paint" && len(values) == 2 {
		return paint(values[0], values[1])
	}
	session, err := connect()
	if err != nil {
		return err
	}
	defer session.Close()

	switch {
	case command == "put" && len(values) == 2:
		return put(session, values[0], values[1])
	case command == "get" && len(values) == 2:
		return get(session, values[0], values[1])
	case command == "add-photo" && len(values) == 3:
		return addPhoto(session, values[0], values[1], values[2])
	default:
		return fmt.Errorf("no command %q with %d values", command, len(values))
	}
}
