sed -i 's/${item.tag}/${Number(item.tag)}/' ~/scales/main.js
