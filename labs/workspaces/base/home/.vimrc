syntax on
filetype plugin indent on
set number ruler tabstop=4 shiftwidth=4 background=dark
