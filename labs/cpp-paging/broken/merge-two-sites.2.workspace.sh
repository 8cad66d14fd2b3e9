cd ~/merge; make -s; ./merge "$SEED_hut" "$SEED_site"
sed -i 's/has_more = cass_result_has_more_pages(page.get());/has_more = false;/' main.cpp
