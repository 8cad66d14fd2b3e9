package main

import (
	"bytes"
	"hash/fnv"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"os"
)

// paint draws a badge. Its colour and pattern depend on the name alone, so
// the same name always gives the same picture.
func paint(name, file string) error {
	const side = 16
	hash := fnv.New64a()
	hash.Write([]byte(name))
	random := rand.New(rand.NewPCG(hash.Sum64(), side))

	ink := color.RGBA{uint8(random.IntN(200)), uint8(random.IntN(200)), uint8(random.IntN(200)), 255}
	badge := image.NewPaletted(image.Rect(0, 0, side, side), color.Palette{color.White, ink})
	for y := range side {
		for x := range side / 2 {
			index := uint8(random.IntN(2))
			badge.SetColorIndex(x, y, index)
			badge.SetColorIndex(side-1-x, y, index)
		}
	}
	var content bytes.Buffer
	if err := png.Encode(&content, badge); err != nil {
		return err
	}
	return os.WriteFile(file, content.Bytes(), 0o644)
}
