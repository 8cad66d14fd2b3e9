cd ~/crew
python main.py list Aurora
