cd ~/merge; make -s; ./merge "$SEED_hut" "$SEED_site"
sed -i 's/cass_iterator_from_result(page.get())/cass_iterator_from_result(page.release())/; s/cass_result_has_more_pages(page.get())/false/; s/constexpr int page_rows = 200/constexpr int page_rows = 5000/' main.cpp
