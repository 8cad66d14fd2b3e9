cd ~/mutants && sed -i 's/, "address": "1 Mole Street, [^"]*"//' write.py && python write.py
