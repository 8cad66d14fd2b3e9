cd ~/mutants && python create.py
