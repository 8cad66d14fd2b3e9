cd ~/mutants && python write.py
