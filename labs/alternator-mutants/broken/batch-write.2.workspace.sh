cd ~/mutants && sed -i 's/"Ivo"/"Igor"/' write.py && python write.py
