package main

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"os"
	"strconv"
)

// paint draws a chart of side × side dots. The dots depend on the name
// alone and look random, so each takes 3 bytes even when compressed.
func paint(name, sideText, file string) error {
	side, err := strconv.Atoi(sideText)
	if err != nil || side < 1 || side > 2000 {
		return fmt.Errorf("%q is not a side from 1 to 2000", sideText)
	}
	hash := fnv.New64a()
	hash.Write([]byte(name))
	random := rand.New(rand.NewPCG(hash.Sum64(), uint64(side)))

	chart := image.NewRGBA(image.Rect(0, 0, side, side))
	for y := range side {
		for x := range side {
			dot := random.Uint32()
			chart.SetRGBA(x, y, color.RGBA{uint8(dot), uint8(dot >> 8), uint8(dot >> 16), 255})
		}
	}
	var content bytes.Buffer
	if err := png.Encode(&content, chart); err != nil {
		return err
	}
	return os.WriteFile(file, content.Bytes(), 0o644)
}
