sed -i 's/=> rental)/=> Number(rental))/' ~/rides/more.js
